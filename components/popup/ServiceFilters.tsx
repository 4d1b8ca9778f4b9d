import { useRef } from 'preact/hooks';
import { type Filter, NO_FILTER } from '../../lib/catalogue/filter.ts';
import { PLATFORM_NAMES } from '../../lib/links/platform-names.ts';

export interface FiltersProps {
  /** Null while the filters are put away: then none is at work. */
  filter: Filter | null;
  onFilter: (filter: Filter | null) => void;
}

const PLATFORMS = Object.entries({ ...PLATFORM_NAMES, other: 'Other platforms' });

/** The button at the end of the search box, and the filters that it brings out below. */
export function ServiceFilters({ filter, onFilter }: FiltersProps) {
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
              const platform = event.currentTarget.value as Filter['platform'] | '';
              onFilter({ ...filter, platform: platform === '' ? null : platform });
            }}
          >
            <option value="">All platforms</option>
            {PLATFORMS.map(([platform, name]) => (
              <option key={platform} value={platform}>
                {name}
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
