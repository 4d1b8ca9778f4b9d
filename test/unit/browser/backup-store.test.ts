import './memory-storage.ts';
import { afterEach, describe, expect, it } from 'vitest';
import browser from 'webextension-polyfill';
import { sealedFor } from '../../../lib/accounts.ts';
import type { Backup } from '../../../lib/backup/backup.ts';
import { exportBackup, openBackup, openSecrets, restoreBackup } from '../../../lib/browser/backup-store.ts';
import { addBalance } from '../../../lib/browser/balance-store.ts';
import { type StoreName, write } from '../../../lib/browser/database.ts';
import { ledger } from '../../../lib/browser/ledger-store.ts';
import { sha256 } from '../../../lib/browser/passphrase.ts';
import { seal, unseal } from '../../../lib/browser/secret.ts';
import { loadAccounts, updateAccounts, updateSettings } from '../../../lib/browser/settings-store.ts';
import { goodsOf } from '../../../lib/ledger/goods.ts';
import type { Order } from '../../../lib/ledger/order.ts';
import type { Account } from '../../../lib/settings.ts';
import { NOON, placedOrder, refusedOrder, sendingOrder, unknownOrder } from '../ledger/example-orders.ts';

const KEY = 'key-0123456789';
const apiUrl = 'https://panel.example/api/v2';

async function wipe(): Promise<void> {
  const stores: StoreName[] = ['orders', 'refills', 'catalogues', 'balances', 'notices', 'keys'];
  await write(stores, async (store) => {
    for (const name of stores) store(name).clear();
  });
  await browser.storage.local.clear();
}
afterEach(wipe);

async function connect(change: Partial<Account> = {}): Promise<Account> {
  const sealedKey = await seal(KEY, sealedFor('account-1', apiUrl));
  const account: Account = {
    accountId: 'account-1',
    name: 'panel.example',
    apiUrl,
    currency: 'USD',
    addedAt: NOON,
    keyState: 'usable',
    sealedKey,
    ...change,
  };
  await updateAccounts((accounts) => [...accounts, account]);
  return account;
}

async function fill(orders: readonly Order[]): Promise<void> {
  await connect();
  await updateSettings({ accountId: 'account-1', theme: 'dark' });
  await write('orders', async (store) => {
    for (const order of orders) store('orders').put(order);
  });
  for (const minute of [1, 2, 3]) {
    const at = NOON + minute * 60_000;
    await addBalance(
      { accountId: 'account-1', askedAt: at, at, balance: `${minute}.5`, currency: 'USD' },
      null,
    );
  }
}

/** As many orders as are asked for, of every state but `sending`, written with their fields in another order. */
function someOrders(count: number): Order[] {
  return Array.from({ length: count }, (_, i): Order => {
    const common = { localId: `order-${(i * 7919) % count}`, createdAt: NOON + i };
    if (i % 10 === 1) return refusedOrder(common);
    if (i % 10 === 2) return unknownOrder(common);
    const placed = placedOrder({ ...common, panelOrderId: String(i), askedAt: NOON + i });
    return Object.fromEntries(Object.entries(placed).reverse()) as unknown as Order;
  });
}

async function opened(text: string): Promise<Backup> {
  const backup = await openBackup(text);
  if ('problem' in backup) throw new Error(backup.problem.code);
  return backup;
}

const goods = {
  kind: 'product',
  productId: '7',
  name: 'Licence',
  category: '',
  rate: '1',
  quantity: 1,
} as const;

describe('a backup', () => {
  it('of 10,000 orders, wiped and restored, is the same file again, byte for byte', async () => {
    await fill(someOrders(10_000));
    const before = await exportBackup(null);
    await wipe();
    const backup = await opened(before.text);
    expect(await restoreBackup(backup, null)).toEqual({ added: 10_000, updated: 0 });
    expect((await exportBackup(null)).text).toBe(before.text);
    expect(await restoreBackup(backup, null)).toEqual({ added: 0, updated: 0 });
    expect((await exportBackup(null)).text).toBe(before.text);
  }, 60_000);

  it('holds neither a key nor goods, and its accounts arrive without a key', async () => {
    await connect();
    const sealed = await seal('TOP-SECRET', goodsOf('account-1'));
    await ledger.add(placedOrder({ purchase: { ...goods, require: sealed }, result: sealed }));
    const { text } = await exportBackup(null);
    for (const secret of [KEY, 'TOP-SECRET', sealed.data]) expect(text).not.toContain(secret);
    await wipe();
    await restoreBackup(await opened(text), null);
    expect(await loadAccounts()).toMatchObject([{ keyState: 'forgotten', sealedKey: null }]);
    expect(await ledger.get('local-placed')).toMatchObject({ purchase: { require: null } });
  });

  it('with a passphrase gives keys and goods back, to whoever has the passphrase', async () => {
    await connect();
    const sealed = await seal('TOP-SECRET', goodsOf('account-1'));
    await ledger.add(placedOrder({ purchase: { ...goods, require: sealed }, result: sealed }));
    const { text } = await exportBackup('correct horse');
    for (const secret of [KEY, 'TOP-SECRET']) expect(text).not.toContain(secret);
    await wipe();
    const backup = await opened(text);
    expect(await openSecrets(backup, 'wrong horse')).toBeNull();
    await restoreBackup(backup, await openSecrets(backup, 'correct horse'));
    const [account] = await loadAccounts();
    expect(account?.keyState).toBe('usable');
    expect(account?.sealedKey && (await unseal(account.sealedKey, sealedFor('account-1', apiUrl)))).toBe(KEY);
    const order = await ledger.get('local-placed');
    const result = order?.state === 'placed' && order.result;
    expect(result && (await unseal(result, goodsOf('account-1')))).toBe('TOP-SECRET');
  });

  it('whose account was given another address opens no key, though its digest was made to fit', async () => {
    await connect();
    const { text } = await exportBackup('correct horse');
    const file = JSON.parse(text);
    const content = JSON.stringify(file.content).replace('panel.example/api', 'evil.example/api');
    const forged = text
      .replace(JSON.stringify(file.content), content)
      .replace(file.sha256, await sha256(content));
    expect(await openSecrets(await opened(forged), 'correct horse')).toBeNull();
  });

  it('gives no key to an account whose buyer is here already under another account', async () => {
    await connect();
    const backup = await opened((await exportBackup('correct horse')).text);
    const secrets = await openSecrets(backup, 'correct horse');
    await wipe();
    const sealedKey = await seal(KEY, sealedFor('account-2', apiUrl));
    await connect({ accountId: 'account-2', sealedKey });
    await restoreBackup(backup, secrets);
    expect(await loadAccounts()).toMatchObject([
      { accountId: 'account-2', keyState: 'usable' },
      { accountId: 'account-1', keyState: 'forgotten' },
    ]);
  });

  it('brings an order that was being sent as unknown, and takes back nothing that is here', async () => {
    await fill([sendingOrder({ localId: 'a' }), unknownOrder({ localId: 'b' })]);
    const backup = await opened((await exportBackup(null)).text);
    await wipe();
    await ledger.add(placedOrder({ localId: 'b' }));
    expect(await restoreBackup(backup, null)).toEqual({ added: 1, updated: 0 });
    expect(await ledger.get('a')).toMatchObject({ state: 'unknown', cause: 'interrupted' });
    expect(await ledger.get('b')).toMatchObject({ state: 'placed' });
  });

  it('leaves out what this version cannot read, says how many, and does not write over it', async () => {
    const newer = { localId: 'newer', state: 'levitating' };
    await write('orders', async (store) => store('orders').put(newer));
    const { text, leftOut } = await exportBackup(null);
    expect(leftOut).toBe(1);
    expect(text).not.toContain('levitating');
    await restoreBackup(
      {
        ...(await opened(text)),
        content: { ...(await opened(text)).content, orders: [placedOrder({ localId: 'newer' })] },
      },
      null,
    );
    await expect(ledger.get('newer')).rejects.toThrow('unreadable');
  });
});

describe('a file is refused whole', () => {
  const problemOf = async (text: string) => {
    const read = await openBackup(text);
    return 'problem' in read ? read.problem : null;
  };

  it('where it is no backup, or one of a newer version', async () => {
    const { text } = await exportBackup(null);
    expect(await problemOf('hello')).toEqual({ code: 'notABackup' });
    expect(await problemOf('{"format":"other"}')).toEqual({ code: 'notABackup' });
    expect(await problemOf('null')).toEqual({ code: 'notABackup' });
    expect(await problemOf(text.replace('"version":1', '"version":2'))).toEqual({ code: 'newer' });
  });

  it('where a byte of it was changed, or its end is missing', async () => {
    await fill(someOrders(20));
    const { text } = await exportBackup(null);
    expect(await problemOf(text)).toBeNull();
    expect(await problemOf(text.replace('"price":"2.5"', '"price":"2.6"'))).toEqual({ code: 'damaged' });
    expect(await problemOf(text.slice(0, text.length / 2))).toEqual({ code: 'damaged' });
  });

  it('where a single record is none that can be read, and says which', async () => {
    await fill(someOrders(20));
    const { text } = await exportBackup(null);
    const file = JSON.parse(text);
    const content = JSON.stringify(file.content);
    const spoilt = content.replace('"state":"placed"', '"state":"levitating"');
    const forged = text.replace(content, spoilt).replace(file.sha256, await sha256(spoilt));
    expect(await problemOf(forged)).toEqual({ code: 'badRecord', kind: 'orders', nth: 1 });
    const url = content.replace(apiUrl, 'ftp://panel.example');
    const badUrl = text.replace(content, url).replace(file.sha256, await sha256(url));
    expect(await problemOf(badUrl)).toEqual({ code: 'badRecord', kind: 'accounts', nth: 1 });
  });
});
