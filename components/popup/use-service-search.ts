import { useEffect, useState } from 'preact/hooks';
import type { Searched, ServiceSearch } from '../../lib/catalogue/search.ts';

/**
 * The search over these services or goods. It is loaded once the list has been drawn, and prepared while nobody waits; until
 * then a query finds nothing, so that Enter cannot pick a service that was not searched for.
 */
export function useServiceSearch<T extends Searched>(services: T[]): ServiceSearch<T> {
  const [search, setSearch] = useState<ServiceSearch<T>>(() => notLoaded);
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

const notLoaded: ServiceSearch<never> = () => ({ hits: [], total: 0 });
