import uFuzzy from '@leeoniya/ufuzzy';
import type { Service } from '../panel/decode.ts';
import { fold } from './fold.ts';

/** What is searched: a service, or goods. */
export type Searched = Pick<Service, 'id' | 'name' | 'category'>;

interface Hits<T> {
  /** Best first, at most `limit`. */
  hits: T[];
  /** How many match in all. */
  total: number;
}

export type ServiceSearch<T extends Searched = Service> = (query: string, limit?: number) => Hits<T>;

const LIMIT = 50;
/** Words of the query that may stand in any order; each more costs a factor. */
const PERMUTED_WORDS = 4;

// The library's own patterns know A–Z alone and find no Cyrillic or Arabic; `\p{M}` keeps the vowel signs of
// Devanagari and Thai inside their words. Mode 1 forgives one wrong, missing, doubled or swapped letter a word.
const matcher = new uFuzzy({
  unicode: true,
  intraMode: 1,
  interSplit: "[^\\p{L}\\p{M}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  interBound: '[^\\p{L}\\p{M}\\d]',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  // Any letter or digit, said as "no space and no ASCII sign": it stands in the pattern thirty times for one word, and
  // compiling as many `\\p{L}` took 90 ms at the first hit.
  intraChars: '[^\\s!-&(-/:-@[-`{-~]',
  intraContr: "'\\p{L}{1,2}\\b",
  // Equally good hits keep the panel's own order; the library would collate them by name, the slowest part of all.
  compare: () => 0,
});

/**
 * A search over a catalogue by id, name and category: one typing error a word, words in any order, every script.
 * The text searched is prepared at the first query, so that a page that only draws the list does not pay for it.
 */
export function createServiceSearch<T extends Searched>(services: T[]): ServiceSearch<T> {
  let haystack: string[] | null = null;
  return (query, limit = LIMIT) => {
    const needle = fold(query.trim());
    if (needle === '') return { hits: services.slice(0, limit), total: services.length };
    haystack ??= services.map((service) => fold(`${service.id} ${service.name} ${service.category ?? ''}`));
    const found = ranked(haystack, needle);
    const exact = services.findIndex((service) => service.id === needle.replace(/^#/, ''));
    const order = exact < 0 ? found : [exact, ...found.filter((index) => index !== exact)];
    const hits = order.slice(0, limit).flatMap((index) => services[index] ?? []);
    return { hits, total: order.length };
  };
}

function ranked(haystack: string[], needle: string): number[] {
  const [found, info, order] = matcher.search(haystack, needle, PERMUTED_WORDS);
  if (found === null) return [];
  if (info === null) return found;
  return order.flatMap((position) => info.idx[position] ?? []);
}
