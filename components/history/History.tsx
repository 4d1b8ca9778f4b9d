import { useMemo } from 'preact/hooks';
import { choicesOf } from '../../lib/ledger/history-choices.ts';
import { filterHistory, sortHistory, totalsOf } from '../../lib/ledger/history-view.ts';
import { DATABASE_FAILED } from '../../lib/words.ts';
import { Icon } from '../shared/icons.tsx';
import { Notice } from '../shared/Notice.tsx';
import { useStore } from '../shared/use-store.ts';
import { HistoryFilters } from './HistoryFilters.tsx';
import { HistorySelection } from './HistorySelection.tsx';
import { HistoryTable } from './HistoryTable.tsx';
import { HistoryTotals } from './HistoryTotals.tsx';
import type { HistoryModel } from './history-model.ts';

/** Every order of every account. `entrypoints/options/history.tsx` makes the model and starts it. */
export function History({ model }: { model: HistoryModel }) {
  const state = useStore(model.store);
  const { phase, rows, filter, sort, refunds } = state;
  const sorted = useMemo(() => sortHistory(rows, sort), [rows, sort]);
  const view = useMemo(() => filterHistory(sorted, filter), [sorted, filter]);
  const found = useMemo(() => choicesOf(rows), [rows]);
  const totals = useMemo(() => totalsOf(view, refunds), [view, refunds]);

  if (phase === 'failed') {
    return (
      <div role="alert">
        <h1 class="sr-only">History</h1>
        <Notice icon="alert" title="The history cannot be shown">
          <p>{DATABASE_FAILED}</p>
        </Notice>
      </div>
    );
  }
  return (
    <div class="history">
      <div class="history-head">
        <h1>History</h1>
        <div class="history-tools">
          <button
            type="button"
            class="button small"
            disabled={phase !== 'ready' || view.length === 0}
            onClick={() => void model.copy()}
          >
            <Icon name="copy" size={12} />
            Copy
          </button>
          <button
            type="button"
            class="button small"
            disabled={phase !== 'ready' || view.length === 0}
            onClick={() => void model.exportCsv()}
          >
            Export CSV
          </button>
        </div>
      </div>
      <HistoryFilters state={state} found={found} model={model} />
      <HistoryTotals orders={view.length} totals={totals} state={state} onClear={model.clearFilter} />
      {phase === 'ready' && view.length === 0 ? (
        <Nothing hasOrders={rows.length > 0} onClear={model.clearFilter} />
      ) : (
        <HistoryTable view={view} state={state} several={found.accounts.size > 1} model={model} />
      )}
      <HistorySelection state={state} model={model} />
    </div>
  );
}

function Nothing({ hasOrders, onClear }: { hasOrders: boolean; onClear: () => void }) {
  if (!hasOrders) {
    return (
      <Notice icon="inbox" title="No orders yet">
        <p>What you order stands here, from every account, and stays.</p>
      </Notice>
    );
  }
  return (
    <Notice icon="search" title="No order fits">
      <p>Search for less, or look at all orders again.</p>
      <button type="button" class="button" onClick={onClear}>
        Show all orders
      </button>
    </Notice>
  );
}
