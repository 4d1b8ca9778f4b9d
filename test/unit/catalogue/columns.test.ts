import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CATALOGUE_VERSION, readCatalogue, readStored, toStored } from '../../../lib/catalogue/catalogue.ts';
import { serviceIn, toColumns, toServices } from '../../../lib/catalogue/columns.ts';
import type { Service } from '../../../lib/panel/decode.ts';

const text = fc.option(fc.string());
const number = fc.option(fc.integer());
const flag = fc.option(fc.boolean());
const services = fc.array(
  fc.record({
    ...{ id: fc.string(), name: fc.string(), type: fc.string(), category: fc.string() },
    ...{ rate: text, min: number, max: number, refill: flag, cancel: flag },
    ...{ description: text, averageTime: text, currency: text },
  }) satisfies fc.Arbitrary<Service>,
);

it('gives every service back as it was, in its order', () => {
  fc.assert(
    fc.property(services, (all) => {
      expect(toServices(structuredClone(toColumns(all)))).toEqual(all);
    }),
  );
});

it('stores once what is said of many', () => {
  const of = (id: string, category: string) => ({ id, category });
  const { category } = toColumns([of('1', 'Likes'), of('2', 'Views'), of('3', 'Likes')]);
  expect(category).toEqual({ at: new Uint16Array([0, 1, 0]), values: ['Likes', 'Views'] });
});

it.each([600, 65_535, 65_537])('gives %i services back that share nothing but what few say', (count) => {
  const services = Array.from({ length: count }, (_, i) => ({
    ...{ id: `${i}`, name: `Likes ${i}`, type: 'Default', category: `Likes ${i % 7}`, rate: `${i}.5` },
    ...{ min: 10, max: i, refill: true, cancel: false, description: null, averageTime: null, currency: null },
  }));
  const columns = structuredClone(toColumns(services));
  expect(columns['category']?.values).toHaveLength(7);
  expect(toServices(columns)).toEqual(services);
  expect(serviceIn(columns, `${count - 1}`)).toEqual(services.at(-1));
});

it('finds the first service of an id as it was, and no other', () => {
  fc.assert(
    fc.property(services, fc.string(), (all, other) => {
      const columns = structuredClone(toColumns(all));
      for (const id of [other, ...all.map((service) => service.id)])
        expect(serviceIn(columns, id)).toEqual(all.find((service) => service.id === id));
    }),
  );
});

it.each([undefined, null, 7, {}, { version: 2, services: [] }])('reads no catalogue out of %j', (stored) => {
  expect(readCatalogue(stored)).toBeNull();
  expect(readStored(stored)).toBeNull();
});

it('keeps what else a catalogue has', () => {
  const catalogue = {
    ...{
      accountId: 'a',
      version: CATALOGUE_VERSION,
      fetchedAt: 5,
      services: [],
      products: [],
      unreadable: 2,
    },
  };
  expect(readCatalogue(toStored(catalogue))).toEqual(catalogue);
});
