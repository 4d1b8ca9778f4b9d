import { Big } from 'big.js';

/** How an order ends. `stuck` never does: it stays "In progress" for ever. */
export type OrderFate = 'completed' | 'partial' | 'canceled' | 'stuck';

/** What a test decides about an order in advance. */
export interface OrderDecree {
  fate: OrderFate;
  /** Units never delivered. Default: 40 % of a partial order, half of a stuck one. */
  remains?: number;
  /** The status word shown at the end instead of the fate's own, e.g. "Refunded", "Paused" or one nobody knows. */
  word?: string;
  /** How long after its end the refund of a partial or canceled order is credited. */
  refundAfterMs?: number;
}

/** Milliseconds after placing at which an order's status changes. */
export interface Timeline {
  processingAtMs: number;
  inProgressAtMs: number;
  finalAtMs: number;
}

export const DEFAULT_TIMELINE: Timeline = {
  processingAtMs: 10_000,
  inProgressAtMs: 20_000,
  finalAtMs: 60_000,
};

/** An order's whole future, fixed when it is placed. Times are on the panel's clock; amounts are plain decimals. */
export interface OrderPlan {
  fate: OrderFate;
  word: string | null;
  processingAt: number;
  inProgressAt: number;
  endsAt: number;
  finalRemains: number;
  refund: string;
  /** null when nothing is due, or when it has been credited. */
  refundAt: number | null;
}

/** A canceled order ends when work on it would have begun, so it is never "In progress". */
export function planOrder(
  order: { quantity: number; charge: string; createdAt: number },
  decree: OrderDecree,
  timeline: Timeline,
): OrderPlan {
  const { quantity, charge, createdAt } = order;
  const finalRemains = remainsAtTheEnd(quantity, decree);
  const refund = refundOf(charge, quantity, decree.fate, finalRemains);
  const inProgressAt = createdAt + timeline.inProgressAtMs;
  const endsAt = decree.fate === 'canceled' ? inProgressAt : createdAt + timeline.finalAtMs;
  return {
    fate: decree.fate,
    word: decree.word ?? null,
    processingAt: createdAt + timeline.processingAtMs,
    inProgressAt,
    endsAt,
    finalRemains,
    refund,
    refundAt: refund === '0' ? null : endsAt + (decree.refundAfterMs ?? 0),
  };
}

/** Where an order stands at a moment: its status word and what is still to deliver, falling linearly. */
export function orderProgress(
  order: OrderPlan & { quantity: number },
  now: number,
): { status: string; remains: number } {
  const { quantity, finalRemains, inProgressAt, endsAt } = order;
  if (now < endsAt) {
    if (now < order.processingAt) return { status: 'Pending', remains: quantity };
    if (now < inProgressAt) return { status: 'Processing', remains: quantity };
    const share = (now - inProgressAt) / (endsAt - inProgressAt);
    return { status: 'In progress', remains: quantity - Math.floor((quantity - finalRemains) * share) };
  }
  return { status: order.word ?? FINAL_WORDS[order.fate], remains: finalRemains };
}

const FINAL_WORDS: Record<OrderFate, string> = {
  completed: 'Completed',
  partial: 'Partial',
  canceled: 'Canceled',
  stuck: 'In progress',
};

function remainsAtTheEnd(quantity: number, { fate, remains }: OrderDecree): number {
  if (fate === 'canceled') return quantity;
  if (remains !== undefined) return remains;
  if (fate === 'partial') return Math.max(1, Math.round(quantity * 0.4));
  return fate === 'stuck' ? Math.ceil(quantity / 2) : 0;
}

/** charge × remains / quantity. Multiplied first: rate × quantity / 1000 then divides without a remainder. */
function refundOf(charge: string, quantity: number, fate: OrderFate, remains: number): string {
  if (fate !== 'partial' && fate !== 'canceled') return '0';
  return new Big(charge).times(remains).div(quantity).toFixed();
}
