import { GOODS_GONE, goodsProblem } from '../../lib/goods-words.ts';
import type { GoodsDraft } from '../../lib/ledger/product-form.ts';
import { formatExact } from '../../lib/money.ts';
import { ConfirmDialog } from '../popup/ConfirmDialog.tsx';
import { After } from '../popup/Footer.tsx';
import { FormOutcome } from '../popup/Outcome.tsx';
import { pressOrderKey } from '../popup/order-key.ts';
import type { PopupModel } from '../popup/popup-model.ts';
import type { PopupState } from '../popup/popup-state.ts';
import { ConfirmPurchase } from './ConfirmPurchase.tsx';
import { GoodsQuantity } from './GoodsQuantity.tsx';
import { ProductSummary } from './ProductItem.tsx';
import { RequireField } from './RequireField.tsx';
import type { ShopModel } from './shop-model.ts';
import { productOf, readGoods, type ShopState } from './shop-state.ts';

interface Props {
  shop: ShopModel;
  now: ShopState;
  draft: GoodsDraft;
  state: PopupState;
  model: PopupModel;
}

/** How many, and what the product asks for; then the dialog. */
export function BuyForm({ shop, now, draft, state, model }: Props) {
  const { snapshot } = state;
  const currency = snapshot.account?.currency ?? null;
  const product = productOf(snapshot, draft.productId);
  const form = product && readGoods(draft, product, snapshot);
  const own = form?.problem?.code === 'soldOut' || form?.problem?.code === 'noRate' ? form.problem : null;
  const price = form?.price == null ? null : formatExact(form.price, currency);
  return (
    <form
      class="order-form"
      aria-label="Buy"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void shop.order();
      }}
      onKeyDown={(event) => pressOrderKey(event, now.step, shop)}
    >
      <div class="shop-back">
        <button type="button" class="text-button" onClick={shop.leaveForm}>
          ← All products
        </button>
      </div>
      <section class="service-line" aria-label="Picked product">
        <div class="row">
          {product ? (
            <ProductSummary product={product} currency={currency} />
          ) : (
            <span class="row-name">Product {draft.productId}</span>
          )}
        </div>
      </section>
      {(!product || own) && (
        <div class="bar bad" role="alert">
          <p>{own ? goodsProblem(own) : GOODS_GONE}</p>
        </div>
      )}
      <div class="buy-fields">
        {product?.require != null && form && (
          <RequireField shop={shop} now={now} draft={draft} asked={product.require} form={form} />
        )}
      </div>
      <FormOutcome
        state={{ snapshot, outcome: now.outcome, focus: null }}
        model={{ show: model.show, orderAnother: shop.orderAnother }}
      />
      <div class="footer">
        <GoodsQuantity shop={shop} now={now} draft={draft} product={product} form={form} />
        <div class="footer-order">
          <div class="price" role="status" aria-label="Price">
            <b>{price ?? '–'}</b>
            {form && <After form={form} currency={currency} />}
          </div>
          <button
            type="submit"
            class="button primary order-button"
            data-focus="order"
            disabled={now.step.at !== 'form'}
          >
            {price === null ? 'Buy' : `Buy · ${price}`}
          </button>
        </div>
      </div>
      {now.step.at !== 'form' && product && form && (
        <ConfirmDialog title="Confirm purchase" step={now.step} now={state.now} model={shop}>
          <ConfirmPurchase product={product} form={form} step={now.step} snapshot={snapshot} />
        </ConfirmDialog>
      )}
    </form>
  );
}
