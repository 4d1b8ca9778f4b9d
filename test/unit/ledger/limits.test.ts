import { describe, expect, it } from 'vitest';
import { isBelow, readLimit } from '../../../lib/ledger/limits.ts';
import { isQuiet, quietEnd } from '../../../lib/ledger/quiet.ts';

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
    [undefined, '5', false],
    [{ balance: 1 }, '5', false],
    ['none', '5', false],
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

  it.each([
    ['2026-11-27T23:10', 7, '2026-11-28T07:00'],
    ['2026-11-28T03:00', 7, '2026-11-28T07:00'],
    ['2026-11-28T06:59:59.999', 7, '2026-11-28T07:00'],
    ['2026-11-30T22:00', 0, '2026-12-01T00:00'],
    ['2026-12-31T23:59', 9, '2027-01-01T09:00'],
    // Summer time begins or ends in between, in most places that have it.
    ['2026-03-28T22:00', 7, '2026-03-29T07:00'],
    ['2026-10-24T22:00', 7, '2026-10-25T07:00'],
  ])('%s until %i end at %s, by the clock on the wall', (now, until, end) => {
    const at = quietEnd(new Date(now).getTime(), until);
    expect(at).toBe(new Date(end).getTime());
    expect(isQuiet(new Date(at).getHours(), 22, until)).toBe(false);
  });
});
