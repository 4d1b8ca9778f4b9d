import { expect, it } from 'vitest';
import { categoriesOf, type Filter, filterServices, NO_FILTER } from '../../../lib/catalogue/filter.ts';
import type { Service } from '../../../lib/panel/decode.ts';

const service = (id: string, name: string, change: Partial<Service> = {}) =>
  ({ id, name, type: 'Default', category: '', rate: '1', refill: null, ...change }) as Service;
const kept = (services: Service[], filter: Partial<Filter>) =>
  filterServices(services, { ...NO_FILTER, ...filter }).map(({ id }) => id);

const NAMED = [
  service('1', 'YouTube Views'),
  service('2', 'Лайки', { category: 'Инстаграм' }),
  service('3', 'Likes', { category: 'YouTube' }),
  service('4', 'HQ Likes'),
  service('5', 'Snapchat Followers'),
  service('6', 'Instagram Likes', { category: 'Social media' }),
];

it('keeps those whose words name the platform, wherever and in any script, in the order given', () => {
  expect(kept(NAMED, { platform: 'youtube' })).toEqual(['1', '3']);
  expect(kept(NAMED, { platform: 'instagram' })).toEqual(['2', '6']);
  expect(kept(NAMED, { platform: 'other' })).toEqual(['5']);
  expect(kept(NAMED, { platform: 'vk' })).toEqual([]);
});

it('keeps all, the ones whose platform cannot be told too, where nothing is asked for', () => {
  expect(filterServices(NAMED, NO_FILTER)).toEqual(NAMED);
});

it('keeps those that the panel says it refills; what it says nothing of is left out', () => {
  const services = [
    service('yes', 'a', { refill: true }),
    service('no', 'b', { refill: false }),
    service('?', 'c'),
  ];
  expect(kept(services, { refill: true })).toEqual(['yes']);
});

it('puts the cheapest first by value, not by letters, and equals in the order given', () => {
  const services = ['10', '9.5', '0.90', '0.9', '0.27819', '850000'].map((rate, index) =>
    service(String(index), 'x', { rate }),
  );
  expect(kept(services, { cheapestFirst: true })).toEqual(['4', '2', '3', '1', '0', '5']);
});

it('puts packages, priced as a whole, after what is priced by the thousand, and what has no price last', () => {
  const services = [
    service('unpriced', 'x', { rate: null }),
    service('big', 'x', { type: 'package', rate: '2' }),
    service('small', 'x', { type: 'Package', rate: '0.1' }),
    service('dear', 'x', { rate: '70' }),
    service('free', 'x', { rate: '0' }),
  ];
  expect(kept(services, { cheapestFirst: true })).toEqual(['free', 'dear', 'small', 'big', 'unpriced']);
});

it('filters by all that is asked for at once, and changes nothing of what it was given', () => {
  const services = [
    service('1', 'YouTube Views', { refill: true, rate: '3' }),
    service('2', 'YouTube Views', { refill: true, rate: '2' }),
    service('3', 'YouTube Views', { refill: false, rate: '1' }),
    service('4', 'TikTok Views', { refill: true, rate: '1' }),
  ];
  const given = [...services];
  expect(kept(services, { platform: 'youtube', refill: true, cheapestFirst: true })).toEqual(['2', '1']);
  expect(services).toEqual(given);
});

it('keeps those of one category, and names the categories that a platform has', () => {
  expect(kept(NAMED, { category: 'YouTube' })).toEqual(['3']);
  expect(kept(NAMED, { category: 'YouTube', platform: 'instagram' })).toEqual([]);
  expect(kept(NAMED, { category: 'Инстаграм' })).toEqual(['2']);
  expect(categoriesOf(NAMED, null)).toEqual(['Инстаграм', 'YouTube', 'Social media']);
  expect(categoriesOf(NAMED, 'instagram')).toEqual(['Инстаграм', 'Social media']);
});
