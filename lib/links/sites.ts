import type { PageButtonSites } from '../settings.ts';
import type { Platform, PlatformId } from './platform.ts';
import { PLATFORM_NAMES } from './platform-names.ts';
import { MEDIA } from './platforms-media.ts';
import { NETWORKS } from './platforms-networks.ts';
import { TALK } from './platforms-talk.ts';

/** A platform as something the page button can be turned on for. */
export interface Site {
  platform: PlatformId;
  /** The script that knows its pages. */
  group: keyof PageButtonSites;
  /** Match patterns of all hosts that its pages are at. */
  patterns: readonly string[];
}

/** The other hosts of `own` are of short addresses, which only lead on: no page stays there. */
const OWN_WITH_PAGES = ['vkvideo.ru'];

const GROUPS: Record<keyof PageButtonSites, readonly Platform[]> = {
  media: MEDIA,
  networks: NETWORKS,
  talk: TALK,
};

const found = Object.entries(GROUPS).flatMap(([group, platforms]) =>
  platforms.map(({ id, hosts, own = [] }): Site => {
    const all = [...hosts, ...own.filter((host) => OWN_WITH_PAGES.includes(host))];
    const patterns = all.map((host) => `https://*.${host}/*`);
    return { platform: id, group: group as Site['group'], patterns };
  }),
);

/** All platforms, in the order of their names' list. */
export const SITES: readonly Site[] = Object.keys(PLATFORM_NAMES).flatMap((id) =>
  found.filter(({ platform }) => platform === id),
);

/** The settings with these sites among those that have the button, or no longer. */
export function withSites(chosen: PageButtonSites, sites: readonly Site[], on: boolean): PageButtonSites {
  const next = { ...chosen };
  for (const { group, patterns } of sites) {
    const others = next[group].filter((pattern) => !patterns.includes(pattern));
    next[group] = on ? [...others, ...patterns] : others;
  }
  return next;
}

/** Whether access by `pattern`, one of those above, is access to `url` too. */
export function covers(pattern: string, url: string): boolean {
  const host = pattern.slice('https://*.'.length, -'/*'.length);
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && (hostname === host || hostname.endsWith(`.${host}`));
}
