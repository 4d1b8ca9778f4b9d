import { goodsProblem } from '../../lib/goods-words.ts';
import type { GoodsDraft } from '../../lib/ledger/product-form.ts';
import type { Product } from '../../lib/panel/decode.ts';
import { limits } from '../shared/numbers.ts';
import type { ShopModel } from './shop-model.ts';
import type { GoodsForm, ShopState } from './shop-state.ts';

interface Props {
  shop: ShopModel;
  now: ShopState;
  draft: GoodsDraft;
  product: Product | undefined;
  form: GoodsForm | undefined;
}

export function GoodsQuantity({ shop, now, draft, product, form }: Props) {
  const problem = now.shown.includes('quantity') ? (form?.quantityProblem ?? null) : null;
  const least = Math.max(1, product?.min ?? 1);
  const most = Math.min(product?.max ?? Infinity, product?.inventory ?? Infinity);
  const max = Number.isFinite(most) ? most : null;
  return (
    <div class="quantity-field">
      <label for="goods-quantity">Quantity</label>
      <input
        id="goods-quantity"
        data-focus="quantity"
        class="field quantity-input"
        type="number"
        inputMode="numeric"
        autocomplete="off"
        min={least}
        max={max ?? undefined}
        aria-describedby={problem ? 'goods-quantity-problem' : 'goods-quantity-hint'}
        aria-invalid={problem !== null}
        readOnly={now.step.at !== 'form'}
        value={draft.quantity}
        onInput={(event) => shop.type('quantity', event.currentTarget.value)}
        onBlur={() => shop.leave('quantity')}
      />
      <p id="goods-quantity-hint" class="hint">
        {product ? limits({ min: least, max }) : ''}
      </p>
      {problem && (
        <p id="goods-quantity-problem" class="problem">
          {goodsProblem(problem)}
        </p>
      )}
    </div>
  );
}
