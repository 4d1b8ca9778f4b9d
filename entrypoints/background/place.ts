import { loadCatalogue } from '../../lib/browser/catalogue-store.ts';
import { consumeDraft } from '../../lib/browser/draft-store.ts';
import { ledger, ordersInState } from '../../lib/browser/ledger-store.ts';
import { exclusively } from '../../lib/browser/locks.ts';
import { sendsOnce } from '../../lib/browser/transport-rule.ts';
import { sweep } from '../../lib/ledger/outcome.ts';
import { placeOrder } from '../../lib/ledger/place.ts';
import type { OrderRequest, PlaceOutcome } from '../../lib/messages.ts';
import { openAccount } from './account.ts';
import { reschedule } from './follow.ts';
import { updateBadge } from './notices.ts';
import { recordBalance } from './refresh.ts';

/** This life of the worker. An order that another life was sending is one whose answer nobody heard. */
const workerId = crypto.randomUUID();

export async function place(request: OrderRequest): Promise<PlaceOutcome> {
  const opened = await openAccount(request.accountId);
  if ('failure' in opened) return { kind: 'notSent', why: { code: 'failure', failure: opened.failure } };
  try {
    return await placeOrder(request, {
      ledger,
      panel: opened.panel,
      catalogue: loadCatalogue,
      exclusively: (work) => exclusively(opened.lockName, work),
      recordBalance: recordBalance(request.accountId),
      sendsOnce: () => sendsOnce(new URL(opened.account.apiUrl).origin),
      consumeDraft,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      now: Date.now,
      random: Math.random,
      workerId,
    });
  } finally {
    await Promise.all([reschedule(), updateBadge()]);
  }
}

/**
 * At every start of the worker: what another life was still sending becomes unknown. Each under its account's lock,
 * so that an order which is on its way right now (a second worker, for a moment) is left to its own flow.
 */
export async function sweepInterrupted(): Promise<void> {
  for (const { localId, accountId } of await ordersInState('sending')) {
    const mark = () =>
      ledger.update([localId], (order) => {
        const swept = sweep(order, workerId, Date.now());
        return swept && { order: swept };
      });
    const opened = await openAccount(accountId);
    await ('failure' in opened ? mark() : exclusively(opened.lockName, mark));
  }
}
