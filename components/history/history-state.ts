import type { FirstHistory } from '../../lib/first-view.ts';
import type { HistoryRow } from '../../lib/ledger/history.ts';
import {
  type HistoryFilter,
  type HistorySort,
  NEWEST_FIRST,
  NO_FILTER,
  viewHistory,
} from '../../lib/ledger/history-view.ts';
import { problemOfRefills, type Refill, type RefillProblem } from '../../lib/ledger/refill.ts';
import type { RefundSight } from '../../lib/ledger/refunds-seen.ts';
import type { Told } from '../../lib/refill-words.ts';
import type { Account } from '../../lib/settings.ts';

export interface HistoryState {
  /** `partly`: the newest orders are here, as they are or as they were drawn last, and the rest is being read. */
  phase: 'loading' | 'partly' | 'ready' | 'failed';
  rows: readonly HistoryRow[];
  accounts: readonly Account[];
  /** By order, newest first. */
  refills: ReadonlyMap<string, readonly Refill[]>;
  refunds: ReadonlyMap<string, RefundSight>;
  filter: HistoryFilter;
  sort: HistorySort;
  selected: ReadonlySet<string>;
  asking: boolean;
  told: Told | null;
  /** When the orders were read; times are told from here. */
  now: number;
}

export function firstState(now: number, drawn: FirstHistory | null): HistoryState {
  const { rows, accounts, refills, refunds } = drawn ?? { rows: [], accounts: [], refills: [], refunds: [] };
  return {
    phase: drawn ? 'partly' : 'loading',
    ...{ rows, accounts, refills: Map.groupBy(refills, ({ localId }) => localId), refunds: new Map(refunds) },
    filter: NO_FILTER,
    sort: NEWEST_FIRST,
    selected: new Set(),
    asking: false,
    told: null,
    now,
  };
}

/** Why no refill of this order can be asked for now; null: one can. */
export function refillProblemOf(row: HistoryRow, { refills, now }: HistoryState): RefillProblem | null {
  return row.refillProblem ?? problemOfRefills(refills.get(row.localId) ?? [], now);
}

export function accountName(accountId: string, accounts: readonly Account[]): string {
  return accounts.find((account) => account.accountId === accountId)?.name ?? 'Removed account';
}

/** As many rows as a high screen shows. */
const FIRST_ROWS = 30;

/** What the next opening begins with. */
export function firstHistoryOf({ rows, accounts, refills, refunds }: HistoryState): FirstHistory {
  const newest = viewHistory(rows, NO_FILTER, NEWEST_FIRST).slice(0, FIRST_ROWS);
  return {
    rows: newest,
    accounts: accounts.map((account) => ({ ...account, sealedKey: null })),
    refills: newest.flatMap(({ localId }) => refills.get(localId)?.slice(0, 1) ?? []),
    refunds: newest.flatMap(({ localId }) => {
      const sight = refunds.get(localId);
      return sight ? [[localId, sight] as [string, RefundSight]] : [];
    }),
  };
}
