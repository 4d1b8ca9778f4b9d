import type { Site } from '../../lib/links/sites.ts';
import type { OptionsSnapshot } from './options-ports.ts';

/** `withheld`: it was turned on, and the browser does not let us onto it. */
export type SiteState = 'on' | 'off' | 'withheld';

export function siteState({ group, patterns }: Site, { settings, withheld }: OptionsSnapshot): SiteState {
  const chosen = patterns.filter((pattern) => settings.pageButton[group].includes(pattern));
  if (chosen.length === 0) return 'off';
  return chosen.some((pattern) => withheld.includes(pattern)) ? 'withheld' : 'on';
}
