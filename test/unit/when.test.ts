import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clock, day, dayAndTime, fullTime, month, weekday } from '../../lib/when.ts';

const moment = fc.integer({ min: Date.UTC(2001, 0, 1), max: Date.UTC(2099, 11, 31) });

it.each<[string, (at: number) => string, Intl.DateTimeFormatOptions]>([
  ['a time', clock, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }],
  ['a day', day, { month: 'short', day: 'numeric' }],
  ['a month', month, { month: 'short', year: 'numeric' }],
  ['a weekday', weekday, { weekday: 'long' }],
  [
    'a whole moment',
    fullTime,
    { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' } as Intl.DateTimeFormatOptions,
  ],
])('%s is written as the platform does', (_, write, style) => {
  const usual = new Intl.DateTimeFormat('en', style);
  fc.assert(
    fc.property(moment, (at) => {
      expect(write(at)).toBe(usual.format(at));
    }),
  );
});

it('a day of another year is told with its year, in the place of the time', () => {
  const at = new Date(2025, 10, 24, 8, 5).getTime();
  expect(dayAndTime(at, new Date(2025, 11, 31).getTime())).toBe('Nov 24, 08:05');
  expect(dayAndTime(at, new Date(2026, 0, 1).getTime())).toBe('Nov 24, 2025');
});
