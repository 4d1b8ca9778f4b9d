/** Spans of the person's own calendar: a day has 23 hours once a year, and a month has as many days as it has. */
export type Unit = 'day' | 'week' | 'month';

/** How many of each are looked at. */
export const SPAN: Record<Unit, number> = { day: 30, week: 12, month: 12 };

/** When the period that holds `at` began; weeks begin on Monday. Both in ms of the epoch. */
export function startOf(at: number, unit: Unit): number {
  const date = new Date(at);
  date.setHours(0, 0, 0, 0);
  if (unit === 'week') date.setDate(date.getDate() - ((date.getDay() + 6) % 7));
  if (unit === 'month') date.setDate(1);
  return date.getTime();
}

/** The beginnings of the last periods, oldest first, the one that holds `now` last. */
export function lastPeriods(now: number, unit: Unit): number[] {
  const starts: number[] = [];
  const date = new Date(startOf(now, unit));
  for (let i = 0; i < SPAN[unit]; i++) {
    starts.unshift(date.getTime());
    if (unit === 'month') date.setMonth(date.getMonth() - 1);
    else date.setDate(date.getDate() - (unit === 'week' ? 7 : 1));
  }
  return starts;
}
