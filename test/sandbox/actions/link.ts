import { PanelRefusal } from '../refusals.ts';

/** Hosts, with all below them, that the panel refuses to work on: to a client, links it cannot know to be bad. */
const REFUSED_HOSTS = ['private.example', 'deleted.example'];

/** @throws {PanelRefusal} unless the link is an http(s) address on a host the panel works on */
export function readLink(link: string | null): string {
  const text = link?.trim() ?? '';
  if (text === '') throw new PanelRefusal('linkMissing');
  const url = URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol)) throw new PanelRefusal('badLink');
  if (REFUSED_HOSTS.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))) {
    throw new PanelRefusal('badLink');
  }
  return text;
}
