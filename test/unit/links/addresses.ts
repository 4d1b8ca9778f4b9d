import type { PageKind, PlatformId } from '../../../lib/links/platform.ts';
import { PINTEREST, REDDIT, VKONTAKTE } from './addresses-boards.ts';
import { SOUNDCLOUD, SPOTIFY, TIKTOK, TWITCH, YOUTUBE } from './addresses-media.ts';
import { FACEBOOK, INSTAGRAM, LINKEDIN, THREADS } from './addresses-networks.ts';
import { DISCORD, TELEGRAM, X } from './addresses-talk.ts';

/** An address, what is there, and its canonical form. */
export type Addresses = readonly (readonly [address: string, kind: PageKind, link: string])[];

export const ADDRESSES: Readonly<Record<PlatformId, Addresses>> = {
  youtube: YOUTUBE,
  tiktok: TIKTOK,
  twitch: TWITCH,
  spotify: SPOTIFY,
  soundcloud: SOUNDCLOUD,
  instagram: INSTAGRAM,
  facebook: FACEBOOK,
  threads: THREADS,
  linkedin: LINKEDIN,
  pinterest: PINTEREST,
  vk: VKONTAKTE,
  reddit: REDDIT,
  x: X,
  telegram: TELEGRAM,
  discord: DISCORD,
};
