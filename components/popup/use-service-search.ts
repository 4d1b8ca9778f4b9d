import type { FunctionComponent } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { orderServices } from '../../lib/catalogue/service-fit.ts';
import type { Service } from '../../lib/panel/decode.ts';
import { afterPaint } from '../shared/after-paint.ts';
import type { ChangesProps } from './CatalogueChanges.tsx';
import { loadRecogniser } from './canonical-link.ts';
import type { Listed, ServiceList } from './list-services.ts';
import type { FiltersProps } from './ServiceFilters.tsx';

export interface ServiceFinder {
  /** The services that query and filter ask for. */
  find: (listed: Listed) => ServiceList;
  /** Null until it is loaded, as below. */
  order: typeof orderServices | null;
  Filters: FunctionComponent<FiltersProps> | null;
  Changes: FunctionComponent<ChangesProps> | null;
  /** Does what else the first search would have to wait for. */
  prepare: () => void;
}

/**
 * The search over these services, the filters, and what puts those first that suit a link. All are loaded once the list has been
 * drawn, and prepared while nobody waits; until then a query finds nothing, so that Enter cannot pick a service that was
 * not searched for.
 *
 * @param services null while the database has not answered
 */
export function useServiceSearch(services: Service[] | null): ServiceFinder {
  // Kept here: also where a script is there, `import()` answers a busy page a tenth of a second later.
  const [create, setCreate] = useState<((services: Service[]) => ServiceFinder) | null>(null);
  useLayoutEffect(
    () =>
      afterPaint(async () => {
        const [{ createFinder }] = await Promise.all([import('./service-finder.ts'), loadRecogniser()]);
        setCreate(() => createFinder);
      }),
    [],
  );
  const finder = useMemo(() => (services && create?.(services)) ?? NOT_LOADED, [services, create]);
  useEffect(() => afterPaint(finder.prepare), [finder]);
  return finder;
}

const NOT_LOADED: ServiceFinder = {
  find: () => ({ groups: [], more: 0, total: 0, coming: false }),
  order: null,
  Filters: null,
  Changes: null,
  prepare: () => {},
};
