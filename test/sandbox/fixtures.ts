import type { Html } from './pages/fixture-layout.ts';
import { articlePage, feedPage, postPage, profilePage, videoPage } from './pages/fixture-pages.ts';

/** Whether the host names this machine: then `/` is the panel owner's page, and otherwise a social site's. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

/** What is at a path, by the shapes social sites use; the host does not matter. */
const PAGES: readonly [RegExp, (id: string) => Html][] = [
  [/^\/(?:shorts|live|embed|videos?)\/([^/]+)/, videoPage],
  [/^\/@[^/]+\/video\/([^/]+)/, videoPage],
  [/^\/(?:p|reel|reels|posts?|pin|clip|track)\/([^/]+)/, postPage],
  [/^\/[^/]+\/(?:status|posts|photos|p|reel|wall)\/([^/]+)/, postPage],
  [/^\/r\/[^/]+\/comments\/([^/]+)/, postPage],
  [/^\/@([^/]+)\/?$/, profilePage],
  [/^\/(?:channel|c|user|in|company|r)\/([^/]+)\/?$/, profilePage],
  [/^\/(?!about$|watch$)([\w.]+)\/?$/, profilePage],
];

/** A page of a made-up social site for any address. */
export function renderFixture(url: URL): Html {
  if (url.pathname === '/') return feedPage();
  if (url.pathname === '/watch') return videoPage(url.searchParams.get('v') ?? '');
  for (const [path, page] of PAGES) {
    const id = path.exec(url.pathname)?.[1];
    if (id !== undefined) return page(safeDecode(id));
  }
  return articlePage(url.pathname);
}

function safeDecode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
