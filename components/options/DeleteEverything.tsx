import { useLayoutEffect, useRef } from 'preact/hooks';
import { counted } from '../../lib/backup/words.ts';
import type { DataModel, DataState } from './data-model.ts';

interface Props {
  state: DataState;
  model: DataModel;
  /** Accounts whose orders under way are waited for. */
  accountIds: readonly string[];
}

export function DeleteEverything({ state, model, accountIds }: Props) {
  if (state.step.at === 'askedToDelete') {
    return (
      <Question
        orders={state.stored?.counts.orders ?? 0}
        onDelete={() => void model.deleteAll(accountIds)}
        onKeep={model.leave}
      />
    );
  }
  return (
    <button
      type="button"
      class="button danger"
      disabled={state.step.at !== 'idle'}
      onClick={model.askToDelete}
    >
      Delete everything
    </button>
  );
}

function Question({
  orders,
  onDelete,
  onKeep,
}: {
  orders: number;
  onDelete: () => void;
  onKeep: () => void;
}) {
  const keep = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone; the keyboard goes on with the harmless answer.
  useLayoutEffect(() => keep.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this is a question with two answers
    <div class="forget" role="group" aria-label="Delete everything?">
      <p>
        Delete {counted(orders, 'order')}, all accounts with their keys, and the settings from this browser?
        Orders that are not at their end go on at the panel, and nobody follows them here. Only a backup
        brings this back.
      </p>
      <button type="button" class="button danger" onClick={onDelete}>
        Delete everything now
      </button>
      <button ref={keep} type="button" class="button" onClick={onKeep}>
        Keep it
      </button>
    </div>
  );
}
