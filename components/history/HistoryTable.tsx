import { useMemo } from 'preact/hooks';
import type { HistoryRow } from '../../lib/ledger/history.ts';
import type { SortKey } from '../../lib/ledger/history-view.ts';
import { Icon } from '../shared/icons.tsx';
import { HistoryLine } from './HistoryLine.tsx';
import type { HistoryModel } from './history-model.ts';
import { accountName, type HistoryState } from './history-state.ts';
import { useRowsInSight } from './rows-in-sight.ts';
import { HeadCell, RowGroup, TableRow } from './table-parts.tsx';

interface Props {
  /** What is in view, in its order. */
  view: readonly HistoryRow[];
  state: HistoryState;
  /** There are orders of more than one account. */
  several: boolean;
  model: HistoryModel;
}

const COLUMNS: readonly { by: SortKey; name: string; class: string }[] = [
  { by: 'createdAt', name: 'Ordered', class: 'at-time' },
  { by: 'status', name: 'Status', class: 'at-status' },
  { by: 'name', name: 'Service', class: 'at-name' },
  { by: 'quantity', name: 'Quantity', class: 'at-quantity number' },
  { by: 'charge', name: 'Charge', class: 'at-charge number' },
  { by: 'due', name: 'Due back', class: 'at-due number' },
  { by: 'panelOrderId', name: 'Order ID', class: 'at-id number' },
];

export function HistoryTable({ view, state, several, model }: Props) {
  const { selected, refills, refunds, accounts, now } = state;
  const { body, first, end } = useRowsInSight(view.length);
  return (
    // biome-ignore lint/a11y/useSemanticElements: see table-parts.tsx
    <div class="history-table" role="table" aria-label="History" aria-rowcount={view.length + 1}>
      <RowGroup class="history-header">
        <TableRow class="history-row" index={1}>
          <HeadCell class="at-select">
            <SelectAll view={view} selected={selected} model={model} />
          </HeadCell>
          {COLUMNS.map((column) => (
            <Header key={column.by} column={column} state={state} onSort={model.sortBy} />
          ))}
        </TableRow>
      </RowGroup>
      <RowGroup class="history-body" rows={view.length} place={body}>
        {view.slice(first, end).map((row, n) => (
          <HistoryLine
            key={row.localId}
            row={row}
            index={first + n}
            isSelected={selected.has(row.localId)}
            refill={refills.get(row.localId)?.[0]}
            sight={refunds.get(row.localId)}
            accountName={several ? accountName(row.accountId, accounts) : null}
            now={now}
            model={model}
          />
        ))}
      </RowGroup>
    </div>
  );
}

interface HeaderProps {
  column: (typeof COLUMNS)[number];
  state: HistoryState;
  onSort: (by: SortKey) => void;
}

function Header({ column, state: { sort }, onSort }: HeaderProps) {
  const isSorted = sort.by === column.by;
  const direction = sort.descending ? 'descending' : 'ascending';
  return (
    <HeadCell class={column.class} sorted={isSorted ? direction : undefined}>
      <button type="button" class="history-sort" onClick={() => onSort(column.by)}>
        {column.name}
        {isSorted && <Icon name={sort.descending ? 'down' : 'up'} size={12} />}
      </button>
    </HeadCell>
  );
}

function SelectAll({
  view,
  selected,
  model,
}: Pick<Props, 'view' | 'model'> & Pick<HistoryState, 'selected'>) {
  const chosen = useMemo(
    () => (selected.size === 0 ? 0 : view.filter(({ localId }) => selected.has(localId)).length),
    [view, selected],
  );
  const all = view.length > 0 && chosen === view.length;
  return (
    <label class="history-select">
      <input
        type="checkbox"
        aria-label="Select all in view"
        checked={all}
        indeterminate={chosen > 0 && !all}
        onChange={() =>
          model.select(
            view.map(({ localId }) => localId),
            !all,
          )
        }
      />
    </label>
  );
}
