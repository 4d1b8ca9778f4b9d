import { describe, expect, it } from 'vitest';
import { isBelow, readLimit } from '../../../lib/ledger/limits.ts';
import { isQuiet } from '../../../lib/ledger/quiet.ts';

describe('a limit that a person typed', () => {
  it.each([
    ['2.50', '2.50'],
    [' 10 ', '10'],
    ['0.00000001', '0.00000001'],
    ['', null],
    ['0', null],
    ['0.00', null],
    ['-1', null],
    ['2,50', null],
    ['1e3', null],
    ['.5', null],
    ['5.', null],
    ['١', null],
    ['1 000', null],
  ])('%j is %j', (typed, limit) => {
    expect(readLimit(typed)).toBe(limit);
  });

  it.each([
    ['2.49999', '2.50', true],
    ['2.5', '2.50', false],
    ['2.5000000000000000001', '2.5', false],
    ['1', undefined, false],
    ['1', 'a lot', false],
    ['0.1', '0', false],
  ])('%s below %s: %s', (amount, limit, below) => {
    expect(isBelow(amount, limit)).toBe(below);
  });
});

describe('quiet hours', () => {
  const quiet = (from: number, until: number) =>
    Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => isQuiet(hour, from, until));

  it('run over midnight, or through a part of the day', () => {
    expect(quiet(22, 7)).toEqual([0, 1, 2, 3, 4, 5, 6, 22, 23]);
    expect(quiet(9, 12)).toEqual([9, 10, 11]);
  });

  it('are none where they end when they begin', () => {
    expect(quiet(0, 0)).toEqual([]);
    expect(quiet(22, 22)).toEqual([]);
  });
});
