import { Big } from 'big.js';
import { expect, test } from 'vitest';
import { createCatalogue } from '../../sandbox/catalogue.ts';
import { openPanel } from './ask.ts';

const big = createCatalogue(20_000, 1).list();

test('the same seed makes the same catalogue, another seed another', () => {
  expect(createCatalogue(500, 7).list()).toEqual(createCatalogue(500, 7).list());
  expect(createCatalogue(500, 8).list()).not.toEqual(createCatalogue(500, 7).list());
});

test('a larger catalogue begins with the smaller one', () => {
  expect(big.slice(0, 5_000)).toEqual(createCatalogue(5_000, 1).list());
});

test('it has the size asked for, none included, and no id twice', () => {
  expect(createCatalogue(0, 1).list()).toEqual([]);
  expect(createCatalogue(1, 1).list()).toHaveLength(1);
  expect(new Set(big.map(({ service }) => service)).size).toBe(20_000);
});

test('every service has a name, a category, a plain positive rate and limits that make sense', () => {
  const wrong = big.filter(
    ({ name, category, rate, min, max }) =>
      name.trim() === '' ||
      category === '' ||
      !/^\d+(\.\d+)?$/.test(rate) ||
      new Big(rate).lte(0) ||
      min > max,
  );
  expect(wrong).toEqual([]);
});

test('rates lie between 0.0003 and 90, and some services have no upper limit', () => {
  const rates = big.map(({ rate }) => Number(rate));
  expect(Math.min(...rates)).toBe(0.0003);
  expect(Math.max(...rates)).toBe(90);
  expect(big.some(({ max }) => max === 2_147_483_647)).toBe(true);
});

test.each([
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Chinese', /\p{Script=Han}/u],
  ['Vietnamese', /Bảo hành/],
  ['Turkish', /Gün Telafi/],
  ['emoji', /🔥.*♻️/u],
])('some names are in %s', (_, pattern) => {
  expect(big.filter(({ name }) => pattern.test(name)).length).toBeGreaterThan(100);
});

test('most services are Default, and every type of this family occurs', () => {
  const types = Map.groupBy(big, ({ type }) => type);
  expect(types.get('Default')?.length).toBeGreaterThan(16_000);
  expect([...types.keys()].sort()).toEqual([
    'Custom Comments',
    'Default',
    'Package',
    'Special (1DG)',
    'Special 1 (1DG)',
  ]);
});

test('the panel serves 20,000 services, and changes their number on request', async () => {
  const { ask, panel } = openPanel({ services: 20_000 });
  expect(await ask('services')).toHaveLength(20_000);
  panel.setCatalogueSize(3);
  expect(await ask('services')).toHaveLength(3);
});
