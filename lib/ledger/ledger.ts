import type { Notice } from './notice.ts';
import type { Order, Purchase } from './order.ts';

/** An order as it shall be from now on, and what the person should hear about it; written together or not at all. */
export interface OrderChange {
  order: Order;
  notice?: Notice;
}

/** The book of everything bought: what the core needs of it, kept in the browser's database. */
export interface Ledger {
  /** Writes a new order and waits until it is on disk. False where its `localId` is in the book already. */
  add(order: Order): Promise<boolean>;
  get(localId: string): Promise<Order | undefined>;
  /**
   * Reads each order, hands it to `change` and writes what comes back, all in one transaction that is on disk when
   * this resolves. `change` returns null to leave an order as it is.
   */
  update(localIds: readonly string[], change: (order: Order) => OrderChange | null): Promise<void>;
  /**
   * `update` of one order whose state may change. The copy of it that outlives a lost database is written first: a copy
   * that lags behind would bring back a doubt about what the person has seen settled. `change` may be called twice.
   */
  settle(localId: string, change: (order: Order) => OrderChange | null): Promise<void>;
  /** The order that the panel knows by this id; goods and services are numbered apart. */
  withPanelId(accountId: string, kind: Purchase['kind'], panelOrderId: string): Promise<Order | undefined>;
  /** Orders of one account that are still asked about. */
  open(accountId: string): Promise<Order[]>;
  /** Orders of one account that ended short and may get a refund yet, those first that were asked longest ago. */
  endedShort(accountId: string, now: number): Promise<Order[]>;
  inState(state: 'sending' | 'unknown'): Promise<Order[]>;
  /** When the account's last order was sent, or 0. */
  lastSentAt(accountId: string): Promise<number>;
}
