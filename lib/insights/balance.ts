import type { Reading } from '../ledger/evidence.ts';
import type { Money } from '../money.ts';

/** The last balance known before each period ended; null before the first one. Both lists oldest first. */
export function balanceByPeriod(readings: readonly Reading[], starts: readonly number[]): (Money | null)[] {
  return starts.map((_, index) => {
    const end = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    return readings.findLast(({ at }) => at < end)?.balance ?? null;
  });
}
