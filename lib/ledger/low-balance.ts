import type { Account } from '../settings.ts';
import type { BalanceSample } from './balance-sample.ts';
import { isBelow } from './limits.ts';
import { type Notice, newsOf } from './notice.ts';

/**
 * The notice of a balance that fell below what the person set for its account: once, and not again until one was read
 * that is not below.
 *
 * @param before the reading before, as it is stored
 */
export function lowBalance(before: unknown, sample: BalanceSample, account: Account | null): Notice | null {
  const isLow = ({ balance }: { balance?: unknown }) => isBelow(balance, account?.lowBelow);
  if (!isLow(sample) || isLow(Object(before))) return null;
  const { accountId, balance, currency, at } = sample;
  const message = `${account?.name}: ${balance} ${currency ?? ''}`.trim();
  return newsOf('lowBalance', `#low=${accountId}`, accountId, message, at);
}
