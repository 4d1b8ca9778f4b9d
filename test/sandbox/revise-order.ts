import type { Engine } from './engine.ts';
import { type OrderDecree, planOrder } from './order-plan.ts';

/** Gives a placed order another end. @throws when there is no such order */
export function reviseOrder({ books, timeline }: Engine, id: number, decree: OrderDecree): void {
  const order = books.orders.find(id);
  if (!order) throw new Error(`The sandbox has no order ${id}`);
  const plan = planOrder(order, decree, timeline);
  const wasRefunded = order.refund !== '0' && order.refundAt === null;
  books.orders.revise(id, wasRefunded ? { ...plan, refund: order.refund, refundAt: null } : plan);
}
