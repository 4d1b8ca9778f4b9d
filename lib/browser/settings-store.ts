import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type Account, accountSchema, type Settings, settingsSchema } from '../settings.ts';
import { announce } from './changes.ts';

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
  await navigator.locks.request('accounts', async () => {
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
  const { settings } = await browser.storage.local.get('settings');
  // Each setting has a value to fall back on, so that nothing is left to fail but what is no object.
  return v.safeParse(settingsSchema, Object(settings)).output as Settings;
}

/** Changes the settings, one writer at a time; a function is handed what stands there then. */
export async function updateSettings(
  change: Partial<Settings> | ((now: Settings) => Partial<Settings>),
): Promise<void> {
  await navigator.locks.request('settings', async () => {
    const now = await loadSettings();
    const changed = typeof change === 'function' ? change(now) : change;
    await browser.storage.local.set({ settings: { ...now, ...changed } });
  });
  announce('accounts');
}

/** Keeps content scripts away from this storage, where the browser can (Firefox has no such call). */
export async function closeStorageToPages(): Promise<void> {
  const area = browser.storage.local as { setAccessLevel?: (to: { accessLevel: string }) => Promise<void> };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
