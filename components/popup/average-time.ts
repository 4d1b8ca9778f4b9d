import { claimedMs } from '../../lib/insights/claim.ts';
import { ago } from '../shared/ago.ts';

/** The panel's claim of how long a service takes, short enough for a row: `avg 52 min`; '' where it makes none. */
export function averageTime(words: string | null): string {
  const ms = claimedMs(words);
  return ms === null ? '' : `avg ${ago(0, ms).replace('now', '< 1 min')}`;
}
