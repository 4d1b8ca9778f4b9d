import { describe, expect, it } from 'vitest';
import {
  readCount,
  readDecimal,
  readFlag,
  readId,
  readNewId,
  readText,
} from '../../../lib/panel/decode-values.ts';

describe('an amount', () => {
  it.each([
    ['2.5', '2.5'],
    [2.5, '2.5'],
    ['95200', '95200'],
    ['120.00000000', '120.00000000'],
    [' 0.27819 ', '0.27819'],
    ['-2', '-2'],
    [0, '0'],
    ['0', '0'],
    [1e-7, '0.0000001'],
    ['1E3', '1000'],
    ['-2.50e-1', '-0.25'],
    // The ledger takes no amount that begins or ends with its point.
    ['.5', '0.5'],
    ['-.5', '-0.5'],
    ['5.', '5'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ])('%j keeps its digits as %j', (value, expected) => {
    expect(readDecimal(value)).toBe(expected);
  });

  it.each([
    'abc',
    '',
    ' ',
    'NaN',
    'Infinity',
    '1,234.50',
    '$5',
    '0x10',
    '2.5.1',
    '.',
    '-',
    'e5',
    '+5',
    '1e999999',
    '-1e-999999',
    '9'.repeat(41),
    null,
    undefined,
    true,
    false,
    [],
    ['2.5'],
    {},
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ])('%j is unknown, not 0', (value) => {
    expect(readDecimal(value)).toBeNull();
    expect(readCount(value)).toBeNull();
  });
});

describe('a count', () => {
  it.each([
    ['168', 168],
    [168, 168],
    ['-2', -2],
    ['2147483647', 2147483647],
    [999999999, 999999999],
    ['120.00000000', 120],
    [0, 0],
  ])('%j is %j', (value, expected) => {
    expect(readCount(value)).toBe(expected);
  });

  it('"Unknown" is unknown', () => {
    expect(readCount('Unknown')).toBeNull();
  });
});

describe('an id', () => {
  it.each([
    [23501, '23501'],
    ['23501', '23501'],
    [' 23501 ', '23501'],
    ['a7-b_c', 'a7-b_c'],
    [0, '0'],
  ])('%j is %j', (value, expected) => {
    expect(readId(value)).toBe(expected);
  });

  it.each([
    null,
    undefined,
    '',
    ' ',
    true,
    {},
    [],
    [1],
    -1,
    1.5,
    2 ** 53,
    Number.NaN,
    '1,2',
    '1 2',
    '1\n2',
    'x'.repeat(65),
  ])('%j is none', (value) => {
    expect(readId(value)).toBeNull();
  });

  it.each([23501, '23501', '65f1c0ffee', 'A-1'])('%j can be the id of something new', (value) => {
    expect(readNewId(value)).toBe(String(value));
  });

  it.each([0, '0', '000', 'null', 'false', 'error', 'success', '-1', 'Not enough funds', '<b>5</b>'])(
    '%j cannot be the id of something new',
    (value) => {
      expect(readNewId(value)).toBeNull();
    },
  );
});

describe('a yes or no', () => {
  it.each([true, 1, '1', 'true', 'TRUE', ' true '])('%j is yes', (value) => {
    expect(readFlag(value)).toBe(true);
  });

  it.each([false, 0, '0', 'false', 'False'])('%j is no', (value) => {
    expect(readFlag(value)).toBe(false);
  });

  it.each<unknown>([undefined, null, '', 'maybe', 2, {}, [true], { toString: 1 }])(
    '%j is neither',
    (value) => {
      expect(readFlag(value)).toBeNull();
    },
  );
});

describe('a text', () => {
  it.each([
    [' USD', 'USD'],
    ['', null],
    [' \n', null],
    [3, '3'],
    [null, null],
    [undefined, null],
    [true, null],
    [['a'], null],
    [{ toString: 1 }, null],
  ])('%j is %j', (value, expected) => {
    expect(readText(value)).toBe(expected);
  });
});
