import { ledger } from '../../lib/browser/ledger-store.ts';
import { closeAsNotPlaced, resolveFound } from '../../lib/ledger/resolve.ts';
import type { FoundOutcome, RequestInput } from '../../lib/messages.ts';
import { openAccount } from './account.ts';
import { followAccount, reschedule } from './follow.ts';
import { updateBadge } from './notices.ts';

/** The person found the order at the panel: it is checked there and followed. */
export async function foundOrder(input: RequestInput<'foundOrder'>): Promise<FoundOutcome> {
  const accountId = (await ledger.get(input.localId))?.accountId;
  if (accountId === undefined) return { kind: 'settled' };
  const opened = await openAccount(accountId);
  if ('kind' in opened) return opened;
  const outcome = await resolveFound(input, opened);
  // Its status is asked for at once, and the person need not wait for it.
  if (outcome.kind === 'found') void followAccount(accountId, null);
  await updateBadge();
  return outcome;
}

/** The person looked, and the order is not at the panel. */
export async function closeOrder(localId: string): Promise<void> {
  await closeAsNotPlaced(localId, ledger, Date.now());
  await Promise.all([reschedule(), updateBadge()]);
}
