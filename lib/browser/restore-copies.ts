import { type Order, readOrder } from '../ledger/order.ts';
import { restoreOrders } from './backup-store.ts';
import { announce } from './changes.ts';
import { exclusively } from './locks.ts';
import { COPIES } from './order-copies.ts';
import { loadAccounts } from './settings-store.ts';

/**
 * Brings back what the database lost, from the copies beside it: each order as it stood when its state changed last, one
 * that was being sent as `unknown`. What the ledger still has stays, unless a copy is further along. Safe to call twice.
 */
export function restoreCopies(): Promise<void> {
  return exclusively('backup', async () => {
    const known = new Set((await loadAccounts()).map(({ accountId }) => accountId));
    const orders = (await readCopies()).filter(({ accountId }) => known.has(accountId));
    const { added, updated } = await restoreOrders(orders);
    if (added + updated > 0) announce('orders');
  });
}

async function readCopies(): Promise<Order[]> {
  const cache = await caches.open(COPIES);
  const copies = await Promise.all(
    (await cache.keys()).map(async (request) => {
      try {
        return readOrder(await (await cache.match(request))?.json());
      } catch {
        // A copy that the same kill cut short.
        return undefined;
      }
    }),
  );
  return copies.filter((order) => order !== undefined);
}
