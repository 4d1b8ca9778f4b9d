import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { ledger } from '../../../lib/browser/ledger-store.ts';
import { keepSeen, loadSeen } from '../../../lib/browser/seen-store.ts';
import { placedOrder } from '../ledger/example-orders.ts';

/** The stores of the first version, with its key paths: what a browser that had it holds. */
const FIRST: [name: string, options: IDBObjectStoreParameters][] = [
  ['orders', { keyPath: 'localId' }],
  ['refills', { keyPath: 'refillKey' }],
  ['catalogues', { keyPath: 'accountId' }],
  ['balances', { autoIncrement: true }],
  ['notices', { keyPath: 'noticeId' }],
  ['keys', {}],
];

function makeFirstVersion(order: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('pocket-panel', 1);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const [name, options] of FIRST) request.result.createObjectStore(name, options);
      request.transaction?.objectStore('orders').put(order);
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

it('keeps what the first version stored, and has room for the catalogue that was seen', async () => {
  const order = placedOrder({ localId: 'of-the-first-version' });
  await makeFirstVersion(order);
  expect(await ledger.get('of-the-first-version')).toEqual(order);
  const seen = { accountId: 'account-1', at: 1, rows: '1\t2\tViews' };
  await keepSeen(seen);
  expect(await loadSeen('account-1')).toEqual(seen);
  expect(await loadSeen('account-2')).toBeNull();
});
