import type { Account, Settings } from '../settings.ts';
import { evidenceSince } from '../shown-evidence.ts';
import { type BalanceSample, balancesSince, latestBalance } from './balance-store.ts';
import { loadCatalogue } from './catalogue-store.ts';
import { newestOrders, ordersInState } from './ledger-store.ts';
import { unseenNotices } from './notice-store.ts';
import { loadAccounts, loadSettings } from './settings-store.ts';

/** As many orders as the popup lists; the rest is for the options page. */
const POPUP_ORDERS = 100;

/** Everything the popup draws, read side by side: the current account and what is known of it. */
export async function readPopup() {
  const [accounts, settings] = await Promise.all([loadAccounts(), loadSettings()]);
  const account = accounts.find(({ accountId }) => accountId === settings.accountId) ?? accounts[0] ?? null;
  if (!account) {
    return {
      account,
      balance: null,
      catalogue: null,
      unknowns: [],
      orders: [],
      readings: [],
      watches: [],
      unseen: 0,
    };
  }
  const { accountId } = account;
  const [sample, catalogue, lost, orders, unseen] = await Promise.all([
    latestBalance(accountId),
    loadCatalogue(accountId),
    ordersInState('unknown'),
    newestOrders(accountId, POPUP_ORDERS),
    unseenNotices(),
  ]);
  const unknowns = lost.filter((order) => order.accountId === accountId);
  const since = evidenceSince([...unknowns, ...orders], Date.now());
  return {
    account,
    balance: sample && shown(sample),
    catalogue,
    unknowns,
    orders,
    readings: since === null ? [] : await balancesSince(accountId, since),
    watches: settings.watches,
    unseen: unseen.filter((notice) => notice.accountId === accountId).length,
  };
}

/** Everything the options page draws. */
export async function readOptions(): Promise<{
  accounts: Account[];
  balances: Record<string, ReturnType<typeof shown>>;
  settings: Settings;
}> {
  const [accounts, settings] = await Promise.all([loadAccounts(), loadSettings()]);
  const balances: Record<string, ReturnType<typeof shown>> = {};
  for (const { accountId } of accounts) {
    const sample = await latestBalance(accountId);
    if (sample) balances[accountId] = shown(sample);
  }
  return { accounts, balances, settings };
}

function shown({ balance, currency, at }: BalanceSample) {
  return { amount: balance, currency, at };
}
