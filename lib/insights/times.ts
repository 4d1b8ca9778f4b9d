import type { Order, Progress } from '../ledger/order.ts';
import { statusMeaning } from '../ledger/status-word.ts';

/** Where the middle of many durations is, and how far they lie apart; all in ms. */
export interface Spread {
  count: number;
  median: number;
  /** A quarter took less than `low`, a quarter more than `high`, and a tenth more than `longest`. */
  low: number;
  high: number;
  longest: number;
}

export interface ServiceTimes {
  /** From ordering until it was first seen running. */
  start: Spread | null;
  /** From ordering until it was first seen completed. */
  finish: Spread | null;
}

/**
 * How long each service takes, by `serviceId`, from one account's own orders. The panel is asked now and then, so what is
 * seen is up to half an hour later than what happened.
 */
export function serviceTimes(orders: readonly Order[]): ReadonlyMap<string, ServiceTimes> {
  const byService = new Map<string, { start: number[]; finish: number[] }>();
  for (const order of orders) {
    if (order.state !== 'placed' || order.purchase.kind !== 'service') continue;
    const { serviceId, quantity } = order.purchase;
    const known = byService.get(serviceId) ?? { start: [], finish: [] };
    byService.set(serviceId, known);
    const after = (is: (progress: Progress) => boolean) => order.changes.find(is)?.at;
    const started = after((progress) => isRunning(progress, quantity));
    const finished = after(({ status }) => statusMeaning(status) === 'completed');
    if (started !== undefined) known.start.push(started - order.createdAt);
    if (finished !== undefined) known.finish.push(finished - order.createdAt);
  }
  return new Map(
    [...byService].map(([id, { start, finish }]) => [
      id,
      { start: spreadOf(start), finish: spreadOf(finish) },
    ]),
  );
}

function isRunning({ status, remains }: Progress, quantity: number | null): boolean {
  if (['inProgress', 'completed', 'partial'].includes(statusMeaning(status))) return true;
  return remains !== null && quantity !== null && remains < quantity;
}

/** Null where there is nothing to tell from; a clock that was set back gives a time below zero, which tells nothing. */
export function spreadOf(durations: readonly number[]): Spread | null {
  const sorted = durations.filter((ms) => ms >= 0).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  if (sorted.length === 0) return null;
  return {
    count: sorted.length,
    median: at(0.5),
    low: at(0.25),
    high: at(0.75),
    longest: at(0.9),
  };
}

/** Fewer orders than this say nothing of what is usual. */
const ENOUGH = 5;

/** How long nine of ten orders of the service took at most, where this running one has taken longer; otherwise null. */
export function slowerThan(order: Order, times: ServiceTimes | undefined, now: number): number | null {
  const finish = times?.finish;
  if (order.state !== 'placed' || order.finalAt !== null || !finish || finish.count < ENOUGH) return null;
  return now - order.createdAt > finish.longest ? finish.longest : null;
}
