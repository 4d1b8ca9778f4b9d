import { refillProblem } from '../../lib/ledger/refill.ts';
import { refillReason } from '../../lib/refill-words.ts';
import { Icon } from '../shared/icons.tsx';
import type { StoryModel, StoryState } from './story-model.ts';

interface Props {
  state: Extract<StoryState, { phase: 'ready' }>;
  model: StoryModel;
}

export function StoryActions({ state, model }: Props) {
  const { order, refills, account, isPaying } = state.snapshot;
  const { purchase } = order;
  const problem = refillProblem(order, refills, state.now);
  const reason = problem && refillReason(order, problem);
  const followed = account?.keyState === 'usable';
  const id = order.state === 'placed' ? order.panelOrderId : order.localId;
  return (
    <div class="story-actions">
      {problem === null && followed && (
        <button
          type="button"
          class="button primary small"
          aria-disabled={state.asking}
          onClick={() => void model.askRefill()}
        >
          Refill
        </button>
      )}
      {purchase.kind === 'service' && (
        <button type="button" class="button small" disabled={!isPaying} onClick={model.reorder}>
          Reorder
        </button>
      )}
      <button type="button" class="button small" onClick={() => void model.copy('ID', id)}>
        <Icon name="copy" size={12} />
        Copy ID
      </button>
      {purchase.kind === 'service' && (
        <button type="button" class="button small" onClick={() => void model.copy('Link', purchase.link)}>
          <Icon name="copy" size={12} />
          Copy link
        </button>
      )}
      {reason && <span class="hint">{reason.why}</span>}
      {purchase.kind === 'service' && !isPaying && (
        <span class="hint">
          Orders are paid from another account now: choose this one in Settings to reorder.
        </span>
      )}
      <p class="story-told" role="status">
        {state.asking ? 'Asking the panel…' : state.told}
      </p>
    </div>
  );
}
