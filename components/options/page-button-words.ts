import { PLATFORM_NAMES } from '../../lib/links/platform-names.ts';
import type { SitesTold } from './options-state.ts';

/** Why the browser is about to ask; stands beside whatever makes it ask. */
export const SITES_REASON =
  'Your browser will ask whether Pocket Panel may read and change these sites. It needs that to show the button, and to read the page’s address when you press it; it reads nothing else there.';

export function sitesTold(told: SitesTold): string {
  if (told.kind === 'refused')
    return 'The browser did not let Pocket Panel onto the sites, so nothing was turned on. Press again and allow it.';
  const [first] = told.sites;
  const where = told.sites.length === 1 && first ? PLATFORM_NAMES[first.platform] : 'all sites';
  if (told.kind === 'on') return `The button is on ${where} now, in tabs that are open too.`;
  return told.kept
    ? `The button is off on ${where}.`
    : `The button is off on ${where}, and the browser has its permission back.`;
}
