import { notify } from '../../lib/browser/notifications.ts';
import { loadWorkerSettings, updateSettings } from '../../lib/browser/settings-store.ts';
import type { Catalogue } from '../../lib/catalogue/catalogue.ts';
import { setWatch, watchOf } from '../../lib/catalogue/watch.ts';

/** Tells of watched goods that this catalogue has again. That ends the watch: nothing is looked for without need. */
export async function tellRestocked({ accountId, products }: Catalogue): Promise<void> {
  const { watches } = await loadWorkerSettings();
  for (const { id, name, inStock } of products) {
    const watch = watchOf(accountId, id);
    if (inStock === false || !watches.includes(watch)) continue;
    await notify(watch, 'Back in stock', name);
    await updateSettings(setWatch(watch, false));
  }
}
