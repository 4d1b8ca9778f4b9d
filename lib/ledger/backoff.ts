const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 30 * 60_000;

/** How long an account is left alone after the panel failed it; the orders' own due times stay as they are. */
export interface Backoff {
  failures: number;
  until: number;
}

/** One failure more: the pause doubles up to half an hour, and is at least what the panel asked for. */
export function backOff(
  known: Backoff | null,
  retryAfterMs: number | null,
  now: number,
  random: () => number,
): Backoff {
  const failures = (known?.failures ?? 0) + 1;
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
  return { failures, until: now + Math.max(pause * (0.9 + 0.2 * random()), retryAfterMs ?? 0) };
}

/** Whether the account is to be left alone now. A pause longer than any we make is a clock that jumped. */
export function isPaused(backoff: Backoff | null, now: number): boolean {
  return backoff !== null && backoff.until > now && backoff.until <= now + 2 * LONGEST_PAUSE_MS;
}
