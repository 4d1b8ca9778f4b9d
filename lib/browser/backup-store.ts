import * as v from 'valibot';
import { type Backup, type BackupProblem, readBackup, writeBackup } from '../backup/backup.ts';
import { balanceKey, type Content, type Listed, READERS, withoutGoods } from '../backup/content.ts';
import { mergeAccounts, mergeNotice, mergeOrder, mergeRefill, mergeSettings } from '../backup/merge.ts';
import { gatherSecrets, type Secrets, sealGoods, sealKeys, secretsSchema } from '../backup/secrets.ts';
import type { BalanceSample } from '../ledger/balance-sample.ts';
import type { Order } from '../ledger/order.ts';
import { announce } from './changes.ts';
import { ofAccount, read, type StoreName, settled, write } from './database.ts';
import { exclusively } from './locks.ts';
import { lockText, sha256, unlockText } from './passphrase.ts';
import { seal, unseal } from './secret.ts';
import { loadAccounts, loadSettings, updateAccounts, updateSettings } from './settings-store.ts';

/** As many records as are written in one transaction: the worker waits for no more than that. */
const BATCH = 500;

export interface Exported {
  text: string;
  /** Records that this version cannot read, and that are not in it. */
  leftOut: number;
}

/** Everything stored as the text of a backup; with a passphrase, keys and goods are in it too, under that. */
export async function exportBackup(passphrase: string | null): Promise<Exported> {
  const [accounts, settings, orders, refills, balances, notices] = await Promise.all([
    loadAccounts(),
    loadSettings(),
    readable('orders'),
    readable('refills'),
    readable('balances'),
    readable('notices'),
  ]);
  const content: Content = {
    settings,
    accounts: accounts.map(READERS.accounts).filter((account) => account !== undefined),
    orders: orders.records.map(withoutGoods),
    refills: refills.records,
    balances: balances.records,
    notices: notices.records,
  };
  const lock =
    passphrase === null
      ? null
      : async (boundTo: string) => {
          const secrets = await gatherSecrets(accounts, orders.records, unseal);
          return lockText(JSON.stringify(secrets), passphrase, boundTo);
        };
  const leftOut = [orders, refills, balances, notices].reduce((sum, { unreadable }) => sum + unreadable, 0);
  return { text: await writeBackup(content, sha256, lock), leftOut };
}

async function readable<Kind extends Exclude<Listed, 'accounts'>>(
  name: Kind,
): Promise<{ records: Content[Kind]; unreadable: number }> {
  const stored = await read<unknown[]>(name, (store) => store.getAll());
  const records = stored.map(READERS[name]).filter((record) => record !== undefined) as Content[Kind];
  return { records, unreadable: stored.length - records.length };
}

export function openBackup(text: string): Promise<Backup | { problem: BackupProblem }> {
  return readBackup(text, sha256);
}

/** The secrets of a backup; null where the passphrase is another one. */
export async function openSecrets(backup: Backup, passphrase: string): Promise<Secrets | null> {
  const text = backup.secrets && (await unlockText(backup.secrets, passphrase, backup.boundTo));
  if (text === null) return null;
  const secrets = v.safeParse(secretsSchema, JSON.parse(text));
  return secrets.success ? secrets.output : null;
}

/** How many orders are new here, and how many were known and are further along now. */
export interface Restored {
  added: number;
  updated: number;
}

/**
 * Brings a backup's records in. Safe beside a worker that follows or places orders: every record is read, merged and
 * written in one transaction, as the worker's own changes are, and no merge takes back what is here. What one batch
 * wrote stays if a later one fails; to restore again is to go on.
 */
export function restoreBackup({ content }: Backup, secrets: Secrets | null): Promise<Restored> {
  return exclusively('backup', async () => {
    const orders = secrets ? await sealGoods(content.orders, secrets, seal) : content.orders;
    const restored = await restoreOrders(orders);
    await restoreRecords(
      'refills',
      content.refills,
      ({ refillKey }) => refillKey,
      READERS.refills,
      mergeRefill,
    );
    await restoreRecords(
      'notices',
      content.notices,
      ({ noticeId }) => noticeId,
      READERS.notices,
      mergeNotice,
    );
    await restoreBalances(content.balances);
    await updateSettings(mergeSettings(await loadSettings(), content.settings));
    const keys = secrets ? await keysFor(content, secrets) : new Map();
    await updateAccounts((here) => mergeAccounts(here, content.accounts, keys));
    for (const changed of ['orders', 'notices', 'balance'] as const) announce(changed);
    return restored;
  });
}

async function keysFor({ accounts }: Content, secrets: Secrets) {
  const merged = mergeAccounts(await loadAccounts(), accounts, new Map());
  const urls = new Map(accounts.map(({ accountId, apiUrl }) => [accountId, apiUrl]));
  return sealKeys(merged, secrets, urls, { seal, unseal });
}

/** Brings orders in as `restoreBackup` does, under the lock that it takes. */
export async function restoreOrders(orders: readonly Order[]): Promise<Restored> {
  const restored = { added: 0, updated: 0 };
  await restoreRecords(
    'orders',
    orders,
    (order) => order.localId,
    READERS.orders,
    (here, given) => {
      const next = mergeOrder(here, given);
      if (next) restored[here ? 'updated' : 'added'] += 1;
      return next;
    },
  );
  return restored;
}

/** Merges records into a store by their key. One that is here and cannot be read may be a newer version's: it stays. */
async function restoreRecords<T>(
  name: StoreName,
  records: readonly T[],
  keyOf: (record: T) => string,
  reader: (stored: unknown) => T | undefined,
  merge: (here: T | undefined, given: T) => T | null,
): Promise<void> {
  for (let first = 0; first < records.length; first += BATCH) {
    await write(name, (store) =>
      Promise.all(
        records.slice(first, first + BATCH).map(async (record) => {
          const stored = await settled<unknown>(store(name).get(keyOf(record)));
          const here = reader(stored);
          const next = stored !== undefined && here === undefined ? null : merge(here, record);
          if (next) store(name).put(next);
        }),
      ),
    );
  }
}

async function restoreBalances(balances: readonly BalanceSample[]): Promise<void> {
  const byAccount = Map.groupBy(balances, ({ accountId }) => accountId);
  for (const [accountId, samples] of byAccount) {
    await write('balances', async (store) => {
      const stored = await settled<unknown[]>(store('balances').index('byTime').getAll(ofAccount(accountId)));
      const known = new Set(stored.map(READERS.balances).map((sample) => sample && balanceKey(sample)));
      for (const sample of samples) if (!known.has(balanceKey(sample))) store('balances').add(sample);
    });
  }
}
