import type { PlatformId } from './platform.ts';

/** What the platforms call themselves, in the order in which they are listed. */
export const PLATFORM_NAMES: Readonly<Record<PlatformId, string>> = {
  youtube: 'YouTube',
  instagram: 'Instagram',
  facebook: 'Facebook',
  tiktok: 'TikTok',
  x: 'X',
  telegram: 'Telegram',
  threads: 'Threads',
  linkedin: 'LinkedIn',
  twitch: 'Twitch',
  spotify: 'Spotify',
  soundcloud: 'SoundCloud',
  reddit: 'Reddit',
  pinterest: 'Pinterest',
  vk: 'VK',
  discord: 'Discord',
};
