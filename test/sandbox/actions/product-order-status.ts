import { Big } from 'big.js';
import type { Call, Engine } from '../engine.ts';
import type { Outcome, ProductOrderStatus } from '../outcome.ts';
import { PRODUCTS } from '../products.ts';
import { createRandom } from '../random.ts';
import type { ProductOrderRow } from '../store/product-orders.ts';
import { entries, findOwn, readIds } from './ids.ts';

/** `product_order_status` of one product order or many. */
export function productOrderStatus(call: Call, { books }: Engine): Outcome {
  const find = (id: string) =>
    statusOf(findOwn(books.productOrders.find, id, call, 'incorrectOrder'), call.now);
  const ids = readIds(call, 'order', 'orders');
  return 'many' in ids
    ? { call: 'productStatusMany', reply: entries(ids.many, find) }
    : { call: 'productStatus', reply: find(ids.one) };
}

export function statusOf(order: ProductOrderRow, now: number): ProductOrderStatus {
  const { charge, fate, note } = order;
  if (now < order.endsAt) {
    return { charge, status: now < order.inProgressAt ? 'Pending' : 'In progress' };
  }
  const left = new Big(charge).minus(order.refund).toFixed();
  if (fate === 'canceled') return { charge: left, status: 'Canceled', ...(note === null ? {} : { note }) };
  return { charge: left, status: fate === 'partial' ? 'Partial' : 'Completed', result: resultOf(order) };
}

/** What the buyer paid for: a licence that looks like the seed's, or a login when made by hand. Never the same twice. */
function resultOf({ id, product }: ProductOrderRow): string {
  const random = createRandom(id);
  const hex = (length: number) =>
    Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
  const isAuto = PRODUCTS.find((each) => each.product === product)?.type === 'Auto';
  return isAuto
    ? `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`
    : `login: u${id}${hex(4)} password: ${hex(10)}`;
}
