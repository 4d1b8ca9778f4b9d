import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderPrice, serviceKind } from '../../lib/catalogue/price.ts';
import { compare, formatExact, formatRounded, portion, subtract, sum } from '../../lib/money.ts';

describe('the price of an order', () => {
  it('agrees with exact decimal arithmetic for 100,000 random rates and quantities', () => {
    const rate = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 8 }));
    fc.assert(
      fc.property(rate, fc.integer({ min: 1, max: 2_147_483_647 }), ([digits, places], quantity) => {
        const price = orderPrice('default', decimal(digits, places), quantity);
        expect(price).toBe(decimal(digits * BigInt(quantity), places + 3));
      }),
      { numRuns: 100_000 },
    );
  });

  it.each([
    ['default', '2.5', 1000, '2.5'],
    ['default', '0.27819', 1000, '0.27819'],
    ['default', '1.005', 100, '0.1005'],
    ['customComments', '4', 12, '0.048'],
    ['package', '19.99', null, '19.99'],
    ['default', '2.5', null, null],
    ['other', '2.5', 1000, null],
  ] as const)('of a %s at %s for %s is %s', (kind, rate, quantity, price) => {
    expect(orderPrice(kind, rate, quantity)).toBe(price);
  });
});

it.each([
  ['Default', 'default'],
  ['default', 'default'],
  ['Custom Comments', 'customComments'],
  ['Custom_comments', 'customComments'],
  ['custom-comments', 'customComments'],
  ['Package', 'package'],
  ['Special (1DG)', 'other'],
  ['Special 1 (1DG)', 'other'],
  ['constructor', 'other'],
])('a service of type %s is ordered as %s', (type, kind) => {
  expect(serviceKind(type)).toBe(kind);
});

describe('an amount on the screen', () => {
  it.each([
    ['2.5', 'USD', '$2.50'],
    ['0.27819', 'USD', '$0.27819'],
    ['-0.4', 'EUR', '-€0.40'],
    ['1234567.1', 'USD', '$1,234,567.10'],
    ['123456789012345678.123456789', 'USD', '$123,456,789,012,345,678.123456789'],
    ['15000', 'VND', '₫15,000'],
    ['3', null, '3.00'],
    ['3', 'points', '3.00 points'],
  ])('%s %s is exactly %s', (amount, currency, text) => {
    expect(formatExact(amount, currency)).toBe(text);
  });

  it('is rounded for a glance', () => {
    expect(formatRounded('68.6868', 'USD')).toBe('$68.69');
    expect(formatRounded('68', 'USD')).toBe('$68.00');
  });

  it.each([
    ['USD', { style: 'currency', currency: 'USD' } as const],
    [null, { minimumFractionDigits: 2 }],
  ])('of %s looks as the platform would write it', (currency, style) => {
    const exact = new Intl.NumberFormat('en', { ...style, maximumFractionDigits: 20 });
    const rounded = new Intl.NumberFormat('en', { ...style, maximumFractionDigits: 2 });
    const amount = fc.tuple(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 25n }),
      fc.integer({ min: 0, max: 24 }),
    );
    fc.assert(
      fc.property(amount, ([digits, places]) => {
        const size = decimal(digits < 0n ? -digits : digits, places);
        const given = digits < 0n ? `-${size}` : size;
        expect(formatExact(given, currency)).toBe(exact.format(given as `${number}`));
        expect(formatRounded(given, currency)).toBe(rounded.format(given as `${number}`));
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('arithmetic', () => {
  const amount = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 10 }))
    .map(([digits, places]) => new Big(String(digits)).div(new Big(10).pow(places)).toFixed(places));

  it('agrees with a library for decimals', () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 10 ** 9 }), (a, b, count) => {
        expect(subtract(a, b)).toBe(new Big(a).minus(b).toFixed());
        expect(sum([a, b, a])).toBe(new Big(a).plus(b).plus(a).toFixed());
        expect(compare(a, b)).toBe(new Big(a).cmp(b));
        expect(portion(a, count, 1000)).toBe(new Big(a).times(count).div(1000).toFixed());
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['1', 1, 3, '0.33333333333333333333'],
    ['2', 1, 3, '0.66666666666666666667'],
    ['-2', 1, 3, '-0.66666666666666666667'],
    ['2.50', 157, 1000, '0.3925'],
    ['0', 5, 7, '0'],
  ])('%s × %d / %d is %s', (whole, count, per, part) => {
    expect(portion(whole, count, per)).toBe(part);
  });
});

it('subtracts exactly what floating point does not', () => {
  expect(subtract('0.3', '0.1')).toBe('0.2');
});

/** `digits × 10^-places` as a decimal string without trailing zeros: the reference, in whole numbers alone. */
function decimal(digits: bigint, places: number): string {
  const padded = String(digits).padStart(places + 1, '0');
  const whole = padded.slice(0, padded.length - places);
  const fraction = padded.slice(padded.length - places).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
