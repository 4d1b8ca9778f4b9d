import type { Order } from './ledger/order.ts';

/** How long a placed order is looked at for a double charge: who ordered may look only hours later. */
const PLACED_MS = 24 * 60 * 60_000;

/** Whether the balance is looked at for it: its answer was lost, or it was placed within a day. */
export function isLookedAt(order: Order, now: number): boolean {
  return order.state === 'unknown' || (order.state === 'placed' && now - order.createdAt < PLACED_MS);
}

/** From when on (ms of the epoch) the balances are needed to show evidence on `orders`; null: for none of them. */
export function evidenceSince(orders: readonly Order[], now: number): number | null {
  const times = orders.filter((order) => isLookedAt(order, now)).map(({ createdAt }) => createdAt);
  return times.length === 0 ? null : Math.min(...times);
}
