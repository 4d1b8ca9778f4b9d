import { refillBook } from '../../lib/browser/refill-store.ts';
import { askRefills } from '../../lib/ledger/ask-refills.ts';
import { sweepRefill } from '../../lib/ledger/refill.ts';
import type { RefillsOutcome, RequestInput } from '../../lib/messages.ts';
import { openAccount } from './account.ts';
import { reschedule } from './follow.ts';
import { workerId } from './worker-id.ts';

export async function refill({ accountId, localIds }: RequestInput<'askRefills'>): Promise<RefillsOutcome> {
  const opened = await openAccount(accountId);
  if ('kind' in opened) return opened;
  try {
    return await opened.exclusively(() => askRefills(localIds, opened));
  } finally {
    await reschedule();
  }
}

/** At every start of the worker: what another life was asking for has an answer that nobody heard. */
export async function sweepRefills(): Promise<void> {
  const keys = (await refillBook.asking()).map(({ refillKey }) => refillKey);
  await refillBook.update(keys, (found) => {
    const swept = sweepRefill(found, workerId);
    return swept && { refill: swept };
  });
}
