import { payingAccount } from '../paying-account.ts';
import { balancesSince } from './balance-store.ts';
import { loadCatalogue } from './catalogue-store.ts';
import { allOrders } from './ledger-store.ts';
import { loadAccounts, loadSettings } from './settings-store.ts';

/** Everything that Insights looks at, of one account; null: of the one that pays. */
export async function readInsights(accountId: string | null) {
  const [accounts, settings] = await Promise.all([loadAccounts(), loadSettings()]);
  const chosen = accounts.find((account) => account.accountId === accountId);
  const account = chosen ?? payingAccount(accounts, settings) ?? accounts[0] ?? null;
  if (account === null) return { accounts, account, orders: [], readings: [], claims: new Map() };
  const [orders, readings, catalogue] = await Promise.all([
    allOrders(account.accountId),
    balancesSince(account.accountId, 0),
    loadCatalogue(account.accountId),
  ]);
  const claims = new Map(catalogue?.services.map(({ id, averageTime }) => [id, averageTime]));
  return { accounts, account, orders, readings, claims };
}
