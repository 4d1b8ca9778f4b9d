import type { Ledger } from './ledger.ts';
import { isActive, type Order, type Purchase } from './order.ts';

/**
 * An order of the account for the same thing that is running or unknown, unknown ones first. A `sending` that is found
 * here, under the account's lock, is one whose outcome could not be written: as unknown as the rest.
 */
export async function findRival(
  { accountId }: { accountId: string },
  ledger: Ledger,
  isSame: (purchase: Purchase) => boolean,
): Promise<Order | undefined> {
  const candidates = [
    ...(await ledger.inState('unknown')),
    ...(await ledger.inState('sending')),
    ...(await ledger.open(accountId)),
  ];
  return candidates.find(
    (order) => order.accountId === accountId && isActive(order) && isSame(order.purchase),
  );
}
