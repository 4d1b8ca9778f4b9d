/**
 * How a platform and the forms of its addresses are written down, and what the platforms share. Part of the content
 * scripts: each byte is loaded on every page the button may stand on.
 */

export type PlatformId =
  | 'youtube'
  | 'instagram'
  | 'facebook'
  | 'x'
  | 'tiktok'
  | 'telegram'
  | 'threads'
  | 'linkedin'
  | 'twitch'
  | 'spotify'
  | 'soundcloud'
  | 'reddit'
  | 'pinterest'
  | 'vk'
  | 'discord';

/**
 * What is at an address. `page` is someone's or something's own page where the address does not tell which;
 * `share` is a short address that only the platform itself can follow.
 */
export type PageKind =
  | 'profile'
  | 'channel'
  | 'page'
  | 'group'
  | 'invite'
  | 'bot'
  | 'artist'
  | 'show'
  | 'board'
  | 'post'
  | 'comment'
  | 'story'
  | 'video'
  | 'short'
  | 'reel'
  | 'live'
  | 'clip'
  | 'track'
  | 'album'
  | 'episode'
  | 'playlist'
  | 'share';

/**
 * One kind of page: its canonical path, then the other ways to write it.
 *
 * A path is a regular expression from the first slash to the end, the closing slash left out. `<id>` stands for a shape
 * and `&v=…` for a parameter, wherever in the query it is; `*` at the end lets anything follow, `~` a tab of a profile.
 * A path that begins with a host is for that host of `own`. The first that fits is taken; where it or the canonical one
 * begins with `<name>`, that is no reserved word. The kind may be read too, as `<kind>`.
 *
 * It is a tenth smaller than the same as `URLPattern`, which would still need the parameters and the canonical link done
 * by hand.
 */
type Page = readonly [kind: PageKind | '', path: string, ...others: string[]];

export interface Platform {
  id: PlatformId;
  /** The first is the canonical one; what is below them counts where `sub` allows it. */
  hosts: readonly string[];
  /** What stands before the canonical host: `www.` unless it is given. */
  www?: string;
  /** What may stand before a host: `www` and `m` unless it is given. */
  sub?: string;
  /** Hosts with paths of their own, mostly of short addresses. */
  own?: readonly string[];
  /** Shapes of this platform. What `<name>` reads does not depend on case. */
  shapes?: Readonly<Record<string, string>>;
  /** How the site itself ends a path. */
  tail?: string;
  pages: readonly Page[];
}

/** Shapes of all platforms. A name may be in any script, which an address writes as `%D0%B0`. */
export const SHAPES: Readonly<Record<string, string>> = {
  id: '\\d{1,25}',
  code: '[\\w-]{1,99}',
  name: '(?:[\\w.-]|%[\\dA-Fa-f]{2}){1,99}',
  slug: '(?:[\\w.-]|%[\\dA-Fa-f]{2}){1,299}',
};

/** Last parts of a path under a profile that still are the profile. */
export const TABS =
  'about|albums|clips|comments|community|followers|following|friends|highlights|home|hot|likes|live|media|new|photos|popular-tracks|posts|reels|replies|reposts|reviews|schedule|sets|submitted|tagged|top|tracks|videos|with_replies';

/** First parts of a path that are no one's name, of all platforms together. */
export const RESERVED =
  '_|about|accounts?|ads|bookmarks|boost|business|charts|clips|communities|compose|contact|directory|discover|downloads|drops|edit|events|explore|feed|friends|games|gaming|groups|help|home|i|ideas|im|inventory|jobs|legal|library|lists|log[io]n|logout|mail|marketplace|me|memories|messages|music|news|notifications|p|pages|people|pin|popular|press|privacy|products|proxy|reels?|saved|search|settings|share|signup|socks|store|stations|stories|stream|subscriptions|support|tags|terms|today|tos|turbo|tv|upload|videos?|wallet|watch|you|.*\\.php|(?:album|app|audio|doc|photo|topic|video|write)s?-?[\\d_]*';
