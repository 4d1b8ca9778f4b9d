import type { Order } from '../../lib/ledger/order.ts';
import type { Refill } from '../../lib/ledger/refill.ts';
import { Icon } from '../shared/icons.tsx';
import type { PopupModel } from './popup-model.ts';
import type { PopupState } from './popup-state.ts';
import { RefillOffer } from './RefillOffer.tsx';

interface Props {
  order: Order;
  refills: readonly Refill[];
  /** False where nobody can be asked about it. */
  followed: boolean;
  state: PopupState;
  model: PopupModel;
}

/** What can be done with an order in the list. One closed as not placed can also turn out to have been placed. */
export function OrderActions({ order, refills, followed, state, model }: Props) {
  const { localId, purchase } = order;
  const copied = state.copied === localId;
  const notPlaced = order.state === 'notPlaced';
  if (purchase.kind === 'product' && !notPlaced) return null;
  return (
    <span class="order-actions">
      {followed && <RefillOffer order={order} refills={refills} state={state} model={model} />}
      {purchase.kind === 'service' && (
        <button
          type="button"
          class="text-button"
          data-focus={`again-${localId}`}
          onClick={() => model.reorder(order)}
        >
          {notPlaced ? 'Order again' : 'Reorder'}
        </button>
      )}
      {notPlaced && (
        <button
          type="button"
          class="text-button"
          data-focus={`found-${localId}`}
          onClick={() => model.findOrder(localId)}
        >
          I found it after all
        </button>
      )}
      {purchase.kind === 'service' && (
        <button type="button" class="text-button" onClick={() => void model.copyLink(order)}>
          <Icon name={copied ? 'check' : 'copy'} size={12} />
          Copy link
        </button>
      )}
    </span>
  );
}
