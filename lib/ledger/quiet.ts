/** Whether an hour of the day, 0–23, is one of the quiet ones: from `from` on, and before `until`; alike, none is. */
export function isQuiet(hour: number, from: number, until: number): boolean {
  return (hour - from + 24) % 24 < (until - from + 24) % 24;
}

/** When the quiet hours of `now` (ms of the epoch) end, by the person's clock. */
export function quietEnd(now: number, until: number): number {
  const date = new Date(now);
  return date.setHours(until + (date.getHours() < until ? 0 : 24), 0, 0, 0);
}
