import { type Notice, newsOf } from '../ledger/notice.ts';
import { compare } from '../money.ts';
import type { Favourite } from '../settings.ts';
import type { Catalogue, StoredCatalogue } from './catalogue.ts';
import { serviceIn } from './columns.ts';

/**
 * The notices of favourites that got dearer, or are gone, from one catalogue of an account to the next. A catalogue
 * without a service is a panel that sells nothing just now, and no news of any one of them.
 */
export function favouriteNews(
  favourites: readonly Favourite[],
  before: StoredCatalogue | null,
  { accountId, services, fetchedAt }: Catalogue,
): Notice[] {
  return favourites.flatMap(({ serviceId, ...favourite }) => {
    if (favourite.accountId !== accountId || services.length === 0) return [];
    const was = before && serviceIn(before.services, serviceId);
    const is = services.find(({ id }) => id === serviceId);
    if (!was || (is && !(is.rate && was.rate && compare(is.rate, was.rate) > 0))) return [];
    const message = is ? `${is.name}: ${is.rate} instead of ${was.rate}` : `${was.name} is no longer sold`;
    return newsOf('favourite', `#favourite=${accountId}:${serviceId}`, accountId, message, fetchedAt);
  });
}
