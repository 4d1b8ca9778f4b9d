import { compare, decimals, type Money, subtract, write } from '../money.ts';
import type { Order, Progress } from './order.ts';
import { LAST_READING_MS } from './reading.ts';
import { refundDue } from './refund.ts';
import { statusMeaning } from './status-word.ts';

/**
 * What the balance showed after an order was sent. It is what was seen, never a verdict: orders made elsewhere, top-ups
 * and refunds move a balance too. `waiting`: it has not moved, and is read until ten minutes have passed.
 */
export type Evidence = 'fellByPrice' | 'fellTwice' | 'notMoved' | 'waiting' | 'cannotTell';

/** A balance as the panel told it: it was asked at `askedAt` and had answered at `at`. */
export interface Reading {
  askedAt: number;
  at: number;
  balance: Money;
}

/** How long before an order another one may have ended whose refund the panel pays only now. */
const LATE_REFUND_MS = 60 * 60_000;
/** More amounts than this that may or may not be in a reading explain any balance. */
const MOST_MAYBES = 6;

type Fit = 'same' | 'price' | 'twice';

/**
 * Reads the balances since an order was sent, net of the account's own other orders and of the refunds the ledger
 * knows of.
 *
 * @param readings of the order's account, oldest first; those before the order only tell how many decimals are shown
 * @param others orders of the account, this one among them or not
 */
export function evidenceOf(
  order: Order,
  readings: readonly Reading[],
  others: readonly Order[],
  now: number,
): Evidence {
  const settled = settledAt(order);
  const { balanceBefore: before, price } = order;
  if (before === null) return 'cannotTell';
  const after = readings.filter(({ askedAt }) => askedAt >= settled);
  const enough = after.findIndex(({ at }) => at - settled >= LAST_READING_MS);
  const within = enough < 0 ? after : after.slice(0, enough + 1);
  const shown = Math.max(decimals(before), ...readings.map(({ balance }) => decimals(balance)));
  const unit = write(1n, shown);
  // Nothing was taken, and nothing can be: a price of zero leaves no trace, nor does one the balance has no digit for.
  if (compare(price, unit) < 0) return 'cannotTell';
  if (within.length === 0) return now - settled < LAST_READING_MS ? 'waiting' : 'cannotTell';

  const fits = within.map((reading) => {
    const { sure, maybe } = movesUntil(reading, order, others);
    const fall = sure.reduce(subtract, subtract(before, reading.balance));
    const amounts = [price, ...sure, ...maybe];
    return fitOf(fall, maybe, price, amounts.some((amount) => decimals(amount) > shown) ? unit : null);
  });
  const last = fits.findLast((fit) => fit !== null);
  if (last === 'twice') return 'fellTwice';
  if (last === 'price') return 'fellByPrice';
  if (last !== 'same' || fits.at(-1) !== 'same' || fits.includes('price')) return 'cannotTell';
  return enough < 0 ? 'waiting' : 'notMoved';
}

/**
 * Amounts that the account's other orders moved between this order and a reading, a refund being negative. `sure`: in
 * the reading. `maybe`: in it or not.
 */
function movesUntil(
  { askedAt, at }: Reading,
  order: Order,
  others: readonly Order[],
): { sure: Money[]; maybe: Money[] } {
  const sure: Money[] = [];
  const maybe: Money[] = refundsOf(order, order.createdAt);
  for (const other of others) {
    if (other.localId === order.localId) continue;
    maybe.push(...refundsOf(other, order.createdAt - LATE_REFUND_MS));
    if (other.state === 'refused' || other.createdAt > at) continue;
    // What an earlier order cost is in the balance before this one, unless the panel took it up late.
    const since = other.state === 'unknown' ? order.createdAt - LAST_READING_MS : order.createdAt;
    if (other.createdAt < since) continue;
    const isSure = other.state === 'placed' && settledAt(other) < askedAt;
    (isSure ? sure : maybe).push(chargeOf(other));
  }
  return { sure, maybe };
}

function chargeOf(order: Order): Money {
  return (order.state === 'placed' ? order.progress.charge : null) ?? order.price;
}

/** What came back, or will, for an order that ended short since `since`: below zero, as it raises the balance. */
function refundsOf(order: Order, since: number): Money[] {
  if (order.state !== 'placed') return [];
  const ends = order.changes
    .filter(({ at }) => at >= since)
    .map((end) => refundAt(end, order.purchase.quantity));
  const due = ends.findLast((amount) => amount !== null);
  return due ? [subtract('0', due)] : [];
}

function refundAt(end: Progress, quantity: number | null): Money | null {
  return statusMeaning(end.status) === 'refunded' ? end.charge : refundDue(end, quantity);
}

/** Which of the three a fall can be, whichever of the amounts that may be in it are: null for none or more than one. */
function fitOf(fall: Money, maybe: Money[], price: Money, tolerance: Money | null): Fit | null {
  if (maybe.length > MOST_MAYBES) return null;
  let falls = [fall];
  for (const amount of maybe) falls = falls.flatMap((one) => [one, subtract(one, amount)]);
  const targets: [Fit, Money][] = [
    ['same', '0'],
    ['price', price],
    ['twice', subtract(price, subtract('0', price))],
  ];
  const fits = targets.filter(([, target]) => falls.some((one) => isClose(one, target, tolerance)));
  return fits.length === 1 && fits[0] ? fits[0][0] : null;
}

/** Equal; or, where some amount has more decimals than the balance shows, less than one of its units apart. */
function isClose(a: Money, b: Money, tolerance: Money | null): boolean {
  const apart = subtract(a, b);
  if (tolerance === null) return compare(apart, '0') === 0;
  return compare(apart, tolerance) < 0 && compare(subtract('0', apart), tolerance) < 0;
}

/** When its fate was written: nothing of it moves the balance after that. */
function settledAt(order: Order): number {
  switch (order.state) {
    case 'placed':
      return order.placedAt;
    case 'refused':
      return order.refusedAt;
    case 'sending':
      return order.createdAt;
    default:
      return order.unknownAt;
  }
}
