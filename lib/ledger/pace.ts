import { isFinal, statusMeaning } from './status-word.ts';

const MINUTE_MS = 60_000;
const FIRST_WAIT_MS = MINUTE_MS;
const LONGEST_WAIT_MS = 30 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

interface Followed {
  placedAt: number;
  progress: { status: string | null };
  askedAt: number | null;
  dueAt?: number | undefined;
}

/**
 * When an order is asked about next, in ms since the epoch: 1 min after placing, growing with its age to 30 min, ± a
 * tenth so that a panel is not asked for everything at once. A status word that we do not know is asked for daily
 * after its first day: it may be final in a language of the panel's own.
 */
export function nextDue(order: Followed, now: number, random: () => number): number {
  return now + baseWait(order, now) * (0.9 + 0.2 * random());
}

function baseWait(order: Followed, now: number): number {
  const age = Math.max(0, now - order.placedAt);
  const { status } = order.progress;
  if (status !== null && age > DAY_MS && statusMeaning(status) === 'unknown') return DAY_MS;
  return Math.min(LONGEST_WAIT_MS, Math.max(FIRST_WAIT_MS, age / 6));
}

/**
 * Whether an order is to be asked about now. A due time further ahead than any wait is a clock that jumped. With
 * `staleMs`, so is one that was last asked about longer ago than that, or never.
 */
export function isDue(order: Followed, now: number, staleMs: number | null = null): boolean {
  if (order.dueAt === undefined || isFinal(order.progress.status)) return false;
  if (order.dueAt <= now || order.dueAt > now + 1.1 * baseWait(order, now)) return true;
  return staleMs !== null && Math.abs(now - (order.askedAt ?? 0)) >= staleMs;
}
