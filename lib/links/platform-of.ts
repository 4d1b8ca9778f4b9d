import type { PlatformId } from './platform.ts';
import { MEDIA } from './platforms-media.ts';
import { NETWORKS } from './platforms-networks.ts';
import { TALK } from './platforms-talk.ts';

const PLATFORMS = [...MEDIA, ...NETWORKS, ...TALK].map(({ id, hosts, own = [] }) => ({
  id,
  hosts: [...hosts, ...own],
}));

const known = new Map<string, PlatformId | null>();

/**
 * The platform that a link leads to, told by its host alone, or null. Quicker than `recognise` by far, which also reads
 * what is there: this is for thousands of links at once.
 */
export function platformOf(link: string): PlatformId | null {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(link)?.[1]?.toLowerCase();
  if (host === undefined) return null;
  let platform = known.get(host);
  if (platform === undefined) {
    platform = PLATFORMS.find(({ hosts }) => hosts.some((own) => isHost(host, own)))?.id ?? null;
    known.set(host, platform);
  }
  return platform;
}

function isHost(host: string, own: string): boolean {
  return host === own || host.endsWith(`.${own}`);
}
