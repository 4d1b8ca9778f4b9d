import { useMemo } from 'preact/hooks';
import type { Standing } from '../../lib/ledger/history.ts';
import { type HistoryFilter, serviceKey } from '../../lib/ledger/history-view.ts';
import { PLATFORM_NAMES } from '../../lib/links/platform-names.ts';
import { Icon } from '../shared/icons.tsx';
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

export function HistoryFilters({ state, model }: { state: HistoryState; model: HistoryModel }) {
  const { rows, accounts, filter } = state;
  const found = useMemo(() => choices(rows), [rows]);
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
      <Day label="From" value={filter.from} onChoose={(from) => model.filterBy({ from })} />
      <Day label="Until" value={filter.until} onChoose={(until) => model.filterBy({ until })} />
    </search>
  );
}

/** What there is to choose from: no filter offers what no order has. */
function choices(rows: HistoryState['rows']) {
  const services = new Map<string, string>();
  const found = {
    standings: new Set<string>(),
    platforms: new Set<string>(),
    accounts: new Set<string>(),
  };
  for (const row of rows) {
    found.standings.add(row.standing);
    found.platforms.add(row.platform ?? 'other');
    found.accounts.add(row.accountId);
    services.set(serviceKey(row), row.name);
  }
  return { ...found, services: [...services].sort(([, a], [, b]) => (a < b ? -1 : 1)) };
}

interface ChoiceProps {
  label: string;
  all: string;
  value: string;
  options: readonly (readonly [value: string, name: string])[];
  onChoose: (value: string) => void;
}

function Choice({ label, all, value, options, onChoose }: ChoiceProps) {
  return (
    <select
      class="field history-choice"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      <option value="">{all}</option>
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Day({ label, value, onChoose }: { label: string; value: string; onChoose: (day: string) => void }) {
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
