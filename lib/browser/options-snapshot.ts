import { offered } from '../paying-account.ts';
import type { Account, Settings } from '../settings.ts';
import { latestBalance } from './balance-store.ts';
import { type CommandKeys, commandKeys } from './commands.ts';
import { countOrders } from './ledger-store.ts';
import { withheldSites } from './permissions.ts';
import { restoreLost } from './restore-lost.ts';
import { loadAccounts, loadSettings } from './settings-store.ts';
import { shown } from './snapshots.ts';

/** Everything the options page draws. */
export async function readOptions(): Promise<{
  accounts: Account[];
  balances: Record<string, ReturnType<typeof shown>>;
  orders: Record<string, { all: number; open: number }>;
  settings: Settings;
  withheld: string[];
  commands: CommandKeys[];
}> {
  const [stored, settings, commands] = await Promise.all([loadAccounts(), loadSettings(), commandKeys()]);
  await restoreLost(stored);
  const accounts = offered(stored);
  const withheld = await withheldSites(Object.values(settings.pageButton).flat());
  const orders: Record<string, { all: number; open: number }> = {};
  const balances: Record<string, ReturnType<typeof shown>> = {};
  for (const { accountId } of accounts) {
    const sample = await latestBalance(accountId);
    if (sample) balances[accountId] = shown(sample);
    orders[accountId] = await countOrders(accountId);
  }
  return { accounts, balances, orders, settings, withheld, commands };
}
