import type { HistoryRow, Standing } from '../ledger/history.ts';
import type { RefundSight } from '../ledger/refunds-seen.ts';
import { type Money, sum } from '../money.ts';

/** How the placed orders of one service ended. */
export interface ServiceRecord {
  serviceId: string;
  name: string;
  orders: number;
  completed: number;
  partial: number;
  canceled: number;
  running: number;
  /** What the panel owes for those that ended short, and as much of it as the balance was seen to rise by. */
  due: Money;
  seen: Money;
}

/** The services that were ordered, most ordered first; goods and orders that were not placed are left out. */
export function serviceRecords(
  rows: readonly HistoryRow[],
  refunds: ReadonlyMap<string, RefundSight>,
): ServiceRecord[] {
  const placed = rows.filter(({ state, link }) => state === 'placed' && link !== '');
  return [...Map.groupBy(placed, ({ itemId }) => itemId)]
    .map(([serviceId, orders]) => {
      const count = (standing: Standing) => orders.filter((row) => row.standing === standing).length;
      const owed = orders.filter(({ due }) => due !== null);
      const paid = owed.filter(({ localId }) => refunds.get(localId) === 'seen');
      return {
        serviceId,
        name: orders.reduce((a, b) => (b.createdAt > a.createdAt ? b : a)).name,
        orders: orders.length,
        completed: count('completed'),
        partial: count('partial'),
        canceled: count('canceled'),
        running: count('running'),
        due: sum(owed.map(({ due }) => due ?? '0')),
        seen: sum(paid.map(({ due }) => due ?? '0')),
      };
    })
    .sort((a, b) => b.orders - a.orders);
}
