export type LinkProblem = 'empty' | 'notALink' | 'notWeb' | 'credentials' | 'tooLong';

const LONGEST = 2000;

/** What a person typed as a link, made whole (`youtube.com/@a` → `https://youtube.com/@a`), or what is wrong with it. */
export function readLink(text: string): { url: string } | { problem: LinkProblem } {
  const typed = text.trim();
  if (typed === '') return { problem: 'empty' };
  if (typed.length > LONGEST) return { problem: 'tooLong' };
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(typed)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return { problem: 'notWeb' };
  const url = scheme === undefined ? `https://${typed}` : typed;
  if (/\s/.test(url) || !URL.canParse(url)) return { problem: 'notALink' };
  const { hostname, username, password } = new URL(url);
  if (username !== '' || password !== '') return { problem: 'credentials' };
  const named = /^[^.]+(\.[^.]+)+\.?$/.test(hostname) || hostname === 'localhost' || hostname.startsWith('[');
  return named ? { url } : { problem: 'notALink' };
}

/** Whether two links lead to the same thing for a panel: case of the host, `www.`, `m.`, a closing slash and the fragment do not count. */
export function sameLink(a: string, b: string): boolean {
  return linkKey(a) === linkKey(b);
}

function linkKey(link: string): string {
  const read = readLink(link);
  if ('problem' in read) return link.trim();
  const { host, pathname, search } = new URL(read.url);
  return host.replace(/^(www|m)\./, '') + pathname.replace(/\/+$/, '') + search;
}
