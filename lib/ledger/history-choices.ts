import type { HistoryRow } from './history.ts';
import { serviceKey } from './history-view.ts';

export interface Choices {
  standings: ReadonlySet<string>;
  platforms: ReadonlySet<string>;
  accounts: ReadonlySet<string>;
  /** By name. */
  services: readonly (readonly [serviceKey: string, name: string])[];
}

/** What there is to choose from: no filter offers what no order has. */
export function choicesOf(rows: readonly HistoryRow[]): Choices {
  const services = new Map<string, string>();
  const standings = new Set<string>();
  const platforms = new Set<string>();
  const accounts = new Set<string>();
  for (const row of rows) {
    standings.add(row.standing);
    platforms.add(row.platform ?? 'other');
    accounts.add(row.accountId);
    services.set(serviceKey(row), row.name);
  }
  const byName = [...services].sort(([, a], [, b]) => (a < b ? -1 : Number(a > b)));
  return { standings, platforms, accounts, services: byName };
}
