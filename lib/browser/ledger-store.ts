import type { Ledger } from '../ledger/ledger.ts';
import { type Order, type OrderIn, type OrderState, readOrder } from '../ledger/order.ts';
import { announce } from './changes.ts';
import { database, ON_DISK } from './database.ts';

/** The ledger in IndexedDB. Records that cannot be parsed stay where they are, and are left out of what is read. */
export const ledger: Ledger = {
  async add(order) {
    const db = await database();
    const transaction = db.transaction('orders', 'readwrite', ON_DISK);
    try {
      // `add`, not `put`: a second order with this localId must fail here, before anything is sent.
      await Promise.all([transaction.store.add(order), transaction.done]);
    } catch (error) {
      if ((error as Error).name === 'ConstraintError') return false;
      throw error;
    }
    announce('orders');
    return true;
  },

  async get(localId) {
    const stored = await (await database()).get('orders', localId);
    const order = readOrder(stored);
    // A record that is there and cannot be read must not look like one that is not.
    if (stored !== undefined && !order) throw new Error('unreadable order');
    return order;
  },

  async update(localIds, change) {
    const db = await database();
    const transaction = db.transaction(['orders', 'notices'], 'readwrite', ON_DISK);
    const orders = transaction.objectStore('orders');
    const writes = localIds.map(async (localId) => {
      const order = readOrder(await orders.get(localId));
      const changed = order && change(order);
      if (!changed) return;
      await orders.put(changed.order);
      if (changed.notice) await transaction.objectStore('notices').put(changed.notice);
    });
    try {
      await Promise.all(writes);
    } catch (error) {
      // A write that was never made fails no transaction by itself: the others must not stand without it.
      transaction.abort();
      await transaction.done.catch(() => {});
      throw error;
    }
    await transaction.done;
    announce('orders');
  },

  async withPanelId(accountId, kind, panelOrderId) {
    const stored = await (await database()).getAllFromIndex('orders', 'byPanelId', [accountId, panelOrderId]);
    return stored.map(readOrder).find((order) => order?.purchase.kind === kind);
  },

  async open(accountId) {
    return parseOrders(await (await database()).getAllFromIndex('orders', 'byDue'), accountId);
  },

  async endedShort(accountId, now) {
    const stored = await (await database()).getAllFromIndex(
      'orders',
      'byReread',
      IDBKeyRange.lowerBound(now),
    );
    return parseOrders(stored, accountId).sort((a, b) => lastAsked(a) - lastAsked(b));
  },

  async inState(state) {
    return ordersInState(state);
  },

  async lastSentAt(accountId) {
    const [newest] = await newestOrders(accountId, 1);
    return newest?.createdAt ?? 0;
  },
};

function lastAsked(order: Order): number {
  return order.state === 'placed' ? (order.askedAt ?? 0) : 0;
}

/** The newest orders of one account, at most `limit`. */
export async function newestOrders(accountId: string, limit: number): Promise<Order[]> {
  const index = (await database()).transaction('orders').store.index('byCreation');
  const newest: Order[] = [];
  for await (const { value } of index.iterate(null, 'prev')) {
    const order = readOrder(value);
    if (order?.accountId === accountId) newest.push(order);
    if (newest.length === limit) break;
  }
  return newest;
}

/** All orders in one state, of every account. */
export async function ordersInState<S extends OrderState>(state: S): Promise<OrderIn<S>[]> {
  const stored = await (await database()).getAllFromIndex('orders', 'byState', state);
  return stored.map(readOrder).filter((order): order is OrderIn<S> => order?.state === state);
}

/** The earliest time that an order of the account is due, or null where nothing is open. */
export async function earliestDue(accountId: string): Promise<number | null> {
  const index = (await database()).transaction('orders').store.index('byDue');
  for await (const { value } of index) {
    const order = readOrder(value);
    if (order?.accountId === accountId && 'dueAt' in order) return order.dueAt ?? null;
  }
  return null;
}

function parseOrders(stored: unknown[], accountId: string): Order[] {
  return stored.map(readOrder).filter((order): order is Order => order?.accountId === accountId);
}
