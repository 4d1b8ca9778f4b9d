import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fitOf, orderServices } from '../../../lib/catalogue/service-fit.ts';
import type { PageKind, PlatformId } from '../../../lib/links/platform.ts';
import { CATEGORIES, GOODS, NAMES, PLATFORMS, SCRIPTS } from '../../sandbox/catalogue-words.ts';
import { OF_OTHERS, SERVICES, UNTOLD } from './service-names.ts';

const page = (platform: PlatformId, kind: PageKind) => ({ platform, kind });

describe('a service and the page before one', () => {
  it.each(SERVICES)('%s: %s is of %s and fits a %s, less a %s', (category, name, platform, fits, not) => {
    const elsewhere = platform === 'discord' ? 'youtube' : 'discord';
    expect(fitOf({ category, name }, page(platform, fits))).toBe('fits');
    expect(fitOf({ category, name }, page(platform, not))).toBe('platformOnly');
    expect(fitOf({ category, name }, page(elsewhere, fits))).toBe('mismatch');
  });

  it.each(UNTOLD)('%s: %s does not tell its platform', (category, name) => {
    expect(fitOf({ category, name }, page('instagram', 'post'))).toBe('unknown');
    expect(fitOf({ category, name }, page('x', 'post'))).toBe('unknown');
  });

  it.each(OF_OTHERS)('%s: %s is for no page that is recognised', (category, name) => {
    expect(fitOf({ category, name }, page('instagram', 'profile'))).toBe('mismatch');
  });

  test('a short address of the platform is as far as it can be told', () => {
    const service = { category: 'TikTok', name: 'TikTok Views' };
    expect(fitOf(service, page('tiktok', 'share'))).toBe('platformOnly');
  });
});

describe('what the sandbox sells, in each of its scripts', () => {
  const IDS: Record<string, PlatformId> = { 'X / Twitter': 'x' };
  /** A kind of page for each good. */
  const KINDS: Partial<Record<keyof typeof GOODS, PageKind>> = {
    followers: 'profile',
    subscribers: 'channel',
    members: 'group',
    likes: 'post',
    reactions: 'post',
    views: 'video',
    liveViewers: 'live',
    watchHours: 'video',
    comments: 'post',
    shares: 'post',
    saves: 'post',
    plays: 'track',
    votes: 'post',
  };
  const rows = PLATFORMS.filter(({ name }) => name !== 'Website Traffic').flatMap(({ name, emoji, sells }) =>
    SCRIPTS.flatMap((script) =>
      sells.map((good) => {
        const sold = GOODS[good][script];
        const parts = {
          platform: name,
          good: sold,
          badge: '🔥',
          source: 'HQ',
          speed: '5K/Day',
          max: '10K',
          days: 30,
        };
        return {
          name: NAMES[script](parts),
          category: CATEGORIES[script](name, sold, emoji),
          platform: IDS[name] ?? (name.toLowerCase() as PlatformId),
          kind: KINDS[good] ?? 'page',
        };
      }),
    ),
  );

  it.each(rows)('$name', ({ name, category, platform, kind }) => {
    expect(fitOf({ name, category }, page(platform, kind))).toBe('fits');
    expect(fitOf({ name, category: '' }, page(platform, kind))).toBe('fits');
    expect(fitOf({ name: 'HQ', category }, page(platform, kind))).toBe('fits');
  });
});

describe('the order of services', () => {
  const named = (name: string) => ({ name, category: '' });

  test('those that fit, those of the platform, those that cannot be told, those of another', () => {
    const services = [
      'TikTok Likes',
      'HQ likes',
      'YouTube Subscribers',
      'YouTube Views',
      'YouTube Likes',
    ].map(named);
    const { suiting, others } = orderServices(services, page('youtube', 'video'));
    const order = [...suiting, ...others].map(({ name }) => name);
    expect(order).toEqual([
      'YouTube Views',
      'YouTube Likes',
      'YouTube Subscribers',
      'HQ likes',
      'TikTok Likes',
    ]);
  });

  test('whatever they are called, none is lost and nothing is thrown', () => {
    const service = fc.record({ name: fc.string({ unit: 'binary' }), category: fc.string() });
    fc.assert(
      fc.property(fc.array(service), (services) => {
        const { suiting, others } = orderServices(services, page('youtube', 'video'));
        const ordered = [...suiting, ...others];
        expect(new Set(ordered)).toEqual(new Set(services));
        expect(ordered).toHaveLength(services.length);
      }),
    );
  });
});
