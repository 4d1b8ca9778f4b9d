import './memory-storage.ts';
import { expect, it } from 'vitest';
import { addBalance, balancesSince } from '../../../lib/browser/balance-store.ts';
import { read, write } from '../../../lib/browser/database.ts';
import { countOrders, ledger } from '../../../lib/browser/ledger-store.ts';
import { removeAccount } from '../../../lib/browser/remove-account.ts';
import {
  loadAccounts,
  loadSettings,
  updateAccounts,
  updateSettings,
} from '../../../lib/browser/settings-store.ts';
import { NOON, placedOrder } from '../ledger/example-orders.ts';

async function twoAccounts() {
  const ids = ['a', 'b'].map((name) => `${name}-${crypto.randomUUID()}`) as [string, string];
  await updateAccounts(() =>
    ids.map((accountId) => ({
      accountId,
      name: accountId,
      apiUrl: 'https://panel.example/api/v2',
      currency: null,
      addedAt: NOON,
      keyState: 'forgotten',
      sealedKey: null,
    })),
  );
  await updateSettings({
    accountId: ids[0],
    favourites: ids.map((accountId) => ({ accountId, serviceId: '1', name: 'Views' })),
  });
  for (const accountId of ids) {
    await ledger.add(placedOrder({ localId: `order of ${accountId}`, accountId }));
    await addBalance({ accountId, askedAt: NOON, at: NOON, balance: '1', currency: null }, null);
    await write(['refills', 'notices', 'catalogues', 'seen'], async (store) => {
      store('refills').put({ refillKey: accountId, accountId });
      store('notices').put({ noticeId: accountId, accountId, at: NOON });
      store('catalogues').put({ accountId });
      store('seen').put({ accountId });
    });
  }
  return ids;
}

const keys = (name: 'refills' | 'notices' | 'catalogues' | 'seen') =>
  read(name, (store) => store.getAllKeys());

it('takes everything of the account along, and nothing of another', async () => {
  const [gone, stays] = await twoAccounts();
  await removeAccount(gone, false, NOON);
  expect(await loadAccounts()).toMatchObject([{ accountId: stays }]);
  expect(await countOrders(gone)).toEqual({ all: 0, open: 0 });
  expect(await countOrders(stays)).toEqual({ all: 1, open: 1 });
  expect(await balancesSince(gone, 0)).toEqual([]);
  expect(await balancesSince(stays, 0)).toHaveLength(1);
  for (const name of ['refills', 'notices', 'catalogues', 'seen'] as const) {
    expect(await keys(name), name).not.toContain(gone);
    expect(await keys(name), name).toContain(stays);
  }
  const copies = await (await caches.open('')).keys();
  expect(copies.map(({ url }) => url)).toEqual([`https://order/order of ${stays}`]);
  expect(await loadSettings()).toMatchObject({ accountId: null, favourites: [{ accountId: stays }] });
});

it('keeps the orders and their account’s name where the person wants them', async () => {
  const [gone, stays] = await twoAccounts();
  await updateSettings({ accountId: stays });
  await removeAccount(gone, true, NOON);
  expect(await loadAccounts()).toMatchObject([
    { accountId: gone, name: gone, removedAt: NOON },
    { accountId: stays },
  ]);
  expect(await countOrders(gone)).toEqual({ all: 1, open: 1 });
  expect(await loadSettings()).toMatchObject({ accountId: stays });
});
