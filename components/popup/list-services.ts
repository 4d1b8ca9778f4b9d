import type { ServiceSearch } from '../../lib/catalogue/search.ts';
import type { Order } from '../../lib/ledger/order.ts';
import type { Service } from '../../lib/panel/decode.ts';

interface ServiceGroup {
  /** Null for the hits of a search, which need no heading. */
  heading: string | null;
  services: Service[];
}

export interface ServiceList {
  groups: ServiceGroup[];
  /** How many more there are than are listed. */
  more: number;
  total: number;
}

const LISTED = 50;
const RECENT = 5;

/** What the list under the search holds: hits, or without a query the services of recent orders and then all others. */
export function listServices(
  services: Service[],
  orders: Order[],
  query: string,
  search: ServiceSearch,
): ServiceList {
  if (query.trim() !== '') {
    const { hits, total } = search(query, LISTED);
    return { groups: [{ heading: null, services: hits }], more: total - hits.length, total };
  }
  const recent = recentServices(services, orders);
  const others: Service[] = [];
  for (const service of services) {
    if (others.length === LISTED - recent.length) break;
    if (!recent.includes(service)) others.push(service);
  }
  const groups = [
    { heading: 'Recent', services: recent },
    { heading: recent.length > 0 ? 'All services' : null, services: others },
  ].filter((group) => group.services.length > 0);
  return { groups, more: services.length - recent.length - others.length, total: services.length };
}

function recentServices(services: Service[], orders: Order[]): Service[] {
  const ids = [
    ...new Set(orders.flatMap(({ purchase }) => (purchase.kind === 'service' ? [purchase.serviceId] : []))),
  ].slice(0, RECENT);
  return ids.flatMap((id) => services.find((service) => service.id === id) ?? []);
}
