import type { PlatformId } from '../links/platform.ts';
import { type Money, sum } from '../money.ts';
import { type HistoryRow, type Standing, searchable } from './history.ts';
import type { RefundSight } from './refunds-seen.ts';

/** Which orders are in view; '' is "all of them". */
export interface HistoryFilter {
  query: string;
  standing: Standing | '';
  platform: PlatformId | 'other' | '';
  /** A key of `serviceKey`. */
  service: string;
  accountId: string;
  /** Days as a date field gives them: `2026-11-24`, both included, in the time zone of the browser. */
  from: string;
  until: string;
}

export const NO_FILTER: HistoryFilter = {
  ...{ query: '', standing: '', platform: '', service: '', accountId: '', from: '', until: '' },
};

export type SortKey = 'createdAt' | 'status' | 'name' | 'quantity' | 'charge' | 'due' | 'panelOrderId';
export interface HistorySort {
  by: SortKey;
  descending: boolean;
}
export const NEWEST_FIRST: HistorySort = { by: 'createdAt', descending: true };

/** One service of one account: the same number is another service elsewhere. */
export function serviceKey({ accountId, itemId }: HistoryRow): string {
  return `${accountId} ${itemId}`;
}

/** The orders in view, in their order. */
export function viewHistory(
  rows: readonly HistoryRow[],
  filter: HistoryFilter,
  sort: HistorySort,
): HistoryRow[] {
  return filterHistory(sortHistory(rows, sort), filter);
}

/** Those that a filter leaves, in the order in which they come: sorted once, they are filtered often. */
export function filterHistory(rows: readonly HistoryRow[], filter: HistoryFilter): HistoryRow[] {
  return rows.filter(fits(filter));
}

/** Equal ones newest first. */
export function sortHistory(rows: readonly HistoryRow[], { by, descending }: HistorySort): HistoryRow[] {
  const key = SORT_KEYS[by];
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)];
    const order = left < right ? -1 : Number(left > right);
    return order * sign || b.createdAt - a.createdAt;
  });
}

/** Amounts are compared as numbers: close enough to stand in order, and a hundred times quicker than exact. */
const SORT_KEYS: Record<SortKey, (row: HistoryRow) => number | string> = {
  createdAt: ({ createdAt }) => createdAt,
  status: ({ standing, status }) => `${standing} ${status ?? ''}`,
  name: ({ name }) => name.toLowerCase(),
  quantity: ({ quantity }) => quantity ?? -1,
  charge: ({ charge, price }) => Number(charge ?? price),
  due: ({ due }) => Number(due ?? -1),
  panelOrderId: ({ panelOrderId }) => Number(panelOrderId ?? -1),
};

function fits(filter: HistoryFilter): (row: HistoryRow) => boolean {
  const words = searchable(filter.query).split(/\s+/).filter(Boolean);
  const from = startOf(filter.from) ?? Number.NEGATIVE_INFINITY;
  const until = startOf(filter.until, 1) ?? Number.POSITIVE_INFINITY;
  const { standing, platform, service, accountId } = filter;
  return (row) =>
    row.createdAt >= from &&
    row.createdAt < until &&
    (standing === '' || row.standing === standing) &&
    (platform === '' || (row.platform ?? 'other') === platform) &&
    (accountId === '' || row.accountId === accountId) &&
    (service === '' || serviceKey(row) === service) &&
    words.every((word) => row.text.includes(word));
}

/** When a day begins here, `later` days after it; null where none is given. */
function startOf(day: string, later = 0): number | null {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return null;
  return new Date(year, month - 1, date + later).getTime();
}

/** What the orders in view cost, and what is owed for them, by currency. */
export interface HistoryTotal {
  currency: string | null;
  spent: Money;
  due: Money;
  /** As much of what is due as the balance was seen to rise by. */
  seen: Money;
}

/** Orders that were not placed cost nothing; what became of an unknown one nobody knows, so it counts for nothing. */
export function totalsOf(
  rows: readonly HistoryRow[],
  refunds: ReadonlyMap<string, RefundSight>,
): HistoryTotal[] {
  const byCurrency = Map.groupBy(
    rows.filter(({ state }) => state === 'placed'),
    ({ currency }) => currency,
  );
  return [...byCurrency].map(([currency, placed]) => {
    const owed = placed.filter(({ due }) => due !== null);
    const seen = owed.filter(({ localId }) => refunds.get(localId) === 'seen');
    return {
      currency,
      spent: sum(placed.map(({ charge, price }) => charge ?? price)),
      due: sum(owed.map(({ due }) => due ?? '0')),
      seen: sum(seen.map(({ due }) => due ?? '0')),
    };
  });
}
