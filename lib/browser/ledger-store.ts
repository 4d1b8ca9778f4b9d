import type { Ledger } from '../ledger/ledger.ts';
import { type Order, type OrderIn, type OrderState, readOrder } from '../ledger/order.ts';
import { changeAll } from './change-all.ts';
import { announce } from './changes.ts';
import { ofAccount, read, readAll, readLast, readNewest, settled, write } from './database.ts';
import { keepCopy } from './order-copies.ts';

/** The ledger in IndexedDB. Records that cannot be parsed stay where they are, and are left out of what is read. */
export const ledger: Ledger = {
  async add(order) {
    try {
      // `add`, not `put`: a second order with this localId must fail here, before anything is sent.
      await write('orders', (store) => settled(store('orders').add(order)));
    } catch (error) {
      if ((error as Error).name === 'ConstraintError') return false;
      throw error;
    }
    announce('orders');
    await keepCopy(order);
    return true;
  },

  async get(localId) {
    const stored = await read<unknown>('orders', (store) => store.get(localId));
    const order = readOrder(stored);
    // A record that is there and cannot be read must not look like one that is not.
    if (stored !== undefined && !order) throw new Error('unreadable order');
    return order;
  },

  async update(localIds, change) {
    await changeAll('orders', localIds, (stored) => {
      const order = readOrder(stored);
      const changed = order && change(order);
      return changed ? { record: changed.order, notice: changed.notice } : null;
    });
  },

  async settle(localId, change) {
    const order = await ledger.get(localId);
    const next = order && change(order);
    if (!next) return;
    await keepCopy(next.order);
    await ledger.update([localId], change);
  },

  async withPanelId(accountId, kind, panelOrderId) {
    const found = readOrders(await readAll('orders', 'byPanelId', [accountId, panelOrderId]));
    return found.find(({ purchase }) => purchase.kind === kind);
  },

  open: async (accountId) => readOrders(await readAll('orders', 'byDue', ofAccount(accountId))),

  async endedShort(accountId, now) {
    const short = readOrders(await readAll('orders', 'byReread', ofAccount(accountId, now)));
    return short.sort((a, b) => lastAsked(a) - lastAsked(b));
  },

  inState: (state) => ordersInState(state),

  async lastSentAt(accountId) {
    const [newest] = readOrders([await readLast('orders', 'byCreation', ofAccount(accountId))]);
    return newest?.createdAt ?? 0;
  },
};

function lastAsked(order: Order): number {
  return order.state === 'placed' ? (order.askedAt ?? 0) : 0;
}

/** The newest orders of one account, at most `limit`. */
export async function newestOrders(accountId: string, limit: number): Promise<Order[]> {
  return readOrders(await readNewest('orders', 'byCreation', ofAccount(accountId), limit));
}

/** All orders of one account, oldest first. */
export async function allOrders(accountId: string): Promise<Order[]> {
  return readOrders(await readAll('orders', 'byCreation', ofAccount(accountId)));
}

/** How many orders the ledger has of an account, and how many of them are still followed. */
export async function countOrders(accountId: string): Promise<{ all: number; open: number }> {
  const count = (index: string) => read('orders', (store) => store.index(index).count(ofAccount(accountId)));
  const [all, open] = await Promise.all([count('byCreation'), count('byDue')]);
  return { all, open };
}

/** All orders in one state, of every account. */
export async function ordersInState<S extends OrderState>(state: S): Promise<OrderIn<S>[]> {
  const found = readOrders(await readAll('orders', 'byState', state));
  return found.filter((order): order is OrderIn<S> => order.state === state);
}

/** The earliest time that an order of the account is due; infinite where nothing is open. */
export async function earliestDue(accountId: string): Promise<number> {
  const [first] = readOrders(await readAll('orders', 'byDue', ofAccount(accountId), 1));
  return (first && 'dueAt' in first && first.dueAt) || Number.POSITIVE_INFINITY;
}

export function readOrders(stored: readonly unknown[]): Order[] {
  return stored.map(readOrder).filter((order) => order !== undefined);
}
