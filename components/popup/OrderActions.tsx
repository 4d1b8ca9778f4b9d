import type { Order } from '../../lib/ledger/order.ts';
import { Icon } from '../shared/icons.tsx';
import type { PopupModel } from './popup-model.ts';

interface Props {
  order: Order;
  /** Its link is what was copied last. */
  copied: boolean;
  model: PopupModel;
}

/** What can be done with an order in the list. One closed as not placed can also turn out to have been placed. */
export function OrderActions({ order, copied, model }: Props) {
  const { localId, purchase } = order;
  const notPlaced = order.state === 'notPlaced';
  if (purchase.kind === 'product' && !notPlaced) return null;
  return (
    <span class={notPlaced ? 'order-actions wide' : 'order-actions'}>
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
