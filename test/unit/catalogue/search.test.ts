import { describe, expect, it } from 'vitest';
import { createServiceSearch } from '../../../lib/catalogue/search.ts';
import type { Service } from '../../../lib/panel/decode.ts';

function service(id: string, name: string, category = ''): Service {
  const nothing = {
    refill: null,
    cancel: null,
    description: null,
    averageTime: null,
    currency: null,
  };
  return { id, name, category, type: 'Default', rate: '1', min: 1, max: 1000, ...nothing };
}

const services = [
  service('1', 'YouTube Views [Real] ⚡ 100K/day', 'YouTube'),
  service('2', 'YouTube Likes', 'YouTube'),
  service('12', 'Instagram Followers | Non Drop', 'Instagram'),
  service('31', 'Просмотры ВКонтакте — живые', 'ВКонтакте'),
  service('32', 'متابعين انستقرام عرب', 'انستقرام'),
  service('33', 'फेसबुक पेज लाइक', 'फेसबुक'),
  service('34', '𝗧𝗲𝗹𝗲𝗴𝗿𝗮𝗺 𝗠𝗲𝗺𝗯𝗲𝗿𝘀 ＶＩＰ'),
  service('35', 'Türkiye Takipçi'),
  service('100', 'TikTok saves 12 hours'),
];
const search = createServiceSearch(services);
const ids = (query: string) => search(query).hits.map(({ id }) => id);

describe('a search finds a service', () => {
  it.each([
    ['by a part of its name', 'view', '1'],
    ['by two words out of order', 'views youtube', '1'],
    ['with one letter wrong', 'yuotube likes', '2'],
    ['with one letter missing', 'folowers', '12'],
    ['with one letter too many', 'followwers', '12'],
    ['by its category', 'instagram', '12'],
    ['in Cyrillic', 'просмотры', '31'],
    ['in Cyrillic with one letter wrong', 'прасмотры', '31'],
    ['in Arabic', 'متابعين', '32'],
    ['in Arabic without the hamza', 'أنستقرام', '32'],
    ['in Devanagari', 'फेसबुक', '33'],
    ['whose name is dressed up', 'telegram members', '34'],
    ['in full-width letters', 'vip', '34'],
    ['without accents', 'takipci', '35'],
    ['with accents', 'Türkiye', '35'],
  ])('%s: %s', (_, query, id) => {
    expect(ids(query)).toContain(id);
  });
});

describe('a search', () => {
  it('puts the service of that very number first', () => {
    expect(ids('12')).toEqual(['12', '100']);
    expect(ids('#12')[0]).toBe('12');
  });

  it('takes digits as they are, without errors', () => {
    expect(ids('101')).toEqual([]);
  });

  it('without a query gives the catalogue as the panel orders it', () => {
    expect(search('  ', 2)).toEqual({ hits: services.slice(0, 2), total: 9 });
  });

  it('tells how many there are beyond the limit', () => {
    expect(search('youtube', 1)).toMatchObject({ hits: [{ id: '1' }], total: 2 });
  });

  it.each(['zzzz', '⚡⚡', '((', '[a-z]+', '\\', '"', "'", '-', '\u0000'])(
    'for %j finds nothing, or no more than all, and does not throw',
    (query) => {
      expect(search(query).total).toBeLessThanOrEqual(services.length);
    },
  );

  it('of an empty catalogue finds nothing', () => {
    expect(createServiceSearch([])('views')).toEqual({ hits: [], total: 0 });
  });

  it('prepares nothing before the first query', () => {
    const untouchable = new Proxy(service('1', 'x'), {
      get: () => {
        throw new Error('read before anyone searched');
      },
    });
    expect(createServiceSearch([untouchable])('').total).toBe(1);
  });
});
