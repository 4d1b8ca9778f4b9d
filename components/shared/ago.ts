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

// Made when first needed: each takes some milliseconds, and the popup opens without.
let thisYear: Intl.DateTimeFormat | undefined;
let otherYear: Intl.DateTimeFormat | undefined;
let full: Intl.DateTimeFormat | undefined;

/** A time for a column of times: `Nov 24, 20:53`, and for one of another year `Nov 24, 2025`. */
export function dayAndTime(at: number, now: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  if (!isThisYear) {
    otherYear ??= new Intl.DateTimeFormat('en', { year: 'numeric', month: 'short', day: 'numeric' });
    return otherYear.format(at);
  }
  thisYear ??= new Intl.DateTimeFormat('en', {
    ...{ month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  return thisYear.format(at);
}

export function fullTime(at: number): string {
  full ??= new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
  return full.format(at);
}
