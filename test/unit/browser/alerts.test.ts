import './memory-storage.ts';
import { expect, it } from 'vitest';
import browser from 'webextension-polyfill';
import { loadSettings, loadWorkerSettings, updateSettings } from '../../../lib/browser/settings-store.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';

/** What the versions before deliveries were a kind of their own have stored. */
const old = (muted: string[]) => ({ muted, quietFrom: 22, quietUntil: 7, badge: false, pollMinutes: 15 });

it.each([
  [[], ['favourite']],
  [
    ['partial', 'canceled'],
    ['partial', 'canceled', 'favourite'],
  ],
  [
    ['completed', 'ended'],
    ['completed', 'ended', 'favourite', 'delivered'],
  ],
])('settings of before that muted %j mute %j now, for pages and worker alike', async (before, muted) => {
  await browser.storage.local.set({ settings: { alerts: old(before) } });
  for (const load of [loadSettings, loadWorkerSettings]) {
    expect((await load()).alerts).toEqual({ ...old(muted), kinds: 2 });
  }
});

it('what was chosen since stays as it is', async () => {
  await browser.storage.local.set({ settings: { alerts: old(['completed', 'ended']) } });
  const { alerts } = await loadSettings();
  await updateSettings({ alerts: { ...alerts, muted: ['completed', 'ended'] } });
  expect((await loadWorkerSettings()).alerts.muted).toEqual(['completed', 'ended']);
});

it('where nothing is stored, all is told but for favourites', async () => {
  await browser.storage.local.clear();
  expect((await loadSettings()).alerts).toEqual(DEFAULT_SETTINGS.alerts);
  expect(DEFAULT_SETTINGS.alerts.muted).toEqual(['favourite']);
});
