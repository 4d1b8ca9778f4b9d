import { loadStored } from '../../lib/browser/catalogue-store.ts';
import { consumeDraft } from '../../lib/browser/draft-hand-over.ts';
import { ledger, ordersInState } from '../../lib/browser/ledger-store.ts';
import { sendsOnce, wireTo } from '../../lib/browser/transport-rule.ts';
import { sweep } from '../../lib/ledger/outcome.ts';
import { notSent } from '../../lib/ledger/place.ts';
import { type BuyPorts, buyProduct } from '../../lib/ledger/place-product.ts';
import { placeOrder } from '../../lib/ledger/place-service.ts';
import type { OrderRequest, PlaceOutcome, ProductRequest } from '../../lib/messages.ts';
import { rehearsed } from '../../lib/panel/rehearse.ts';
import { wait } from '../../lib/wait.ts';
import { openAccount } from './account.ts';
import { reschedule } from './follow.ts';
import { updateBadge } from './notices.ts';
import { readBalance } from './refresh.ts';
import { workerId } from './worker-id.ts';

export function orderService(request: OrderRequest): Promise<PlaceOutcome> {
  return placeIn(request, (ports) => placeOrder(request, ports));
}

export function orderProduct(request: ProductRequest): Promise<PlaceOutcome> {
  return placeIn(request, (ports) => buyProduct(request, ports));
}

async function placeIn(
  { accountId }: { accountId: string },
  work: (ports: BuyPorts) => Promise<PlaceOutcome>,
): Promise<PlaceOutcome> {
  const opened = await openAccount(accountId);
  if ('kind' in opened) return notSent({ code: 'failure', failure: opened.failure });
  const { origin } = opened;
  const rehearsal = rehearsed(opened.panel, wireTo(origin));
  try {
    const outcome = await work({
      ...opened,
      panel: rehearsal,
      catalogue: loadStored,
      sendsOnce: async () => rehearsal.isReady() && (await sendsOnce(origin).catch(() => false)),
      consumeDraft,
      wait,
    });
    // The first reading of the balance after it: evidence, where the answer was lost or the price may leave twice.
    if (outcome.kind === 'placed' || outcome.kind === 'unknown') void readBalance(accountId);
    return outcome;
  } finally {
    await Promise.all([reschedule(), updateBadge()]);
  }
}

/**
 * At every start of the worker: what another life was still sending becomes unknown. Each under its account's lock,
 * so that an order which is on its way right now (a second worker, for a moment) is left to its own flow.
 */
export async function sweepInterrupted(): Promise<void> {
  const interrupted = await ordersInState('sending');
  for (const { localId, accountId } of interrupted) {
    const mark = () =>
      ledger.settle(localId, (order) => {
        const swept = sweep(order, workerId, Date.now());
        return swept && { order: swept };
      });
    const opened = await openAccount(accountId);
    await ('kind' in opened ? mark() : opened.exclusively(mark));
  }
  // Not awaited: whatever woke the worker does not wait for a panel.
  for (const accountId of new Set(interrupted.map((order) => order.accountId))) void readBalance(accountId);
}
