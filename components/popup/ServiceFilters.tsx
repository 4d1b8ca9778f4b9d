import { useMemo, useRef } from 'preact/hooks';
import { categoriesOf, type Filter, NO_FILTER } from '../../lib/catalogue/filter.ts';
import { PLATFORM_NAMES } from '../../lib/links/platform-names.ts';
import type { Service } from '../../lib/panel/decode.ts';

export interface FiltersProps {
  services: Service[];
  /** Null while the filters are put away: then none is at work. */
  filter: Filter | null;
  onFilter: (filter: Filter | null) => void;
}

const PLATFORMS = Object.entries({ ...PLATFORM_NAMES, other: 'Other platforms' });

/** The button at the end of the search box, and the filters that it brings out below. */
export function ServiceFilters({ services, filter, onFilter }: FiltersProps) {
  const platform = filter?.platform ?? null;
  const categories = useMemo(
    () => (filter === null ? [] : categoriesOf(services, platform)),
    [services, platform, filter === null],
  );
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        class="icon-button filter-button"
        aria-label="Filters"
        aria-expanded={filter !== null}
        title={filter === null ? 'Filter and sort' : 'All services again'}
        onClick={() => onFilter(filter === null ? NO_FILTER : null)}
      >
        <svg
          class="icon"
          viewBox="0 0 24 24"
          width="16"
          height="16"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linecap="round"
          aria-hidden="true"
        >
          <path d="M3 6h18M7 12h10M10 18h4" />
        </svg>
      </button>
      {filter !== null && (
        <fieldset
          class="filters"
          aria-label="Filters"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            // Else the browser closes the popup.
            event.preventDefault();
            onFilter(null);
            button.current?.focus();
          }}
        >
          <select
            class={filter.platform === null ? 'chip' : 'chip on'}
            aria-label="Platform"
            value={filter.platform ?? ''}
            onChange={(event) => {
              const chosen = event.currentTarget.value as Filter['platform'] | '';
              // Another platform has other categories.
              onFilter({ ...filter, platform: chosen === '' ? null : chosen, category: null });
            }}
          >
            <option value="">All platforms</option>
            {PLATFORMS.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <select
            class={filter.category === null ? 'chip' : 'chip on'}
            aria-label="Category"
            value={filter.category ?? ''}
            onChange={({ currentTarget }) => onFilter({ ...filter, category: currentTarget.value || null })}
          >
            <option value="">All categories</option>
            {categories.map((category) => (
              <option key={category} value={category}>
                {category}
              </option>
            ))}
          </select>
          <Chip
            name="Refill"
            on={filter.refill}
            onPress={() => onFilter({ ...filter, refill: !filter.refill })}
          />
          <Chip
            name="Cheapest first"
            on={filter.cheapestFirst}
            onPress={() => onFilter({ ...filter, cheapestFirst: !filter.cheapestFirst })}
          />
        </fieldset>
      )}
    </>
  );
}

function Chip({ name, on, onPress }: { name: string; on: boolean; onPress: () => void }) {
  return (
    <button type="button" class={on ? 'chip on' : 'chip'} aria-pressed={on} onClick={onPress}>
      {name}
    </button>
  );
}
