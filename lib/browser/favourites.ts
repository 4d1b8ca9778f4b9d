import type { Favourite } from '../settings.ts';
import { updateSettings } from './settings-store.ts';

/** Adds a favourite to the settings, or takes it out. */
export async function keepFavourite(favourite: Favourite, kept: boolean): Promise<void> {
  const { accountId, serviceId } = favourite;
  await updateSettings(({ favourites }) => ({
    favourites: favourites
      .filter((other) => other.accountId !== accountId || other.serviceId !== serviceId)
      .concat(kept ? favourite : []),
  }));
}
