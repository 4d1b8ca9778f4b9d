import { type PageKind, type Platform, type PlatformId, RESERVED, SHAPES, TABS } from './platform.ts';

export interface Recognised {
  platform: PlatformId;
  kind: PageKind;
  /** The canonical address of the same thing: recognised again, it is itself. */
  link: string;
}

/** `recognise` for some platforms alone: a content script carries no more than those of its pages. */
export function recogniseAmong(platforms: readonly Platform[], address: string): Recognised | null {
  const url = URL.parse(address);
  // A port or a name before the host, which no platform's own address has, leaves nothing that fits.
  const [, host, path] = /^https?:\/\/([^/:]+)(\/[^?#]*)/.exec(url?.href ?? '') ?? [];
  if (!url || !host || !path) return null;
  for (const platform of platforms) {
    const { hosts, own = [], sub = 'www|m' } = platform;
    const isHost = (known: string) =>
      host.endsWith(known) && RegExp(`^((${sub})\\.)?$`).test(host.slice(0, -known.length));
    if (own.includes(host)) return read(platform, host + path, url.searchParams);
    if (hosts.some(isHost)) return read(platform, path, url.searchParams);
  }
  return null;
}

const isNamed = (form: string) => form.startsWith('/<name>');

function read(platform: Platform, path: string, query: URLSearchParams): Recognised | null {
  const { id, hosts, www = 'www.', tail = '', shapes, pages } = platform;
  // Some apps encode the two signs that addresses here are full of.
  const plain = path.replace(/%40|%3A/gi, decodeURIComponent).replace(/\/$/, '');
  for (const [kind, canonical, ...others] of pages) {
    for (const form of [canonical, ...others]) {
      // Most forms begin otherwise, and are told apart without an expression: to make one takes long.
      if (!plain.startsWith(/^[\w/@]*/.exec(form)?.[0] ?? '')) continue;
      // A parameter given twice has a comma here and fits no shape: the site may take either.
      const asked = form.match(/&\w+=/g)?.map((key) => key + query.getAll(key.slice(1, -1))) ?? [];
      const parts = expression(form, shapes).exec([plain, ...asked].join(''))?.groups;
      if (!parts || ((isNamed(canonical) || isNamed(form)) && isReserved(`${parts['name']}`))) continue;
      const link = canonical
        .replace(/[*~\\]/g, '')
        .replace(/<(\w+)>/g, (_, part) => (part === 'name' ? parts[part]?.toLowerCase() : parts[part]) ?? '');
      const address = link.startsWith('/') ? www + hosts[0] + link + (link.includes('&') ? '' : tail) : link;
      return {
        platform: id,
        kind: kind || (parts['kind'] as PageKind),
        link: `https://${address.replace('&', '?')}`,
      };
    }
  }
  return null;
}

function isReserved(name: string): boolean {
  return RegExp(`^(${RESERVED})$`, 'i').test(name);
}

function expression(form: string, shapes: Platform['shapes']): RegExp {
  const source = form
    .replace(/<(\w+)>/g, (_, part) => `(?<${part}>${shapes?.[part] ?? SHAPES[part]})`)
    .replace(/(?<!\.)\*$/, '(?:/.*)?')
    .replace(/~$/, `(?:/(?:${TABS}))?`);
  return RegExp(`^${source}$`);
}
