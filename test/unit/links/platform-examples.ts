import type { PlatformId } from '../../../lib/links/platform.ts';

/**
 * Two addresses of each platform to try by hand, and the day on which the forms in `lib/links` were last compared with
 * what is published about them. The sites themselves were not visited for it.
 */
export const EXAMPLES: Readonly<
  Record<PlatformId, { checked: string; addresses: readonly [string, string] }>
> = {
  youtube: {
    checked: '2026-11-24',
    addresses: ['https://www.youtube.com/watch?v=jNQXAC9IVRw', 'https://www.youtube.com/@YouTube'],
  },
  instagram: {
    checked: '2026-11-24',
    addresses: ['https://www.instagram.com/nasa/', 'https://www.instagram.com/p/BsOGulcndj-/'],
  },
  facebook: {
    checked: '2026-11-24',
    addresses: ['https://www.facebook.com/zuck', 'https://www.facebook.com/watch/?v=10153231379946729'],
  },
  x: { checked: '2026-11-24', addresses: ['https://x.com/nasa', 'https://x.com/jack/status/20'] },
  tiktok: {
    checked: '2026-11-24',
    addresses: [
      'https://www.tiktok.com/@tiktok',
      'https://www.tiktok.com/@scout2015/video/6718335390845095173',
    ],
  },
  telegram: { checked: '2026-11-24', addresses: ['https://t.me/durov', 'https://t.me/s/telegram'] },
  threads: {
    checked: '2026-11-24',
    addresses: ['https://www.threads.com/@zuck', 'https://www.threads.net/@zuck/post/CuP48CiS5sx'],
  },
  linkedin: {
    checked: '2026-11-24',
    addresses: ['https://www.linkedin.com/company/linkedin/', 'https://www.linkedin.com/in/williamhgates/'],
  },
  twitch: {
    checked: '2026-11-24',
    addresses: ['https://www.twitch.tv/twitch', 'https://clips.twitch.tv/FaintLightGullWholeWheat'],
  },
  spotify: {
    checked: '2026-11-24',
    addresses: [
      'https://open.spotify.com/track/4cOdK2wGLETKBW3PvgPWqT',
      'https://open.spotify.com/artist/0gxyHStUsqpMadRV0Di1Qt',
    ],
  },
  soundcloud: {
    checked: '2026-11-24',
    addresses: ['https://soundcloud.com/forss', 'https://soundcloud.com/forss/flickermood'],
  },
  reddit: {
    checked: '2026-11-24',
    addresses: ['https://www.reddit.com/r/AskReddit/', 'https://www.reddit.com/r/IAmA/comments/z1c9z/'],
  },
  pinterest: {
    checked: '2026-11-24',
    addresses: ['https://www.pinterest.com/pinterest/', 'https://www.pinterest.com/pin/99360735500167749/'],
  },
  vk: { checked: '2026-11-24', addresses: ['https://vk.com/durov', 'https://vk.com/wall-1719791_1911322'] },
  discord: {
    checked: '2026-11-24',
    addresses: ['https://discord.gg/minecraft', 'https://discord.com/invite/discord-developers'],
  },
};
