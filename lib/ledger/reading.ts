import type { Order, OrderIn } from './order.ts';

/** When the balance is read as evidence, after the first reading at once: in ms after the answer was lost. */
const READINGS_MS = [30_000, 120_000, 600_000] as const;
export const LAST_READING_MS = READINGS_MS[2];

/** When the balance is read next for an order whose answer was lost at `since`, or undefined after the last time. */
export function nextReading(since: number, now: number): number | undefined {
  return READINGS_MS.map((wait) => since + wait).find((at) => at > now);
}

/** Whether the balance is to be read for it now. Further ahead than any wait is a clock that was turned back. */
export function isReadingDue(order: Order, now: number): order is OrderIn<'unknown'> {
  if (order.state !== 'unknown' || order.dueAt === undefined) return false;
  return order.dueAt <= now || order.dueAt > now + LAST_READING_MS;
}

/** The order after the balance was read for it, or after the panel refused to tell it. */
export function afterReading({ dueAt: _, ...order }: OrderIn<'unknown'>, now: number): OrderIn<'unknown'> {
  const dueAt = nextReading(order.unknownAt, now);
  return dueAt === undefined ? order : { ...order, dueAt };
}

/** Whether its price may just now be leaving the balance: then a reading may show that it left twice. */
export function isYoung(order: OrderIn<'placed'>, now: number): boolean {
  return now - order.placedAt < LAST_READING_MS;
}
