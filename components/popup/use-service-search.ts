import { useEffect, useState } from 'preact/hooks';
import type { ServiceSearch } from '../../lib/catalogue/search.ts';
import type { Service } from '../../lib/panel/decode.ts';

/**
 * The search over these services. It is loaded once the list has been drawn, and prepared while nobody waits; until
 * then a query finds nothing, so that Enter cannot pick a service that was not searched for.
 */
export function useServiceSearch(services: Service[]): ServiceSearch {
  const [search, setSearch] = useState<ServiceSearch>(() => notLoaded);
  useEffect(() => {
    let current = true;
    import('../../lib/catalogue/search.ts').then(({ createServiceSearch }) => {
      if (!current) return;
      const made = createServiceSearch(services);
      made('-');
      setSearch(() => made);
    });
    return () => {
      current = false;
    };
  }, [services]);
  return search;
}

const notLoaded: ServiceSearch = () => ({ hits: [], total: 0 });
