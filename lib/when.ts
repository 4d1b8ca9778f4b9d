/**
 * Days and times for people, in English and where they are. By hand: the first formatter that a page makes takes a
 * browser 10 to 25 ms, which is more than it takes to draw the page. All are given in ms of the epoch.
 */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `08:53`, `20:53` */
export function clock(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** `Nov 24` */
export function day(at: number): string {
  const date = new Date(at);
  return `${MONTHS[date.getMonth()]} ${date.getDate()}`;
}

/** `Nov 2026` */
export function month(at: number): string {
  const date = new Date(at);
  return `${MONTHS[date.getMonth()]} ${date.getFullYear()}`;
}

/** `Tuesday` */
export function weekday(at: number): string {
  return WEEKDAYS[new Date(at).getDay()] ?? '';
}

/** For a column of times: `Nov 24, 20:53`, and for one of another year `Nov 24, 2025`. */
export function dayAndTime(at: number, now: number): string {
  const year = new Date(at).getFullYear();
  return `${day(at)}, ${year === new Date(now).getFullYear() ? clock(at) : year}`;
}

/** `Nov 24, 2026, 20:53` */
export function fullTime(at: number): string {
  return `${day(at)}, ${new Date(at).getFullYear()}, ${clock(at)}`;
}
