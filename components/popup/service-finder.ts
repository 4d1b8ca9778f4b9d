import { filterServices } from '../../lib/catalogue/filter.ts';
import { createServiceSearch } from '../../lib/catalogue/search.ts';
import { orderServices } from '../../lib/catalogue/service-fit.ts';
import type { Recognised } from '../../lib/links/recognise-among.ts';
import type { Service } from '../../lib/panel/decode.ts';
import { CatalogueChanges } from './CatalogueChanges.tsx';
import { LISTED, type Listed, type ServiceList } from './list-services.ts';
import { ServiceFilters } from './ServiceFilters.tsx';
import type { ServiceFinder } from './use-service-search.ts';

/** What finds among these services. No part of the popup's first view. */
export function createFinder(services: Service[]): ServiceFinder {
  const search = createServiceSearch(services);

  function find({ query, filter, page }: Listed): ServiceList {
    if (!page && filter === null) return listOf(search(query, LISTED));
    const all = search(query, Number.POSITIVE_INFINITY).hits;
    const kept = filter === null ? all : filterServices(all, filter);
    // Whoever types an id means that service, whatever it is for and costs.
    const id = query.trim().replace(/^#/, '');
    const exact = kept.filter((service) => service.id === id);
    const rest = kept.filter((service) => service.id !== id);
    const others = page && !filter?.cheapestFirst ? suitingFirst(rest, page) : rest;
    return listOf({ hits: [...exact, ...others], total: kept.length });
  }
  return {
    find,
    order: orderServices,
    Filters: ServiceFilters,
    Changes: CatalogueChanges,
    prepare: () => void search('-'),
  };
}

/** As many as are listed. */
function suitingFirst(services: Service[], page: Recognised): Service[] {
  const { suiting, others } = orderServices(services, page, LISTED);
  return [...suiting, ...others];
}

function listOf({ hits, total }: { hits: Service[]; total: number }): ServiceList {
  const services = hits.slice(0, LISTED);
  return { groups: [{ heading: null, services }], more: total - services.length, total, coming: false };
}
