/** Whether an hour of the day, 0–23, is one of the quiet ones: from `from` on, and before `until`; alike, none is. */
export function isQuiet(hour: number, from: number, until: number): boolean {
  return (hour - from + 24) % 24 < (until - from + 24) % 24;
}
