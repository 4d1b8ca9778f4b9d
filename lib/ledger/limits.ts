import { compare, type Money } from '../money.ts';

/** The amount that a person typed as a limit: plain decimal text above zero; null where it is none. */
export function readLimit(typed: string): Money | null {
  const text = typed.trim();
  return /^\d{1,12}(\.\d{1,8})?$/.test(text) && /[1-9]/.test(text) ? text : null;
}

/** Whether an amount is below a limit that the person set for the account; undefined: none was set. */
export function isBelow(amount: Money, limit: string | undefined): boolean {
  const read = limit === undefined ? null : readLimit(limit);
  return read !== null && compare(amount, read) < 0;
}
