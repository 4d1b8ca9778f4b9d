import { type GoodsDraft, type ProductFormView, readProductForm } from '../../lib/ledger/product-form.ts';
import { compare, type Money, subtract } from '../../lib/money.ts';
import type { Product } from '../../lib/panel/decode.ts';
import type { PopupSnapshot } from '../popup/popup-ports.ts';
import type { PopupState } from '../popup/popup-state.ts';

export type GoodsField = 'quantity' | 'require';

/** What the person is doing in the Shop. */
export interface ShopState extends Pick<PopupState, 'step' | 'outcome' | 'query'> {
  /** Null while the list is shown. */
  draft: GoodsDraft | null;
  /** Fields whose problems are shown: those that were left, or all after Buy was pressed. */
  shown: readonly GoodsField[];
  /** Where the keyboard should go next. */
  focus: { on: GoodsField | 'order' | 'outcome' | 'search' | `buy-${string}` } | null;
}

export function productOf({ catalogue }: PopupSnapshot, productId: string): Product | undefined {
  return catalogue?.products.find(({ id }) => id === productId);
}

export type GoodsForm = ProductFormView & {
  /** The balance after this purchase; null while one of the two is not known. */
  balanceAfter: Money | null;
  fundsProblem: { code: 'funds'; missing: Money } | null;
};

/** Reads what was typed against what the catalogue and the balance say now. */
export function readGoods(draft: GoodsDraft, product: Product, { balance }: PopupSnapshot): GoodsForm {
  const form = readProductForm(draft, product);
  const after = form.price === null || balance === null ? null : subtract(balance.amount, form.price);
  const short = after !== null && compare(after, '0') < 0;
  return {
    ...form,
    balanceAfter: after,
    fundsProblem: short ? { code: 'funds', missing: subtract('0', after) } : null,
  };
}
