import './memory-storage.ts';
import { expect, it, vi } from 'vitest';
import { storeCatalogue } from '../../../lib/browser/catalogue-store.ts';
import { updateAccounts, updateSettings } from '../../../lib/browser/settings-store.ts';
import { readPopup } from '../../../lib/browser/snapshots.ts';
import { CATALOGUE_VERSION } from '../../../lib/catalogue/catalogue.ts';
import { NOON } from '../ledger/example-orders.ts';

const nothing = { version: CATALOGUE_VERSION, services: [], products: [], unreadable: 0 };

it.each([
  ['is known', 'pays', ['pays']],
  ['is not known', undefined, ['pays']],
  // The popup takes no catalogue but that of the account it shows.
  ['was another one', 'paid', ['paid', 'pays']],
])('reads the catalogue of the account that pays once, where that account %s', async (_, likely, told) => {
  await updateAccounts(() =>
    ['paid', 'pays'].map((accountId) => ({
      ...{ accountId, name: accountId, apiUrl: 'https://panel.example/api/v2', currency: null },
      ...{ addedAt: NOON, keyState: 'usable', sealedKey: null },
    })),
  );
  await updateSettings({ accountId: 'pays' });
  for (const accountId of ['paid', 'pays']) await storeCatalogue({ ...nothing, accountId, fetchedAt: NOON });
  const early = vi.fn();
  const { account, catalogue } = await readPopup(early, likely);
  expect([account?.accountId, catalogue?.accountId]).toEqual(['pays', 'pays']);
  expect(early.mock.calls.map(([read]) => read.accountId)).toEqual(told);
});
