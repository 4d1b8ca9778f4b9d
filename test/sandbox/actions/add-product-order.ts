import { Big } from 'big.js';
import type { Call, Engine } from '../engine.ts';
import type { ProductDecree } from '../fates.ts';
import type { Timeline } from '../order-plan.ts';
import type { Outcome } from '../outcome.ts';
import { PRODUCTS, type Product } from '../products.ts';
import { PanelRefusal } from '../refusals.ts';
import { withStock } from './products.ts';
import { readQuantity } from './quantity.ts';

/** `add_product_order`: takes price and stock and keeps the order, in one transaction, or does none of it. */
export function addProductOrder({ params, account, now }: Call, engine: Engine): Outcome {
  const { books, fates, timeline } = engine;
  const product = PRODUCTS.find(({ product }) => String(product) === params.get('product'));
  if (!product) throw new PanelRefusal('incorrectProduct');
  const quantity = readQuantity(params.get('quantity'), product);
  const require = params.get('require') ?? '';
  if (product.require !== null && require.trim() === '') throw new PanelRefusal('requireMissing');
  const price = new Big(product.rate).times(quantity);

  return books.transaction(() => {
    const { inStock, inventory } = withStock(product, books);
    if (!inStock || (inventory !== null && inventory < quantity)) throw new PanelRefusal('outOfStock');
    const balance = books.accounts.debit(account.key, price);
    books.stock.take(product.product, quantity);
    const charge = price.toFixed();
    const order = books.productOrders.insert({
      account: account.key,
      product: product.product,
      quantity,
      require,
      charge,
      createdAt: now,
      ...planProductOrder(product, quantity, price, now, fates.productOrders.take(), timeline),
    });
    return { call: 'addProductOrder', reply: { order, charge, balance, currency: account.currency } };
  });
}

/** What comes from stock is there at once. What is made by hand, or was decreed a fate, takes its time. */
function planProductOrder(
  product: Product,
  quantity: number,
  price: Big,
  now: number,
  decree: ProductDecree | undefined,
  timeline: Timeline,
) {
  const { fate, note = 'Out of stock' } = decree ?? { fate: 'completed' };
  const atOnce = product.type === 'Auto' && fate === 'completed';
  const endsAt = atOnce ? now : now + timeline.finalAtMs;
  const delivered = fate === 'completed' ? quantity : fate === 'partial' ? Math.floor(quantity / 2) : 0;
  const refund = price.times(quantity - delivered).div(quantity);
  return {
    fate,
    note: fate === 'canceled' ? note : null,
    inProgressAt: atOnce ? now : now + timeline.processingAtMs,
    endsAt,
    refund: refund.toFixed(),
    refundAt: refund.eq(0) ? null : endsAt,
  };
}
