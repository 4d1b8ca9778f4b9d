import type { Call, Engine } from '../engine.ts';
import { orderProgress } from '../order-plan.ts';
import type { OrderStatus, Outcome } from '../outcome.ts';
import { createRandom } from '../random.ts';
import { entries, findOwn, readIds } from './ids.ts';

/** `status` of one order or many. */
export function status(call: Call, { books }: Engine): Outcome {
  const find = (id: string): OrderStatus => {
    const order = findOwn(books.orders.find, id, call, 'incorrectOrder');
    return {
      charge: order.charge,
      startCount: startCountOf(order.id),
      currency: call.account.currency,
      ...orderProgress(order, call.now),
    };
  };
  const ids = readIds(call, 'order', 'orders');
  return 'many' in ids
    ? { call: 'statusMany', reply: entries(ids.many, find) }
    : { call: 'status', reply: find(ids.one) };
}

/** What the counter stood at when the order began: made up, the same whenever it is asked for. */
export function startCountOf(order: number): number {
  return Math.floor(createRandom(order)() * 10_000);
}
