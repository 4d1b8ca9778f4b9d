import type { Unit } from '../../lib/insights/periods.ts';

const day = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric' });
const month = new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric' });

/** A period by its beginning: `Nov 24`, or `Nov 2026` for a month. */
export function periodName(start: number, unit: Unit): string {
  return (unit === 'month' ? month : day).format(start);
}
