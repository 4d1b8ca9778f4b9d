const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long ago `at` was, short enough for a row: `now`, `12 min`, `2 h`, `3 d`; both in milliseconds of the epoch. */
export function ago(at: number, now: number): string {
  const passed = now - at;
  // A clock that was set back gives a time to come; "now" is the least wrong.
  if (passed < MINUTE_MS) return 'now';
  if (passed < HOUR_MS) return `${Math.floor(passed / MINUTE_MS)} min`;
  if (passed < 2 * DAY_MS) return `${Math.floor(passed / HOUR_MS)} h`;
  return `${Math.floor(passed / DAY_MS)} d`;
}

/** How long something took, as `ago` tells it: `less than a minute`, `12 min`. */
export function lasting(from: number, until: number): string {
  const short = ago(from, until);
  return short === 'now' ? 'less than a minute' : short;
}

/** The same in a sentence: `just now`, `12 min ago`. */
export function agoInWords(at: number, now: number): string {
  const short = ago(at, now);
  return short === 'now' ? 'just now' : `${short} ago`;
}
