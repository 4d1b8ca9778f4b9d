import type { Told } from '../../lib/refill-words.ts';
import { whole } from '../../lib/whole.ts';
import { Icon } from './icons.tsx';

interface Props {
  /** How many orders are selected, and how many of them can be refilled now. */
  selected: number;
  refillable: number;
  asking: boolean;
  told: Told | null;
  /** Where there is little room, how many can be refilled is said only where that is not all of them. */
  narrow?: boolean;
  onRefill(): void;
  onClear(): void;
}

/** What can be done with what is selected, and what came of it. The live region stands here before there is anything to say. */
export function SelectionBar({ selected, refillable, asking, told, narrow, onRefill, onClear }: Props) {
  return (
    <div class={selected > 0 || told ? 'selection-bar' : 'selection-bar empty'}>
      <p class={told?.went === 'wrong' ? 'selection-told problem' : 'selection-told'} role="status">
        {asking ? 'Asking the panel…' : told?.words}
      </p>
      {selected > 0 && (
        <>
          <b>{whole(selected)} selected</b>
          {(!narrow || refillable < selected) && (
            <span class="hint">
              {refillable === 0
                ? 'None of them can be refilled now'
                : `${whole(refillable)} can be refilled now`}
            </span>
          )}
          <button
            type="button"
            class="button primary small"
            disabled={refillable === 0}
            aria-disabled={asking}
            onClick={onRefill}
          >
            Refill
          </button>
          <button type="button" class="button small quiet" data-focus="clear-selection" onClick={onClear}>
            <Icon name="x" size={12} />
            Clear selection
          </button>
        </>
      )}
    </div>
  );
}
