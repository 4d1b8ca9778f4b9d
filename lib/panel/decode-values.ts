import { type Money, write } from '../money.ts';

// Longer than any amount a panel means; keeps a hostile "1e999999" from becoming a million digits.
const LONGEST_NUMBER = 40;
const LONGEST_ID = 64;

/** A JSON object, which an array is not. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text, trimmed; a number counts as text (a status `3`, a product named 2024). Null for '' and everything else. */
export function readText(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  return typeof value === 'string' ? value.trim() || null : null;
}

/**
 * An id, number or string on the wire. Null where it is none, where JSON has already rounded it, and where it would
 * break a comma-separated list of ids.
 */
export function readId(value: unknown): string | null {
  if (typeof value === 'number' && !(Number.isSafeInteger(value) && value >= 0)) return null;
  const text = readText(value);
  return text !== null && text.length <= LONGEST_ID && !/[\s,]/.test(text) ? text : null;
}

/** The id of something just made. Stricter than {@link readId}: "0", "null" and "error" stand for nothing made. */
export function readNewId(value: unknown): string | null {
  const id = readId(value);
  return id !== null && /^(?=.*[1-9])\w[\w.:-]*$/.test(id) ? id : null;
}

const NUMBER = /^(-?)(?=\.?\d)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i;

/**
 * An amount as a decimal string, with the digits the panel wrote (how many decimals it shows is evidence), but without
 * an exponent. Null is "unknown", never 0.
 */
export function readDecimal(value: unknown): Money | null {
  const text = readText(value);
  if (text === null || text.length > LONGEST_NUMBER) return null;
  const [, sign, whole, fraction = '', exponent] = NUMBER.exec(text) ?? [];
  if (whole === undefined) return null;
  if (exponent === undefined) return `${sign}${whole || 0}${fraction && `.${fraction}`}`;
  if (Math.abs(+exponent) > LONGEST_NUMBER) return null;
  return write(BigInt(`${sign}${whole}${fraction}`), fraction.length - Number(exponent));
}

/** A count such as `min`, `remains` or `start_count`; may be negative. Null is "unknown" ("Unknown", null, absent). */
export function readCount(value: unknown): number | null {
  const decimal = readDecimal(value);
  return decimal === null ? null : Number(decimal);
}

/** A yes or no: true, 1, "1", "true" and their opposites. Null is "the panel did not say". */
export function readFlag(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  switch (readText(value)?.toLowerCase()) {
    case 'true':
    case '1':
      return true;
    case 'false':
    case '0':
      return false;
    default:
      return null;
  }
}
