import { isLookedAt } from './evidence-since.ts';
import { type Evidence, evidenceOf, type Reading } from './ledger/evidence.ts';
import type { Order } from './ledger/order.ts';
import { LAST_READING_MS } from './ledger/reading.ts';

interface Shown {
  unknowns: readonly Order[];
  /** The newest of the account, the unknowns among them or older. */
  orders: readonly Order[];
  readings: readonly Reading[];
}

/** The evidence on each order that has any, by `localId`: those whose answer was lost, and placed ones of a day. */
export function shownEvidence(
  { unknowns, orders, readings }: Shown,
  now: number,
): ReadonlyMap<string, Evidence> {
  const listed = new Set(orders.map(({ localId }) => localId));
  const older = unknowns.filter(({ localId }) => !listed.has(localId));
  const others = [...orders, ...older];
  const evidence = orders
    .filter((order) => isLookedAt(order, now))
    .map((order): [string, Evidence] => {
      return [order.localId, evidenceOf(order, readingsOf(order, readings), others, now)];
    });
  // The orders made right after it are not all here, and without them a fall cannot be read.
  return new Map([...evidence, ...older.map(({ localId }): [string, Evidence] => [localId, 'cannotTell'])]);
}

/** Of a placed order no more than those that can tell: a day of them for each of many orders would be felt. */
function readingsOf(order: Order, readings: readonly Reading[]): readonly Reading[] {
  if (order.state !== 'placed') return readings;
  const first = readings.findIndex(({ at }) => at >= order.createdAt);
  const last = readings.findIndex(({ at }) => at >= order.placedAt + LAST_READING_MS);
  return readings.slice(Math.max(first, 0), last < 0 ? undefined : last + 1);
}
