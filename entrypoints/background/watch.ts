import { addNotices } from '../../lib/browser/notice-store.ts';
import { loadWorkerSettings, updateSettings } from '../../lib/browser/settings-store.ts';
import type { Catalogue, StoredCatalogue } from '../../lib/catalogue/catalogue.ts';
import { favouriteNews } from '../../lib/catalogue/favourite-news.ts';
import { setWatch, watchOf } from '../../lib/catalogue/watch.ts';
import { newsOf } from '../../lib/ledger/notice.ts';
import { deliverNotices } from './notices.ts';

/**
 * Tells of watched goods that this catalogue has again, and of favourites that are dearer than before or gone. What is
 * back is watched no more: nothing is looked for without need.
 */
export async function tellNews(catalogue: Catalogue, before: StoredCatalogue | null): Promise<void> {
  const { watches, favourites, alerts } = await loadWorkerSettings();
  const { accountId, products, fetchedAt } = catalogue;
  for (const { id, name, inStock } of products) {
    const watch = watchOf(accountId, id);
    if (inStock === false || !watches.includes(watch)) continue;
    await addNotices([newsOf('restocked', `#shop=${watch}`, accountId, name, fetchedAt)]);
    await updateSettings(setWatch(watch, false));
  }
  if (!alerts.muted.includes('favourite')) await addNotices(favouriteNews(favourites, before, catalogue));
  await deliverNotices();
}
