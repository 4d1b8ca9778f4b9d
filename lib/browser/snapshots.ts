import type { Catalogue } from '../catalogue/catalogue.ts';
import { evidenceSince } from '../evidence-since.ts';
import type { BalanceSample } from '../ledger/balance-sample.ts';
import { mayHaveRefills } from '../ledger/refill.ts';
import { offered, payingAccount } from '../paying-account.ts';
import { balancesSince, latestBalance } from './balance-store.ts';
import { loadCatalogue } from './catalogue-store.ts';
import { newestOrders, ordersInState } from './ledger-store.ts';
import { unseenNotices } from './notice-store.ts';
import { refillsOf } from './refill-store.ts';
import { restoreLost } from './restore-lost.ts';
import { loadAccounts, loadSettings } from './settings-store.ts';

/** As many orders as the popup lists; the rest is for the options page. */
const POPUP_ORDERS = 100;

/**
 * Everything the popup draws, read side by side: the current account and what is known of it. `early` is handed the
 * catalogue before the rest is there.
 *
 * @param likely the account that pays, as far as is known before: its catalogue is read beside the settings
 */
export async function readPopup(early: (catalogue: Catalogue | null) => void, likely?: string) {
  const readCatalogue = async (accountId: string) => {
    const catalogue = await loadCatalogue(accountId);
    early(catalogue);
    return catalogue;
  };
  const begun = likely === undefined ? null : readCatalogue(likely);
  // Whoever waits for it hears of it; where another account pays, nobody does.
  begun?.catch(() => {});
  const [accounts, settings] = await Promise.all([loadAccounts(), loadSettings()]);
  await restoreLost(accounts);
  const account = payingAccount(accounts, settings);
  if (!account) {
    return {
      account,
      accounts: [],
      balance: null,
      catalogue: null,
      unknowns: [],
      orders: [],
      refills: [],
      readings: [],
      watches: [],
      unseen: 0,
      favourites: [],
    };
  }
  const { accountId } = account;
  const [sample, catalogue, lost, orders, unseen] = await Promise.all([
    latestBalance(accountId),
    begun !== null && accountId === likely ? begun : readCatalogue(accountId),
    ordersInState('unknown'),
    newestOrders(accountId, POPUP_ORDERS),
    unseenNotices(),
  ]);
  const unknowns = lost.filter((order) => order.accountId === accountId);
  const since = evidenceSince([...unknowns, ...orders], Date.now());
  const refillable = orders.filter(mayHaveRefills).map(({ localId }) => localId);
  const [refills, readings] = await Promise.all([
    refillsOf(refillable),
    since === null ? [] : balancesSince(accountId, since),
  ]);
  return {
    account,
    accounts: offered(accounts).map(({ accountId: id, name }) => ({
      accountId: id,
      name,
      unknowns: lost.filter((order) => order.accountId === id).length,
    })),
    balance: sample && shown(sample),
    catalogue,
    unknowns,
    orders,
    refills,
    readings,
    watches: settings.watches,
    unseen: unseen.filter((notice) => notice.accountId === accountId).length,
    favourites: settings.favourites
      .filter((favourite) => favourite.accountId === accountId)
      .map(({ serviceId }) => serviceId),
  };
}

/** A balance as the pages draw it. */
export function shown({ balance, currency, at }: BalanceSample) {
  return { amount: balance, currency, at };
}
