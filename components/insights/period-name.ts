import type { Unit } from '../../lib/insights/periods.ts';
import { day, month } from '../../lib/when.ts';

/** A period by its beginning: `Nov 24`, or `Nov 2026` for a month. */
export function periodName(start: number, unit: Unit): string {
  return (unit === 'month' ? month : day)(start);
}
