import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE_VERSION, type Catalogue } from '../../../lib/catalogue/catalogue.ts';
import { compareWithSeen, isSame, readSeen, seenOf } from '../../../lib/catalogue/changes.ts';
import { compare } from '../../../lib/money.ts';
import type { Service } from '../../../lib/panel/decode.ts';

const service = (id: string, rate: string | null, name = `Service ${id}`) =>
  ({ id, name, rate, currency: null }) as Service;
const catalogue = (services: Service[], fetchedAt = 2_000): Catalogue => ({
  accountId: 'account-1',
  version: CATALOGUE_VERSION,
  fetchedAt,
  services,
  products: [],
  unreadable: 0,
});

/** The kinds of change that there are between two catalogues, each as its ids. */
function changed(before: Service[], after: Service[]) {
  const { added, gone, dearer, cheaper } = compareWithSeen(
    seenOf(catalogue(before, 1_000)),
    catalogue(after),
  );
  const ids = (changes: { id: string }[]) => changes.map(({ id }) => id).join();
  return { added: ids(added), gone: ids(gone), dearer: ids(dearer), cheaper: ids(cheaper) };
}

const NONE = { added: '', gone: '', dearer: '', cheaper: '' };

describe('what changed since a catalogue was seen', () => {
  it.each<[string, string | null, string | null, Partial<typeof NONE>]>([
    ['the same price', '2.50', '2.50', {}],
    ['the same price, written otherwise', '2.5', '2.500', {}],
    ['a whole number, written otherwise', '10', '10.0', {}],
    ['dearer by less than a double can tell', '2.5', '2.5000000000000000001', { dearer: '1' }],
    ['cheaper by less than a double can tell', '0.1', '0.09999999999999999999', { cheaper: '1' }],
    ['dearer across a change of length', '9.9', '10', { dearer: '1' }],
    ['free before', '0', '0.0001', { dearer: '1' }],
    ['a price that is no longer told', '2.5', null, {}],
    ['a price that was not told before', null, '2.5', {}],
    ['never a price', null, null, {}],
  ])('%s', (_, before, after, expected) => {
    expect(changed([service('1', before)], [service('1', after)])).toEqual({ ...NONE, ...expected });
  });

  it('are services that are new, in the panel’s order, and such as are gone', () => {
    const before = [service('1', '1'), service('2', '1'), service('3', '1')];
    const after = [service('9', '1'), service('2', '1'), service('4', null)];
    expect(changed(before, after)).toEqual({ ...NONE, added: '9,4', gone: '1,3' });
  });

  it('tell what each cost and costs, and what was seen when', () => {
    const seen = seenOf(catalogue([service('1', '2.5'), service('2', '4', 'Going')], 1_000));
    const changes = compareWithSeen(seen, catalogue([service('1', '3'), service('3', '1', 'Fresh')]));
    expect(changes.since).toBe(1_000);
    expect(changes.dearer).toMatchObject([{ id: '1', name: 'Service 1', was: '2.5', rate: '3' }]);
    expect(changes.gone).toMatchObject([{ id: '2', name: 'Going', was: '4', rate: null }]);
    expect(changes.added).toMatchObject([{ id: '3', name: 'Fresh', was: null, rate: '1' }]);
  });

  it('count a service that the panel lists twice once, as it stands first', () => {
    const twice = [service('1', '1'), service('1', '2')];
    expect(changed(twice, twice)).toEqual(NONE);
    expect(changed(twice, [service('1', '2')])).toEqual({ ...NONE, dearer: '1' });
    expect(changed([], twice)).toEqual({ ...NONE, added: '1' });
  });

  it('take a name as it is, whatever signs are in it', () => {
    const odd = 'tab\there\nand a line: 1\t2';
    const seen = seenOf(catalogue([service('1', '1', odd), service('2', '1', '')]));
    expect(compareWithSeen(seen, catalogue([])).gone).toMatchObject([
      { id: '1', name: 'tab here and a line: 1 2', was: '1' },
      { id: '2', name: '', was: '1' },
    ]);
  });

  it('an empty catalogue can be seen, and is left', () => {
    expect(changed([], [])).toEqual(NONE);
    expect(changed([], [service('1', '1')])).toEqual({ ...NONE, added: '1' });
  });
});

const rate = fc.option(
  fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 9 })).map(([units, places]) => {
    const digits = String(units).padStart(places + 1, '0');
    return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  }),
  { nil: null },
);
const services = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), rate), { selector: ([id]) => id });
const made = (rows: [number, string | null][]) => rows.map(([id, price]) => service(String(id), price));

describe('whatever two catalogues hold', () => {
  it('every service is in the one kind of change that its two prices say', () => {
    fc.assert(
      fc.property(services, services, (before, after) => {
        const changes = compareWithSeen(seenOf(catalogue(made(before))), catalogue(made(after)));
        const [was, is] = [new Map(before), new Map(after)];
        const of = (kind: 'added' | 'gone' | 'dearer' | 'cheaper') =>
          new Set(changes[kind].map(({ id }) => Number(id)));
        for (const id of new Set([...was.keys(), ...is.keys()])) {
          const [old, now] = [was.get(id), is.get(id)];
          expect(of('added').has(id)).toBe(!was.has(id));
          expect(of('gone').has(id)).toBe(!is.has(id));
          const moved = old && now ? compare(now, old) : 0;
          expect(of('dearer').has(id)).toBe(moved > 0);
          expect(of('cheaper').has(id)).toBe(moved < 0);
        }
        expect(isSame(changes)).toBe(
          Object.values(changes).every((kind) => !Array.isArray(kind) || kind.length === 0),
        );
      }),
    );
  });

  it('there and back, what was new is gone and what was dearer is cheaper', () => {
    fc.assert(
      fc.property(services, services, (a, b) => {
        const there = changed(made(a), made(b));
        const back = changed(made(b), made(a));
        const sorted = (ids: string) => ids.split(',').sort();
        expect(sorted(there.added)).toEqual(sorted(back.gone));
        expect(sorted(there.dearer)).toEqual(sorted(back.cheaper));
        expect(changed(made(a), made(a))).toEqual(NONE);
      }),
    );
  });
});

describe('what was kept as seen', () => {
  it('is read back, and nothing else is taken for it', () => {
    const seen = seenOf(catalogue([service('1', '1')]));
    expect(readSeen(structuredClone(seen))).toEqual(seen);
    for (const stored of [undefined, null, 'x', {}, { ...seen, rows: 1 }, { ...seen, at: '1' }]) {
      expect(readSeen(stored)).toBeNull();
    }
  });

  it('has no price where a damaged row holds none that can be read', () => {
    const seen = { accountId: 'account-1', at: 1, rows: '1\tfree\tViews\n2\n\n3\t1e5\tLikes' };
    const changes = compareWithSeen(seen, catalogue([service('1', '2'), service('2', '2')]));
    expect(changes).toMatchObject({ added: [], dearer: [], cheaper: [], gone: [{ id: '3', was: null }] });
  });
});
