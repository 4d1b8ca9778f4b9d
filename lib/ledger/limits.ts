import { compare, type Money } from '../money.ts';

/** The amount that a person typed as a limit: plain decimal text above zero; null where it is none. */
export function readLimit(typed: string): Money | null {
  const text = typed.trim();
  return /^\d{1,12}(\.\d{1,8})?$/.test(text) && /[1-9]/.test(text) ? text : null;
}

/**
 * Whether an amount is below a limit that the person set for the account; undefined: none was set. What is no amount, as
 * in a record that is damaged, is below nothing and has nothing below it.
 */
export function isBelow(amount: unknown, limit: string | undefined): boolean {
  try {
    return compare(amount as Money, limit as Money) < 0;
  } catch {
    return false;
  }
}
