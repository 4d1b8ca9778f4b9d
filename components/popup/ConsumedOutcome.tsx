import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatExact } from '../../lib/money.ts';
import { OUTCOME } from '../../lib/outcome-words.ts';
import { whole } from '../../lib/whole.ts';
import { LongFact } from '../shared/LongFact.tsx';
import { shortLink } from '../shared/short-link.ts';
import type { PopupModel } from './popup-model.ts';
import type { PopupState } from './popup-state.ts';

interface Props {
  state: Pick<PopupState, 'outcome' | 'snapshot'> & { focus: { on: string } | null };
  localId: string;
  model: Pick<PopupModel, 'show' | 'orderAnother'>;
}

/** What was ordered, from the ledger, and where to go from here. */
export function ConsumedOutcome({ state, localId, model }: Props) {
  const next = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (state.focus?.on === 'outcome') next.current?.focus();
  }, [state.focus]);
  const { orders, unknowns } = state.snapshot;
  const order = [...unknowns, ...orders].find((other) => other.localId === localId);
  return (
    <>
      {order && (
        <dl class="facts">
          <dt>{order.purchase.kind === 'service' ? 'Service' : 'Product'}</dt>
          <LongFact text={order.purchase.name} />
          {order.purchase.kind === 'service' && (
            <>
              <dt>Link</dt>
              <LongFact text={shortLink(order.purchase.link)} />
            </>
          )}
          {order.purchase.quantity !== null && (
            <>
              <dt>Quantity</dt>
              <dd>{whole(order.purchase.quantity)}</dd>
            </>
          )}
          <dt>Price</dt>
          <dd>{formatExact(order.price, order.currency)}</dd>
        </dl>
      )}
      {state.outcome?.kind === 'placed' && <p class="hint">{OUTCOME.followed}</p>}
      <div class="outcome-actions">
        <button ref={next} type="button" class="button" onClick={() => model.show('orders')}>
          See orders
        </button>
        <button type="button" class="button" onClick={model.orderAnother}>
          Order another
        </button>
      </div>
    </>
  );
}
