import browser from 'webextension-polyfill';
import type { Favourite } from '../settings.ts';
import { announce } from './changes.ts';
import { exclusively } from './locks.ts';
import { loadSettings } from './settings-store.ts';

/** Adds a favourite to the settings, or takes it out; changes of two pages at once both hold. */
export async function keepFavourite(favourite: Favourite, kept: boolean): Promise<void> {
  const { accountId, serviceId } = favourite;
  await exclusively('settings', async () => {
    const settings = await loadSettings();
    const others = settings.favourites.filter(
      (other) => other.accountId !== accountId || other.serviceId !== serviceId,
    );
    const favourites = kept ? [...others, favourite] : others;
    await browser.storage.local.set({ settings: { ...settings, favourites } });
  });
  announce('accounts');
}
