import Big from 'big.js';

/**
 * An amount of money as a decimal string, never a floating-point number: `Number.toFixed` was wrong in one price of
 * forty. Every amount of the panel stays a string until it is calculated or drawn here.
 */
export type Money = string;

/** `a − b`, exact. */
export function subtract(a: Money, b: Money): Money {
  return new Big(a).minus(b).toFixed();
}

/** `amount × count / per`, exact: `count` and `per` are whole numbers, `per` a power of ten. */
export function portion(amount: Money, count: number, per: number): Money {
  return new Big(amount).times(count).times(new Big(1).div(per)).toFixed();
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Money, b: Money): number {
  return new Big(a).cmp(b);
}

/** The amount with every digit it has, and at least the currency's usual number of them: `$2.50`, `$0.27819`. */
export function formatExact(amount: Money, currency: string | null): string {
  const digits = new Big(amount).toFixed().split('.')[1]?.length ?? 0;
  return format(amount, currency, Math.min(digits, 20));
}

/** The amount rounded to the currency's usual digits, for a glance; the exact one belongs beside it. */
export function formatRounded(amount: Money, currency: string | null): string {
  return format(amount, currency, 0);
}

function format(amount: Money, currency: string | null, digits: number): string {
  const known = currency !== null && /^[A-Z]{3}$/.test(currency);
  const style = known
    ? ({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const)
    : ({ style: 'decimal', minimumFractionDigits: 2 } as const);
  const usual = known ? (new Intl.NumberFormat('en', style).resolvedOptions().minimumFractionDigits ?? 2) : 2;
  const formatter = new Intl.NumberFormat('en', {
    ...style,
    minimumFractionDigits: usual,
    maximumFractionDigits: Math.max(usual, digits),
  });
  // A string is formatted digit for digit; a number would go through a double.
  const text = formatter.format(new Big(amount).toFixed() as `${number}`);
  return known || currency === null || currency === '' ? text : `${text} ${currency}`;
}
