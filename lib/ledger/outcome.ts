import type { Placed } from '../panel/decode.ts';
import type { Order, OrderIn } from './order.ts';
import { nextDue } from './pace.ts';
import { nextReading } from './reading.ts';

/** What an order is in every state. */
function bought(order: Order) {
  const { localId, accountId, createdAt, purchase, price, currency, balanceBefore, replaces } = order;
  return { localId, accountId, createdAt, purchase, price, currency, balanceBefore, replaces };
}

/** The ways out of `sending`. No edge leads back to it. */

export function toPlaced(
  order: OrderIn<'sending'>,
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
  const known = { panelOrderId, charge: null, answer: order.answer, placedAt: order.unknownAt };
  return { ...followed(order, known, at, random), foundAt: at, dueAt: at };
}

function followed(
  order: Order,
  { charge, ...known }: { panelOrderId: string; charge: string | null; answer: string; placedAt: number },
  at: number,
  random: () => number,
): OrderIn<'placed'> {
  const entry: OrderIn<'placed'> = {
    ...bought(order),
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
  return { ...bought(order), state: 'refused', refusedAt: at, words, reason, answer };
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
  return {
    ...bought(order),
    state: 'unknown',
    unknownAt: at,
    cause,
    words,
    answer,
    dueAt: nextReading(at, at),
  };
}

/** Rule 4: an order that another life of the worker was sending has an outcome that nobody heard. */
export function sweep(order: Order, workerId: string, at: number): Order | null {
  if (order.state !== 'sending' || order.workerId === workerId) return null;
  return toUnknown(order, { cause: 'interrupted', at });
}
