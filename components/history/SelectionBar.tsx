import { useMemo } from 'preact/hooks';
import { Icon } from '../shared/icons.tsx';
import { whole } from '../shared/numbers.ts';
import type { HistoryModel } from './history-model.ts';
import { type HistoryState, refillProblemOf } from './history-state.ts';

/** What can be done with what is selected, and what came of it. The live region stands here before there is anything to say. */
export function SelectionBar({ state, model }: { state: HistoryState; model: HistoryModel }) {
  const { rows, selected, refills, told, asking } = state;
  const refillable = useMemo(() => {
    if (selected.size === 0) return 0;
    return rows.filter((row) => selected.has(row.localId) && refillProblemOf(row, state) === null).length;
  }, [rows, selected, refills]);
  return (
    <div class={selected.size > 0 || told ? 'selection-bar' : 'selection-bar empty'}>
      <p class={told?.went === 'wrong' ? 'selection-told problem' : 'selection-told'} role="status">
        {asking ? 'Asking the panel…' : told?.words}
      </p>
      {selected.size > 0 && (
        <>
          <b>{whole(selected.size)} selected</b>
          <span class="hint">
            {refillable === 0
              ? 'None of them can be refilled now'
              : `${whole(refillable)} can be refilled now`}
          </span>
          <button
            type="button"
            class="button primary small"
            disabled={refillable === 0}
            aria-disabled={asking}
            onClick={() => void model.askRefills()}
          >
            Refill
          </button>
          <button type="button" class="button small quiet" onClick={model.clearSelection}>
            <Icon name="x" size={12} />
            Clear selection
          </button>
        </>
      )}
    </div>
  );
}
