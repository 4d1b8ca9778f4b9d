import { expect, it } from 'vitest';
import { nextReading } from '../../../lib/ledger/reading.ts';
import { NOON } from './example-orders.ts';

it('reads the balance 30 seconds, two and ten minutes after an answer was lost, and then no more', () => {
  const waits: number[] = [];
  for (let at: number | undefined = NOON; at !== undefined; at = nextReading(NOON, at)) waits.push(at - NOON);
  expect(waits).toEqual([0, 30_000, 120_000, 600_000]);
});
