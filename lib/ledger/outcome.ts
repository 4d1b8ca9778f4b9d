import type { Placed } from '../panel/decode.ts';
import type { Order, OrderIn } from './order.ts';
import { nextDue } from './pace.ts';

/** The ways out of `sending`. No edge leads back to it. */

export function toPlaced(
  order: OrderIn<'sending'>,
  placed: Placed,
  at: number,
  random: () => number,
): OrderIn<'placed'> {
  const { workerId: _, ...kept } = order;
  const progress = { status: null, charge: placed.charge, startCount: null, remains: null };
  const entry = {
    ...kept,
    state: 'placed',
    panelOrderId: placed.orderId,
    placedAt: at,
    answer: placed.answer,
    progress,
    changes: [],
    askedAt: null,
    trouble: null,
    finalAt: null,
  } as const;
  return { ...entry, changes: [], dueAt: nextDue(entry, at, random) };
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
  return { ...kept, state: 'unknown', unknownAt: at, cause, words, answer };
}

/** Rule 4: an order that another life of the worker was sending has an outcome that nobody heard. */
export function sweep(order: Order, workerId: string, at: number): Order | null {
  if (order.state !== 'sending' || order.workerId === workerId) return null;
  return toUnknown(order, { cause: 'interrupted', at });
}
