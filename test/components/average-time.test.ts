import { expect, it } from 'vitest';
import { averageTime } from '../../components/popup/average-time.ts';

it.each([
  ['52 minutes 14 seconds', 'avg 52 min'],
  ['3 hours 5 minutes', 'avg 3 h'],
  ['1 day 2 hours', 'avg 26 h'],
  ['12d', 'avg 12 d'],
  ['40 seconds', 'avg < 1 min'],
  ['Not Enough Data', ''],
  ['52', ''],
  [null, ''],
])('the row says of an average time of %j: %j', (words, said) => {
  expect(averageTime(words)).toBe(said);
});
