import type { Reading } from '../../lib/ledger/evidence.ts';
import type { Order } from '../../lib/ledger/order.ts';
import type { Account } from '../../lib/settings.ts';

/** What is looked at: one account, as amounts of several currencies do not add up. */
export interface InsightsOf {
  /** All of them, also those that were removed and whose orders are still here. */
  accounts: Account[];
  /** The one that is looked at; null where there is none. */
  account: Account | null;
  orders: Order[];
  /** All of the account, oldest first. */
  readings: Reading[];
  /** The panel's own words for how long a service takes, by its id. */
  claims: ReadonlyMap<string, string | null>;
}

export interface InsightsPorts {
  /** @param accountId null: the one that pays */
  read(accountId: string | null): Promise<InsightsOf>;
  now(): number;
}
