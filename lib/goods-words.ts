import type { ProductProblem } from './ledger/product-form.ts';
import type { Product } from './panel/decode.ts';
import { whole } from './whole.ts';

/** What the Shop says: what is wrong with a purchase and what to do, and how goods are described. */

export function goodsProblem(problem: ProductProblem): string {
  switch (problem.code) {
    case 'noRate':
      return 'The panel gives no price for this that can be read. Buy it on the panel’s site.';
    case 'soldOut':
      return 'The panel has none of this left. It can be bought when it is back.';
    case 'quantityEmpty':
      return 'Type how many you want.';
    case 'quantityNotWhole':
      return 'The quantity must be a whole number in digits 0–9: for example 2.';
    case 'quantityBelow':
      return `The panel sells at least ${whole(problem.min)} of this at once.`;
    case 'quantityAbove':
      return `The panel sells at most ${whole(problem.max)} of this at once.`;
    case 'quantityOverStock':
      return `The panel has ${whole(problem.stock)} left. Buy that many or fewer.`;
    case 'requireEmpty':
      return 'The panel cannot deliver without this. Fill it in.';
  }
}

export const GOODS_GONE = 'The panel no longer lists this. Pick something else.';

/** How much there is; '' where the panel does not say. */
export function stockWords({ inStock, inventory }: Product): string {
  if (inventory !== null && inStock !== false) return `${whole(inventory)} in stock`;
  return inStock === null ? '' : inStock ? 'In stock' : 'Out of stock';
}

/** How it is delivered; a kind that we do not know is shown as the panel wrote it. */
export function deliveryWords({ type }: Product): string {
  if (/^auto$/i.test(type)) return 'instant delivery';
  return /^service$/i.test(type) ? 'manual delivery' : type;
}
