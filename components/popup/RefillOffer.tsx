import type { Order } from '../../lib/ledger/order.ts';
import { type Refill, refillProblem } from '../../lib/ledger/refill.ts';
import { refillReason } from '../../lib/refill-words.ts';
import type { PopupModel } from './popup-model.ts';
import type { PopupState } from './popup-state.ts';

interface Props {
  order: Order;
  /** Those of this order. */
  refills: readonly Refill[];
  state: PopupState;
  model: PopupModel;
}

/** The button where a refill can be asked for; otherwise, in its place, why not. */
export function RefillOffer({ order, refills, state, model }: Props) {
  const problem = refillProblem(order, refills, state.now);
  if (problem) {
    // One that runs has a line of its own.
    const reason = problem.code === 'running' ? null : refillReason(order, problem);
    return (
      reason && (
        <span class="refill-reason" title={reason.why}>
          {reason.short}
        </span>
      )
    );
  }
  const { localId } = order;
  const asking = state.refilling?.at === 'asking' && state.refilling.localId === localId;
  return (
    <button
      type="button"
      class="text-button"
      data-focus={`refill-${localId}`}
      aria-disabled={asking}
      onClick={() => void model.askRefill(order)}
    >
      Refill
    </button>
  );
}
