import * as v from 'valibot';
import browser from 'webextension-polyfill';
import {
  type Account,
  accountSchema,
  type Settings,
  settingsSchema,
  type WorkerSettings,
  workerSettingsSchema,
} from '../settings.ts';
import { announce } from './changes.ts';
import { exclusively } from './locks.ts';

/** Every account that can be read; parsed on every read, since anything may have written there. */
export async function loadAccounts(): Promise<Account[]> {
  const { accounts } = await browser.storage.local.get('accounts');
  return Array.isArray(accounts) ? accounts.filter((value) => v.is(accountSchema, value)) : [];
}

export async function loadAccount(accountId: string): Promise<Account | null> {
  return (await loadAccounts()).find((account) => account.accountId === accountId) ?? null;
}

/** Changes the list of accounts, one writer at a time. */
export async function updateAccounts(change: (accounts: Account[]) => Account[]): Promise<void> {
  await exclusively('accounts', async () => {
    await browser.storage.local.set({ accounts: change(await loadAccounts()) });
  });
  announce('accounts');
}

/** Changes one account, where it still exists. */
export function updateAccount(accountId: string, change: Partial<Account>): Promise<void> {
  return updateAccounts((accounts) =>
    accounts.map((account) => (account.accountId === accountId ? { ...account, ...change } : account)),
  );
}

export async function loadSettings(): Promise<Settings> {
  return parsed(settingsSchema);
}

/** What the worker needs of them, and is alone loaded with. */
export async function loadWorkerSettings(): Promise<WorkerSettings> {
  return parsed(workerSettingsSchema);
}

/** Each field that cannot be read has its default. */
async function parsed<T>(schema: v.GenericSchema<unknown, T>): Promise<T> {
  const { settings } = await browser.storage.local.get('settings');
  return v.safeParse(schema, Object(settings)).output as T;
}

/** Changes what `change` names, one writer at a time; the rest stays as it is stored. A function is handed what stands there. */
export async function updateSettings(
  change: Partial<Settings> | ((now: WorkerSettings) => Partial<Settings>),
): Promise<void> {
  await exclusively('settings', async () => {
    const { settings } = await browser.storage.local.get('settings');
    const changed = typeof change === 'function' ? change(await loadWorkerSettings()) : change;
    await browser.storage.local.set({ settings: { ...(settings as object), ...changed } });
  });
  announce('accounts');
}

/** Keeps content scripts away from this storage, where the browser can (Firefox has no such call). */
export async function closeStorageToPages(): Promise<void> {
  const area = browser.storage.local as { setAccessLevel?: (to: { accessLevel: string }) => Promise<void> };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
