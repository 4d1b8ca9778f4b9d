import { useEffect, useState } from 'preact/hooks';
import type { ServiceSearch } from '../../lib/catalogue/search.ts';
import type { orderServices } from '../../lib/catalogue/service-fit.ts';
import type { Service } from '../../lib/panel/decode.ts';
import { loadRecogniser } from './canonical-link.ts';

export interface ServiceFinder {
  search: ServiceSearch;
  /** Null until it is loaded. */
  order: typeof orderServices | null;
}

/**
 * The search over these services, and what puts those first that suit a link. Both are loaded once the list has been
 * drawn, and prepared while nobody waits; until then a query finds nothing, so that Enter cannot pick a service that was
 * not searched for.
 */
export function useServiceSearch(services: Service[]): ServiceFinder {
  const [finder, setFinder] = useState(NOT_LOADED);
  useEffect(() => {
    let current = true;
    Promise.all([
      import('../../lib/catalogue/search.ts'),
      import('../../lib/catalogue/service-fit.ts'),
      loadRecogniser(),
    ]).then(([{ createServiceSearch }, { orderServices }]) => {
      if (!current) return;
      const search = createServiceSearch(services);
      setFinder({ search, order: orderServices });
      // After the list is drawn in its order.
      setTimeout(() => search('-'));
    });
    return () => {
      current = false;
    };
  }, [services]);
  return finder;
}

const NOT_LOADED: ServiceFinder = { search: () => ({ hits: [], total: 0 }), order: null };
