import type { Placed } from '../panel/decode.ts';
import type { Order, OrderIn } from './order.ts';
import { nextDue } from './pace.ts';
import { nextReading } from './reading.ts';

/** The ways out of `sending`. No edge leads back to it. */

export function toPlaced(
  { workerId: _, ...order }: OrderIn<'sending'>,
  { orderId, charge, answer }: Placed,
  at: number,
  random: () => number,
): OrderIn<'placed'> {
  return followed(order, { panelOrderId: orderId, charge, answer, placedAt: at }, at, random);
}

/** The person found it at the panel. What the panel says of it comes with the next poll, which is due at once. */
export function toFound(
  order: OrderIn<'unknown'> | OrderIn<'notPlaced'>,
  panelOrderId: string,
  at: number,
  random: () => number,
): OrderIn<'placed'> {
  const { localId, accountId, createdAt, purchase, price, currency, balanceBefore, replaces } = order;
  const kept = { localId, accountId, createdAt, purchase, price, currency, balanceBefore, replaces };
  const known = { panelOrderId, charge: null, answer: order.answer, placedAt: order.unknownAt };
  return { ...followed(kept, known, at, random), foundAt: at, dueAt: at };
}

function followed(
  order: Omit<OrderIn<'sending'>, 'state' | 'workerId'>,
  { charge, ...known }: { panelOrderId: string; charge: string | null; answer: string; placedAt: number },
  at: number,
  random: () => number,
): OrderIn<'placed'> {
  const entry: OrderIn<'placed'> = {
    ...order,
    ...known,
    state: 'placed',
    progress: { status: null, charge, startCount: null, remains: null },
    changes: [],
    askedAt: null,
    trouble: null,
    finalAt: null,
  };
  return { ...entry, dueAt: nextDue(entry, at, random) };
}

export function toRefused(
  order: OrderIn<'sending'>,
  { words, reason }: { words: string; reason: string },
  answer: string,
  at: number,
): OrderIn<'refused'> {
  const { workerId: _, ...kept } = order;
  return { ...kept, state: 'refused', refusedAt: at, words, reason, answer };
}

export function toUnknown(
  order: OrderIn<'sending'>,
  {
    cause,
    words = null,
    answer = '',
    at,
  }: { cause: string; words?: string | null; answer?: string; at: number },
): OrderIn<'unknown'> {
  const { workerId: _, ...kept } = order;
  return { ...kept, state: 'unknown', unknownAt: at, cause, words, answer, dueAt: nextReading(at, at) };
}

/** Rule 4: an order that another life of the worker was sending has an outcome that nobody heard. */
export function sweep(order: Order, workerId: string, at: number): Order | null {
  if (order.state !== 'sending' || order.workerId === workerId) return null;
  return toUnknown(order, { cause: 'interrupted', at });
}
