import { useMemo } from 'preact/hooks';
import { SelectionBar } from '../shared/SelectionBar.tsx';
import type { HistoryModel } from './history-model.ts';
import { type HistoryState, refillProblemOf } from './history-state.ts';

/** What can be done with what is selected in the history. */
export function HistorySelection({ state, model }: { state: HistoryState; model: HistoryModel }) {
  const { rows, selected, refills, told, asking } = state;
  const refillable = useMemo(() => {
    if (selected.size === 0) return 0;
    return rows.filter((row) => selected.has(row.localId) && refillProblemOf(row, state) === null).length;
  }, [rows, selected, refills]);
  return (
    <SelectionBar
      selected={selected.size}
      refillable={refillable}
      told={told}
      asking={asking}
      onRefill={() => void model.askRefills()}
      onClear={model.clearSelection}
    />
  );
}
