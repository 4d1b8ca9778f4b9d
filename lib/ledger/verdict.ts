import { compare, decimals, type Money, write } from '../money.ts';
import type { PanelError } from '../panel/panel-error.ts';

/**
 * What a failed `add` means. `refused`: the panel said no and can be trusted. `doubtful`: it said no, but the same
 * words come when the browser itself sent the order twice and only the second was refused, so the balance decides.
 * `unknown`: the order may have been placed.
 */
export type Verdict =
  | { kind: 'refused'; words: string; reason: string }
  | { kind: 'doubtful'; words: string; reason: string }
  | { kind: 'unknown' };

const DOUBTFUL: ReadonlySet<string> = new Set(['activeOrder', 'funds', 'charge', 'unrecognised']);
/** Answers of proxies and time-outs: what stands in their body says nothing about the order. */
const NOT_THE_PANEL: ReadonlySet<number> = new Set([408, 425]);

export function judgeAddFailure(error: PanelError): Verdict {
  const { kind, words, reason, httpStatus } = error;
  if (kind === 'notAllowed') return { kind: 'refused', words: words ?? kind, reason: kind };
  if (words === null || httpStatus === null || httpStatus >= 500 || NOT_THE_PANEL.has(httpStatus)) {
    return { kind: 'unknown' };
  }
  if (kind === 'rateLimited') return { kind: 'doubtful', words, reason: 'rateLimited' };
  if (kind !== 'refused' || reason === null) return { kind: 'unknown' };
  return { kind: DOUBTFUL.has(reason) ? 'doubtful' : 'refused', words, reason };
}

/**
 * Whether two readings of the balance show that `price` was not taken: they are equal, and the price is at least one
 * unit of the last digit the balance shows (a balance of "68.68" cannot show a price of 0.003).
 */
export function showsNoCharge(before: Money | null, after: Money | null, price: Money): boolean {
  if (before === null || after === null || compare(before, after) !== 0) return false;
  const digits = Math.max(decimals(before), decimals(after));
  return compare(price, write(1n, digits)) >= 0;
}
