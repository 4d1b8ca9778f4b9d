import type { Product } from '../../lib/panel/decode.ts';
import { whole } from '../../lib/whole.ts';
import { PriceFacts } from '../popup/PriceFacts.tsx';
import type { PopupSnapshot } from '../popup/popup-ports.ts';
import type { Step } from '../popup/popup-state.ts';
import { LongFact } from '../shared/LongFact.tsx';
import type { GoodsForm } from './shop-state.ts';

interface Props {
  product: Product;
  form: GoodsForm;
  step: Exclude<Step, { at: 'form' }>;
  snapshot: PopupSnapshot;
}

export function ConfirmPurchase({ product, form, step, snapshot }: Props) {
  return (
    <dl id="confirm-facts" class="facts">
      <dt>Product</dt>
      <LongFact text={product.name}>
        {' '}
        <small>ID {product.id}</small>
      </LongFact>
      {form.require !== null && (
        <>
          <dt class="asked" dir="auto">
            {product.require}
          </dt>
          <LongFact text={form.require} />
        </>
      )}
      {form.quantity !== null && (
        <>
          <dt>Quantity</dt>
          <dd>{whole(form.quantity)}</dd>
        </>
      )}
      <PriceFacts step={step} snapshot={snapshot} currency={snapshot.account?.currency ?? null} />
    </dl>
  );
}
