import type { Order } from '../../lib/ledger/order.ts';
import { whole } from '../../lib/whole.ts';
import { SelectionBar } from '../shared/SelectionBar.tsx';
import type { RefillSelection, Selecting } from './refill-selection.ts';

interface Props {
  /** Those that can be refilled now. */
  refillable: readonly Order[];
  selecting: Selecting;
  selection: RefillSelection;
}

/** Over the list where several orders can be refilled: leads to selecting them, and asks for all at once. */
export function SelectRefills({ refillable, selecting, selection }: Props) {
  const { selected, asking, told } = selecting;
  const chosen = refillable.filter(({ localId }) => selected?.has(localId));
  const all = chosen.length > 0 && chosen.length === refillable.length;

  return (
    <div class="select-refills">
      {selected !== null && refillable.length > 0 && (
        <label class="order-select">
          <input
            type="checkbox"
            aria-label="Select all in view"
            data-focus="select-all"
            checked={all}
            indeterminate={chosen.length > 0 && !all}
            onChange={() =>
              selection.select(
                refillable.map(({ localId }) => localId),
                !all,
              )
            }
          />
          All
        </label>
      )}
      {(selected === null || selected.size === 0) && (
        <>
          <span class="hint">{whole(refillable.length)} can be refilled now</span>
          <button
            type="button"
            class="text-button"
            data-focus="select-orders"
            onClick={selected === null ? selection.begin : selection.clear}
          >
            {selected === null ? 'Select orders' : 'Cancel'}
          </button>
        </>
      )}
      <SelectionBar
        selected={selected?.size ?? 0}
        refillable={chosen.length}
        asking={asking}
        told={told}
        narrow
        onRefill={() => void selection.ask(chosen)}
        onClear={selection.clear}
      />
    </div>
  );
}
