import type { HistoryRow } from '../ledger/history.ts';
import type { PlatformId } from '../links/platform.ts';
import { compare, type Money, sum } from '../money.ts';

type Bill = Pick<HistoryRow, 'state' | 'createdAt' | 'charge' | 'price' | 'link' | 'platform'>;

/** What an order was for: a platform, some other address, or goods, which have none. */
export type Bought = PlatformId | 'other' | 'goods';

/** Placed orders and what they cost; of an unknown one nobody knows, so it counts for nothing. */
function placedFrom(rows: readonly Bill[], from: number): Bill[] {
  return rows.filter(({ state, createdAt }) => state === 'placed' && createdAt >= from);
}

const costOf = ({ charge, price }: Bill): Money => charge ?? price;

/** What was spent in each period, what is due back not taken off. `starts` are the periods' beginnings, oldest first. */
export function spendByPeriod(rows: readonly Bill[], starts: readonly number[]): Money[] {
  const costs = starts.map((): Money[] => []);
  for (const row of placedFrom(rows, starts[0] ?? 0)) {
    costs[starts.findLastIndex((start) => start <= row.createdAt)]?.push(costOf(row));
  }
  return costs.map(sum);
}

/** What was spent on each platform since `from`, the most first. */
export function spendByPlatform(rows: readonly Bill[], from: number): { bought: Bought; spent: Money }[] {
  const groups = Map.groupBy(placedFrom(rows, from), boughtOf);
  return [...groups]
    .map(([bought, bills]) => ({ bought, spent: sum(bills.map(costOf)) }))
    .sort((a, b) => compare(b.spent, a.spent));
}

function boughtOf({ link, platform }: Bill): Bought {
  return link === '' ? 'goods' : (platform ?? 'other');
}
