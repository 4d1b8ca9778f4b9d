import { announce } from './changes.ts';
import { ofAccount, type StoreName, settled, write } from './database.ts';
import { forgetKept } from './first-view.ts';
import { dropCopies } from './order-copies.ts';
import { loadSettings, updateAccount, updateAccounts, updateSettings } from './settings-store.ts';

const STORES: StoreName[] = ['orders', 'refills', 'catalogues', 'balances', 'notices', 'seen'];

/**
 * Takes an account off the list. Its key must be forgotten before, so that no order of it is on its way. With
 * `keepsOrders` they stay in the history and the account stays as their name, for connecting to take it up again.
 */
export async function removeAccount(accountId: string, keepsOrders: boolean, now: number): Promise<void> {
  const { accountId: paying, favourites } = await loadSettings();
  await updateSettings({
    ...(paying === accountId ? { accountId: null } : {}),
    favourites: favourites.filter((favourite) => favourite.accountId !== accountId),
  });
  if (keepsOrders) return updateAccount(accountId, { removedAt: now });
  await deleteRecords(accountId);
  await updateAccounts((accounts) => accounts.filter((account) => account.accountId !== accountId));
  announce('orders');
}

/** Everything of one account, in one transaction. */
async function deleteRecords(accountId: string): Promise<void> {
  const isOwn = (record: unknown) => (record as { accountId?: unknown }).accountId === accountId;
  let own: string[] = [];
  await write(STORES, async (store) => {
    store('catalogues').delete(accountId);
    store('seen').delete(accountId);
    const deleteAll = (name: StoreName, keys: IDBValidKey[]) => {
      for (const key of keys) store(name).delete(key);
    };
    const keysIn = (name: 'orders' | 'balances', index: string) =>
      settled(store(name).index(index).getAllKeys(ofAccount(accountId)));
    const allOf = (name: 'refills' | 'notices') => settled<unknown[]>(store(name).getAll());
    const [orders, balances, refills, notices] = await Promise.all([
      keysIn('orders', 'byCreation'),
      keysIn('balances', 'byTime'),
      allOf('refills'),
      allOf('notices'),
    ]);
    deleteAll('orders', orders);
    own = orders as string[];
    deleteAll('balances', balances);
    deleteAll(
      'refills',
      refills.filter(isOwn).map((refill) => (refill as { refillKey: string }).refillKey),
    );
    deleteAll(
      'notices',
      notices.filter(isOwn).map((notice) => (notice as { noticeId: string }).noticeId),
    );
  });
  await dropCopies(own);
  forgetKept();
}
