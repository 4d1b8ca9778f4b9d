import './memory-storage.ts';
import { expect, it } from 'vitest';
import browser from 'webextension-polyfill';
import { loadSettings } from '../../../lib/browser/settings-store.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';

it('where nothing is stored, all is told but for favourites', async () => {
  await browser.storage.local.clear();
  expect((await loadSettings()).alerts).toEqual(DEFAULT_SETTINGS.alerts);
  expect(DEFAULT_SETTINGS.alerts.muted).toEqual(['favourite']);
});
