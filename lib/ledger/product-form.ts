import type { ProductRequest } from '../messages.ts';
import { compare, type Money, portion } from '../money.ts';
import type { Product } from '../panel/decode.ts';
import { type QuantityProblem, type QuantityRead, readQuantity } from './quantity.ts';

/** A purchase being written: `localId` is made with it, so that submitting twice is harmless. */
export type GoodsDraft = Omit<ProductRequest, 'price'>;

/** Why goods cannot be bought as typed. */
export type ProductProblem =
  | { code: 'noRate' }
  | { code: 'soldOut' }
  | QuantityProblem
  | { code: 'quantityOverStock'; stock: number }
  | { code: 'requireEmpty'; asked: string };

export interface ProductFormView {
  quantity: number | null;
  quantityProblem: ProductProblem | null;
  /** What the buyer gives; null where the product asks for nothing. */
  require: string | null;
  requireProblem: ProductProblem | null;
  price: Money | null;
  /** The first thing that is wrong; null: it may be confirmed. */
  problem: ProductProblem | null;
}

/** Reads what was typed to buy `product`. */
export function readProductForm(
  typed: { quantity: string; require: string },
  product: Product,
): ProductFormView {
  const { value: quantity, problem: quantityProblem } = inStock(
    readQuantity(typed.quantity, product),
    product.inventory,
  );
  const require = product.require === null ? null : typed.require.trim();
  const requireProblem =
    require === '' ? ({ code: 'requireEmpty', asked: product.require ?? '' } as const) : null;
  const priced = product.rate !== null && compare(product.rate, '0') >= 0;
  const price = priced && quantity !== null ? portion(product.rate as Money, quantity, 1) : null;
  const own: ProductProblem | null =
    product.inStock === false ? { code: 'soldOut' } : priced ? null : { code: 'noRate' };
  return {
    quantity,
    quantityProblem,
    require,
    requireProblem,
    price: quantityProblem === null ? price : null,
    problem: own ?? quantityProblem ?? requireProblem,
  };
}

/** No more than there are. */
function inStock(read: QuantityRead<QuantityProblem>, stock: number | null): QuantityRead<ProductProblem> {
  const { value, problem } = read;
  const isOver = problem === null && stock !== null && value !== null && value > stock;
  return isOver ? { value, problem: { code: 'quantityOverStock', stock } } : read;
}
