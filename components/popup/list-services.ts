import type { Filter } from '../../lib/catalogue/filter.ts';
import { recentServices } from '../../lib/catalogue/recents.ts';
import type { FirstList } from '../../lib/first-view.ts';
import type { Order } from '../../lib/ledger/order.ts';
import type { Recognised } from '../../lib/links/recognise-among.ts';
import type { Service } from '../../lib/panel/decode.ts';
import type { ServiceFinder } from './use-service-search.ts';

export interface ServiceList {
  /** The heading is null for the hits of a search, which need none. */
  groups: FirstList['groups'];
  /** How many more there are than are listed. */
  more: number;
  total: number;
  /** The rest of the list comes in a moment: its place is kept, and nothing stands there that would have to move. */
  coming: boolean;
}

/** What the list is made of. */
export interface Listed {
  services: Service[];
  orders: Order[];
  /** By service id, in the order in which they were chosen. */
  favourites: readonly string[];
  query: string;
  /** Null where nothing is to be left out and the order is ours. */
  filter: Filter | null;
  /** What the link leads to; undefined while that is not known. */
  page: Recognised | null | undefined;
  finder: ServiceFinder;
}

export const LISTED = 50;
/** No more rows are in view at once: they are drawn first, and kept for the next opening. */
export const FIRST_ROWS = 12;
const RECENT = 5;
const SUITING = 'Fits the link';

/** What the list under the search holds: what was asked for, or favourites, what is ordered often and lately, and all others. */
export function listServices(listed: Listed): ServiceList {
  return isAsked(listed) ? listed.finder.find(listed) : listAll(listed);
}

/** Whether the person asked for some of the services. */
export function isAsked({ query, filter }: Pick<Listed, 'query' | 'filter'>): boolean {
  return query.trim() !== '' || filter !== null;
}

function listAll({ services, orders, favourites, page, finder: { order } }: Listed): ServiceList {
  const starred = byId(services, favourites);
  const recent = byId(services, recentServices(orders, RECENT)).filter((one) => !starred.includes(one));
  const above = [
    { heading: 'Favourites', services: starred },
    { heading: 'Recent', services: recent },
  ].filter((group) => group.services.length > 0);
  const total = services.length;
  if (total > 0 && page !== null && !(page && order)) {
    const groups = [...above, { heading: SUITING, services: [] }];
    return { groups, more: 0, total, coming: true };
  }
  const rest =
    above.length === 0 ? services : services.filter((one) => ![...starred, ...recent].includes(one));
  const room = Math.max(0, LISTED - starred.length - recent.length);
  const { suiting, others } =
    page && order ? order(rest, page, room) : { suiting: [], others: rest.slice(0, room) };
  const below = [
    { heading: SUITING, services: suiting.slice(0, room) },
    {
      heading: suiting.length > 0 ? 'Other services' : 'All services',
      services: others.slice(0, Math.max(0, room - suiting.length)),
    },
  ].filter((group) => group.services.length > 0);
  const shown = [...above, ...below].reduce((sum, group) => sum + group.services.length, 0);
  return { groups: [...above, ...below], more: total - shown, total, coming: false };
}

function byId(services: Service[], ids: readonly string[]): Service[] {
  if (ids.length === 0) return [];
  const wanted = new Map(
    services.filter(({ id }) => ids.includes(id)).map((service) => [service.id, service]),
  );
  return ids.flatMap((id) => wanted.get(id) ?? []);
}
