import type { Order } from '../ledger/order.ts';
import { type Refill, readRefills } from '../ledger/refill.ts';
import { wait } from '../wait.ts';
import { read } from './database.ts';
import { newestOrders, readOrders } from './ledger-store.ts';
import { loadAccounts } from './settings-store.ts';

/** Of each account, before everything else: as many as a screen shows at once. */
const FIRST = 40;
/** As many as a frame leaves time for. */
const PAGE = 250;

/**
 * Every order of every account, page by page: the newest of each account first, which then come once more with the rest.
 * Records that cannot be read are left out.
 */
export async function readAllOrders(onPage: (orders: Order[]) => void): Promise<void> {
  const accounts = await loadAccounts();
  const newest = await Promise.all(accounts.map(({ accountId }) => newestOrders(accountId, FIRST)));
  onPage(newest.flat());
  let after: string | null = null;
  for (;;) {
    // What was read is drawn, and what was pressed is done, before the next page keeps the script busy.
    await wait();
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const page: unknown[] = await read<unknown[]>('orders', (store) => store.getAll(range, PAGE));
    onPage(readOrders(page));
    if (page.length < PAGE) return;
    after = (page.at(-1) as { localId: string }).localId;
  }
}

/** Every refill of every account, in any order. */
export async function readAllRefills(): Promise<Refill[]> {
  return readRefills(await read<unknown[]>('refills', (store) => store.getAll()));
}
