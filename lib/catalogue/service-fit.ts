import type { PageKind, PlatformId } from '../links/platform.ts';
import type { Recognised } from '../links/recognise-among.ts';
import type { Service } from '../panel/decode.ts';
import { MADE_FOR, PLATFORM_WORDS, SHORT_PLATFORM_WORDS, SOLD, TRAFFIC_WORDS } from './service-words.ts';
import { createWordFinder, type Meaning, type WordFinder } from './word-finder.ts';

/** How well a service suits a page; `unknown` where its platform cannot be told. */
export type Fit = 'fits' | 'platformOnly' | 'unknown' | 'mismatch';

type Named = Pick<Service, 'name' | 'category'>;
/** `other` is one whose pages are not recognised here. */
export type AnyPlatform = PlatformId | 'other';

/** What a service's words tell. */
interface Offer {
  platform: AnyPlatform | null;
  name: ReadonlySet<Sense>;
  category: ReadonlySet<Sense>;
}

type Sense =
  | { is: 'platform' | 'short'; platform: AnyPlatform }
  | { is: 'sold' | 'madeFor'; kinds: readonly PageKind[] }
  | { is: 'traffic' };

const platformSenses = (is: 'platform' | 'short', words: Partial<Record<AnyPlatform, string>>) =>
  Object.entries(words).map(
    ([platform, those]): Meaning<Sense> => [those, { is, platform: platform as AnyPlatform }],
  );

let finder: WordFinder<Sense> | undefined;

/** What is in all these words is sorted at the first look: a search needs none of it, and is loaded beside. */
function find(text: string): ReadonlySet<Sense> {
  finder ??= createWordFinder<Sense>([
    ...platformSenses('platform', PLATFORM_WORDS),
    ...platformSenses('short', SHORT_PLATFORM_WORDS),
    ...SOLD.map(({ words, kinds }): Meaning<Sense> => [words, { is: 'sold', kinds }]),
    ...MADE_FOR.map(({ words, kinds }): Meaning<Sense> => [words, { is: 'madeFor', kinds }]),
    [TRAFFIC_WORDS, { is: 'traffic' }],
  ]);
  return finder(text);
}

/**
 * How well a service suits what a link leads to, by the words of its name and category. `mismatch` means another
 * platform; a kind of page that seems wrong is never called so, for some panels find the channel of a video themselves.
 */
export function fitOf(service: Named, { platform, kind }: Pick<Recognised, 'platform' | 'kind'>): Fit {
  const offer = offerOf(service);
  if (offer.platform === null) return 'unknown';
  if (offer.platform !== platform) return 'mismatch';
  return (kindsIn(offer.name) ?? kindsIn(offer.category))?.includes(kind) ? 'fits' : 'platformOnly';
}

/** The platform a service is for; null where its words do not tell or contradict each other. */
export function platformOf(service: Named): AnyPlatform | null {
  return offerOf(service).platform;
}

export interface Ordered<T> {
  /** Those of the page's platform, first the ones for its kind of page. */
  suiting: T[];
  /** First the ones whose platform cannot be told, then those of others. */
  others: T[];
}

/**
 * Puts the services that suit the page first; among equals the panel's own order stays. It stops once `count` of them
 * fit, and does not read the names under a category of another platform: reading ten thousand takes too long to wait for.
 */
export function orderServices<T extends Named>(
  services: readonly T[],
  page: Pick<Recognised, 'platform' | 'kind'>,
  count = Number.POSITIVE_INFINITY,
): Ordered<T> {
  const found: Record<Fit, T[]> = { fits: [], platformOnly: [], unknown: [], mismatch: [] };
  for (const service of services) {
    if (found.fits.length === count) break;
    found[isFiledElsewhere(service, page.platform) ? 'mismatch' : fitOf(service, page)].push(service);
  }
  return {
    suiting: [...found.fits, ...found.platformOnly],
    others: [...found.unknown, ...found.mismatch],
  };
}

/** Those for this platform, in the order given; the names under a category of another one are not read. */
export function servicesOf<T extends Named>(services: readonly T[], platform: AnyPlatform): T[] {
  return services.filter(
    (service) => !isFiledElsewhere(service, platform) && platformOf(service) === platform,
  );
}

function isFiledElsewhere({ category }: Named, platform: AnyPlatform): boolean {
  const filed = filedUnder.get(category) ?? platformsIn('platform', inCategory(category));
  filedUnder.set(category, filed);
  return filed.length > 0 && !filed.includes(platform);
}

const offers = new WeakMap<Named, Offer>();
const categories = new Map<string, ReadonlySet<Sense>>();
const filedUnder = new Map<string, readonly AnyPlatform[]>();

/** Read once for each service object and each category: a whole catalogue takes a noticeable moment. */
function offerOf(service: Named): Offer {
  const known = offers.get(service);
  if (known) return known;
  const name = find(service.name);
  const category = inCategory(service.category);
  const isTraffic = [...name, ...category].some(({ is }) => is === 'traffic');
  const offer = { name, category, platform: isTraffic ? null : platformIn('platform', name, category) };
  offers.set(service, offer);
  return offer;
}

function inCategory(category: string): ReadonlySet<Sense> {
  const senses = categories.get(category) ?? find(category);
  categories.set(category, senses);
  return senses;
}

/** The one platform both agree on; the category decides among those of the name, and the other way round. */
function platformIn(
  is: 'platform' | 'short',
  name: ReadonlySet<Sense>,
  category: ReadonlySet<Sense>,
): AnyPlatform | null {
  const [named, filed] = [name, category].map((senses) => platformsIn(is, senses)) as [
    AnyPlatform[],
    AnyPlatform[],
  ];
  if (named.length === 0 && filed.length === 0)
    return is === 'platform' ? platformIn('short', name, category) : null;
  if (named.length === 0) return filed.length === 1 ? (filed[0] ?? null) : null;
  const agreed = filed.length === 0 ? named : named.filter((platform) => filed.includes(platform));
  return agreed.length === 1 ? (agreed[0] ?? null) : null;
}

/** `other` is heard only alone: `YouTube Views [Google Ads]` is of YouTube. */
function platformsIn(is: 'platform' | 'short', senses: ReadonlySet<Sense>): AnyPlatform[] {
  const heard = new Set([...senses].flatMap((sense) => (sense.is === is ? sense.platform : [])));
  if (heard.size > 1) heard.delete('other');
  return [...heard];
}

/** The kinds of page it can be ordered for; null where nothing is said of that. */
function kindsIn(senses: ReadonlySet<Sense>): readonly PageKind[] | null {
  const said = (is: 'sold' | 'madeFor') =>
    [...senses].flatMap((sense) => (sense.is === is ? sense.kinds : []));
  const sold = said('sold');
  const madeFor = said('madeFor');
  if (sold.length === 0 && madeFor.length === 0) return null;
  if (madeFor.length === 0) return sold;
  const both = madeFor.filter((kind) => sold.includes(kind));
  return both.length > 0 ? both : madeFor;
}
