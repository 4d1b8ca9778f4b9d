import { compare, decimals, type Money, subtract, sum, write } from '../money.ts';
import type { Reading } from './evidence.ts';
import type { HistoryRow } from './history.ts';

/**
 * Whether the balance showed a refund that is due. What was seen, never a verdict: a top-up of the same amount would
 * look the same. `notSeen`: the balance was read since, and rose by nothing that it can be part of.
 */
export type RefundSight = 'seen' | 'notSeen' | 'cannotTell';

type Bill = Pick<
  HistoryRow,
  'localId' | 'state' | 'createdAt' | 'settledAt' | 'finalAt' | 'price' | 'charge' | 'due' | 'owedFrom'
>;
type Owed = Bill & { due: Money; owedFrom: number };

/** How long after an order's end its refund is looked for. */
const LATE_MS = 30 * 24 * 60 * 60_000;
/** More refunds than this that may be in one rise explain any. */
const MOST_OWED = 10;

/**
 * Looks for each refund that is due in the rises of one account's balance, what the account's orders cost in between
 * counted back in.
 *
 * @param orders of the account, all of them
 * @param readings of the account, oldest first
 * @returns by `localId`, for the orders that something is due for
 */
export function refundsSeen(
  orders: readonly Bill[],
  readings: readonly Reading[],
): ReadonlyMap<string, RefundSight> {
  const owed = orders.filter(
    (order): order is Owed => order.due !== null && order.owedFrom !== null && compare(order.due, '0') > 0,
  );
  const places = Math.max(0, ...readings.map(({ balance }) => decimals(balance)));
  const unit = write(1n, places);
  const seen = new Set<string>();
  const blurred = new Set<string>();
  const costs = orders.filter(
    ({ state }) => state === 'placed' || state === 'unknown' || state === 'sending',
  );
  const lately = costs.toSorted((a, b) => a.createdAt - b.createdAt);
  let next = 0;

  for (const [index, after] of readings.entries()) {
    const before = readings[index - 1];
    if (!before) continue;
    while (next < lately.length && (lately[next]?.settledAt ?? 0) < before.askedAt) next += 1;
    const { sure, maybe } = costsBetween(before, after, lately, next);
    const rise = sum([subtract(after.balance, before.balance), ...sure]);
    const most = sum([rise, ...maybe]);
    if (compare(most, unit) < 0) continue;
    const candidates = owed.filter(
      ({ localId, owedFrom, finalAt, due }) =>
        !seen.has(localId) &&
        owedFrom <= after.at &&
        before.at <= (finalAt ?? owedFrom) + LATE_MS &&
        compare(due, unit) >= 0 &&
        compare(due, sum([most, unit])) < 0,
    );
    const inAll = maybe.length > 0 ? null : inEveryExplanation(rise, candidates, unit);
    for (const { localId } of candidates) (inAll?.has(localId) ? seen : blurred).add(localId);
  }
  return new Map(owed.map((order) => [order.localId, sightOf(order)]));

  function sightOf({ localId, due, finalAt, owedFrom }: Owed): RefundSight {
    if (seen.has(localId)) return 'seen';
    const isRead = (readings.at(-1)?.askedAt ?? 0) > (finalAt ?? owedFrom);
    return blurred.has(localId) || !isRead || compare(due, unit) < 0 ? 'cannotTell' : 'notSeen';
  }
}

/** What orders took between two readings: `sure` in the later one alone, or `maybe` in either. */
function costsBetween(before: Reading, after: Reading, lately: readonly Bill[], from: number) {
  const sure: Money[] = [];
  const maybe: Money[] = [];
  for (let i = from; i < lately.length; i++) {
    const order = lately[i];
    if (!order || order.createdAt > after.at) break;
    if (order.settledAt < before.askedAt) continue;
    const cost = order.charge ?? order.price;
    const isInside =
      order.state === 'placed' && order.createdAt >= before.at && order.settledAt <= after.askedAt;
    (isInside ? sure : maybe).push(cost);
  }
  return { sure, maybe };
}

/**
 * The refunds that are in every sum of refunds that makes this rise; none where no sum does. Null: too many may be in
 * it to tell.
 */
function inEveryExplanation(rise: Money, candidates: readonly Owed[], unit: Money): Set<string> | null {
  if (candidates.length > MOST_OWED) return null;
  const explanations: string[][] = [];
  for (let pick = 1; pick < 2 ** candidates.length; pick++) {
    const picked = candidates.filter((_, i) => (pick >> i) % 2 === 1);
    const apart = subtract(rise, sum(picked.map(({ due }) => due)));
    // Rounding to the digits that the balance shows may move it by less than one of its units.
    if (compare(apart, unit) >= 0 || compare(subtract('0', apart), unit) >= 0) continue;
    explanations.push(picked.map(({ localId }) => localId));
  }
  const [first = [], ...others] = explanations;
  return new Set(first.filter((id) => others.every((ids) => ids.includes(id))));
}
