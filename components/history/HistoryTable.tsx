import { WindowVirtualizer } from 'virtua';
import type { HistoryRow } from '../../lib/ledger/history.ts';
import type { SortKey } from '../../lib/ledger/history-view.ts';
import { Icon } from '../shared/icons.tsx';
import { HistoryLine } from './HistoryLine.tsx';
import type { HistoryModel } from './history-model.ts';
import type { HistoryState } from './history-state.ts';
import { HeadCell, RowGroup, TableRow } from './table-parts.tsx';

interface Props {
  /** What is in view, in its order. */
  view: readonly HistoryRow[];
  state: HistoryState;
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

export function HistoryTable({ view, state, model }: Props) {
  const several = new Set(view.map(({ accountId }) => accountId)).size > 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see table-parts.tsx
    <div class="history-table" role="table" aria-label="History" aria-rowcount={view.length + 1}>
      <RowGroup class="history-header">
        <TableRow class="history-row" index={1}>
          <HeadCell class="at-select">
            <SelectAll view={view} state={state} model={model} />
          </HeadCell>
          {COLUMNS.map((column) => (
            <Header key={column.by} column={column} state={state} onSort={model.sortBy} />
          ))}
        </TableRow>
      </RowGroup>
      <RowGroup class="history-body">
        <WindowVirtualizer data={view} itemSize={44}>
          {(row: HistoryRow, index: number) => (
            <HistoryLine
              key={row.localId}
              row={row}
              index={index}
              state={state}
              several={several}
              model={model}
            />
          )}
        </WindowVirtualizer>
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

function SelectAll({ view, state: { selected }, model }: Props) {
  const chosen = view.filter(({ localId }) => selected.has(localId)).length;
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
