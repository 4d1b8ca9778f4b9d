import { whole } from './whole.ts';

/**
 * An amount of money as a decimal string, never a floating-point number: `Number.toFixed` was wrong in one price of
 * forty. Every amount of the panel stays a string until it is calculated or drawn here, in whole numbers alone. (A
 * library for decimals is 3 kB, a seventh of what the worker may be.)
 */
export type Money = string;

/** Decimals kept of a division that has no end; no panel was seen to show more than ten. */
const DIVISION_PLACES = 20;

/** `a − b`, exact. */
export function subtract(a: Money, b: Money): Money {
  const [left, right, places] = align(a, b);
  return write(left - right, places);
}

/** All of them together, exact; `0` where there are none. */
export function sum(amounts: readonly Money[]): Money {
  const byPlaces: bigint[] = [];
  for (const amount of amounts) {
    const [units, own] = read(amount);
    byPlaces[own] = (byPlaces[own] ?? 0n) + units;
  }
  const places = Math.max(0, byPlaces.length - 1);
  return write(
    byPlaces.reduce((total, units, own) => total + units * 10n ** BigInt(places - own), 0n),
    places,
  );
}

/** `amount × count / per`, `count` and `per` being whole; rounded at the 20th further decimal where it has no end. */
export function portion(amount: Money, count: number, per: number): Money {
  const [units, places] = read(amount);
  const dividend = 2n * units * BigInt(count) * 10n ** BigInt(DIVISION_PLACES);
  const divisor = BigInt(per);
  const half = dividend < 0n ? -divisor : divisor;
  return write((dividend + half) / (2n * divisor), places + DIVISION_PLACES);
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Money, b: Money): number {
  const [left, right] = align(a, b);
  return left < right ? -1 : Number(left > right);
}

/** How many decimals the amount is written with. */
export function decimals(amount: Money): number {
  return read(amount)[1];
}

/** `units × 10^-places` as the shortest decimal; `places` below 0 stands for zeros before the point. */
export function write(units: bigint, places: number): Money {
  if (places < 0) return write(units * 10n ** BigInt(-places), 0);
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const point = digits.length - places;
  const fraction = digits.slice(point).replace(/0+$/, '');
  return (units < 0n ? '-' : '') + digits.slice(0, point) + (fraction && `.${fraction}`);
}

/** The amount as a whole number of its last decimal, and how many decimals those are. */
function read(amount: Money): [units: bigint, places: number] {
  const [whole = '', fraction = ''] = amount.split('.');
  return [BigInt(whole + fraction), fraction.length];
}

/** Both amounts as whole numbers of the same decimal. */
function align(a: Money, b: Money): [bigint, bigint, number] {
  const [left, leftPlaces] = read(a);
  const [right, rightPlaces] = read(b);
  const places = Math.max(leftPlaces, rightPlaces);
  const scale = (units: bigint, from: number) => units * 10n ** BigInt(places - from);
  return [scale(left, leftPlaces), scale(right, rightPlaces), places];
}

/** The amount with every digit it has, and at least the currency's usual number of them: `$2.50`, `$0.27819`. */
export function formatExact(amount: Money, currency: string | null): string {
  return format(amount, currency, MOST_DIGITS);
}

/** The amount rounded to the currency's usual digits, for a glance; the exact one belongs beside it. */
export function formatRounded(amount: Money, currency: string | null): string {
  return format(amount, currency, 0);
}

/** More than these no browser formats. */
const MOST_DIGITS = 20;

function format(amount: Money, currency: string | null, digits: number): string {
  if (currency === 'USD') return byHand(amount, '$', digits);
  if (currency && /^[A-Z]{3}$/.test(currency)) {
    // A string is formatted digit for digit; a number would go through a double.
    return formatterOf(currency, digits).format(write(...read(amount)) as `${number}`);
  }
  const text = byHand(amount, '', digits);
  return currency ? `${text} ${currency}` : text;
}

/** As nearly all panels count in dollars: the first formatter that a page makes takes it 3 to 17 ms. */
function byHand(amount: Money, sign: string, digits: number): string {
  const [units, places] = read(amount);
  const most = Math.min(places, Math.max(2, digits));
  const scale = 10n ** BigInt(places - most);
  const size = units < 0n ? -units : units;
  const [before = '', after = ''] = write((2n * size + scale) / (2n * scale), most).split('.');
  return `${units < 0n ? '-' : ''}${sign}${whole(before)}.${after.padEnd(2, '0')}`;
}

const formatters: Record<string, Intl.NumberFormat> = {};

function formatterOf(currency: string, digits: number): Intl.NumberFormat {
  formatters[currency + digits] ??= new Intl.NumberFormat('en', {
    ...{ style: 'currency', currency, currencyDisplay: 'narrowSymbol' },
    ...(digits > 0 && { maximumFractionDigits: digits }),
  });
  return formatters[currency + digits] as Intl.NumberFormat;
}
