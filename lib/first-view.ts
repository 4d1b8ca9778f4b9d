import type { HistoryRow } from './ledger/history.ts';
import type { Refill } from './ledger/refill.ts';
import type { RefundSight } from './ledger/refunds-seen.ts';
import type { Money } from './money.ts';
import type { Service } from './panel/decode.ts';
import type { Account, Settings } from './settings.ts';

/** How the pages look. */
export type Look = Pick<Settings, 'theme' | 'density'>;

/** What stands around the popup's form while the database is read. */
export interface FirstView {
  /** Without its key. */
  account: Account;
  accounts: { accountId: string; name: string; unknowns: number }[];
  balance: { amount: Money; currency: string | null; at: number } | null;
  favourites: string[];
  /** The kind of page that it was opened over. */
  page: string;
}

/** The top of the list of services, as it was drawn last for the same kind of page. */
export interface FirstList {
  groups: { heading: string | null; services: Service[] }[];
  /** How many services there are in all. */
  total: number;
}

/** The newest orders of all accounts, as the history draws them. */
export interface FirstHistory {
  rows: HistoryRow[];
  /** Without their keys. */
  accounts: Account[];
  /** The newest one of each order. */
  refills: Refill[];
  refunds: [localId: string, sight: RefundSight][];
}
