import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Standing } from '../../lib/ledger/history.ts';
import type { Choices } from '../../lib/ledger/history-choices.ts';
import type { HistoryFilter } from '../../lib/ledger/history-view.ts';
import { PLATFORM_NAMES } from '../../lib/links/platform-names.ts';
import { Icon } from '../shared/icons.tsx';
import { whenIdle } from '../shared/when-idle.ts';
import type { HistoryModel } from './history-model.ts';
import { accountName, type HistoryState } from './history-state.ts';

const STANDINGS: Record<Standing, string> = {
  running: 'Running',
  completed: 'Completed',
  partial: 'Partial',
  canceled: 'Canceled',
  otherEnd: 'Ended otherwise',
  unknown: 'Not known',
  refused: 'Refused',
  notPlaced: 'Not placed',
};

interface Props {
  state: HistoryState;
  found: Choices;
  model: HistoryModel;
}

export function HistoryFilters({ state, found, model }: Props) {
  // A browser takes 10 ms for its first field of a date: as long as for all rows.
  const [hasDates, setDates] = useState(false);
  useEffect(() => whenIdle(() => setDates(true)), []);
  const { accounts, filter } = state;
  const accountIds = [...found.accounts];
  return (
    <search class="history-filters">
      <div class="input-box history-search">
        <Icon name="search" />
        <input
          type="search"
          aria-label="Search orders"
          placeholder="Order ID, service or link"
          value={filter.query}
          onInput={({ currentTarget }) => model.filterBy({ query: currentTarget.value })}
        />
      </div>
      <Choice
        label="State"
        all="Any state"
        value={filter.standing}
        options={Object.entries(STANDINGS).filter(([standing]) => found.standings.has(standing))}
        onChoose={(standing) => model.filterBy({ standing: standing as HistoryFilter['standing'] })}
      />
      <Choice
        label="Platform"
        all="Any platform"
        value={filter.platform}
        options={[...Object.entries(PLATFORM_NAMES), ['other', 'Other'] as const].filter(([id]) =>
          found.platforms.has(id),
        )}
        onChoose={(platform) => model.filterBy({ platform: platform as HistoryFilter['platform'] })}
      />
      <Choice
        label="Service"
        all="Any service"
        value={filter.service}
        options={found.services}
        onChoose={(service) => model.filterBy({ service })}
      />
      {accountIds.length > 1 && (
        <Choice
          label="Account"
          all="Any account"
          value={filter.accountId}
          options={accountIds.map((id) => [id, accountName(id, accounts)])}
          onChoose={(accountId) => model.filterBy({ accountId })}
        />
      )}
      <Day label="From" value={hasDates ? filter.from : null} onChoose={(from) => model.filterBy({ from })} />
      <Day
        label="Until"
        value={hasDates ? filter.until : null}
        onChoose={(until) => model.filterBy({ until })}
      />
    </search>
  );
}

interface ChoiceProps {
  label: string;
  all: string;
  value: string;
  options: readonly (readonly [value: string, name: string])[];
  onChoose: (value: string) => void;
}

/** Its options are written by hand: the services may be thousands, which Preact would compare with each redraw. */
function Choice({ label, all, value, options, onChoose }: ChoiceProps) {
  const select = useRef<HTMLSelectElement>(null);
  const written = useRef<ChoiceProps['options'] | null>(null);
  useLayoutEffect(() => {
    const field = select.current;
    if (!field) return;
    // A list that is open would close.
    if (!sameOptions(options, written.current)) {
      field.replaceChildren(optionOf(['', all]), ...options.map(optionOf));
      written.current = options;
    }
    field.value = value;
  }, [options, value]);
  return (
    <select
      ref={select}
      class="field history-choice"
      aria-label={label}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    />
  );
}

function optionOf([id, name]: ChoiceProps['options'][number]): HTMLOptionElement {
  const option = document.createElement('option');
  option.value = id;
  option.textContent = name;
  return option;
}

function sameOptions(a: ChoiceProps['options'], b: ChoiceProps['options'] | null): boolean {
  if (a === b) return true;
  return a.length === b?.length && a.every(([id, name], n) => id === b[n]?.[0] && name === b[n]?.[1]);
}

interface DayProps {
  label: string;
  /** Null while its place alone is kept. */
  value: string | null;
  onChoose: (day: string) => void;
}

function Day({ label, value, onChoose }: DayProps) {
  if (value === null) {
    return (
      <span class="history-day">
        {label}
        <span class="field" />
      </span>
    );
  }
  return (
    <label class="history-day">
      {label}
      <input
        type="date"
        class="field"
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      />
    </label>
  );
}
