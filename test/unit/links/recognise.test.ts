import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { recognise } from '../../../lib/links/recognise.ts';
import { ADDRESSES } from './addresses.ts';
import { LOOK_ALIKES, RESERVED_PATHS } from './look-alikes.ts';
import { EXAMPLES } from './platform-examples.ts';

const rows = Object.entries(ADDRESSES).flatMap(([platform, addresses]) =>
  addresses.map(([address, kind, link]) => ({ address, platform, kind, link })),
);

describe('recognise', () => {
  it.each(rows)('$address is a $kind of $platform', ({ address, platform, kind, link }) => {
    expect(recognise(address)).toEqual({ platform, kind, link });
  });

  const lookAlikes = Object.entries(LOOK_ALIKES).flatMap(([amiss, addresses]) =>
    addresses.map((address) => ({ amiss, address, shown: address.slice(0, 80) })),
  );
  it.each(lookAlikes)('takes nothing for $shown: $amiss', ({ address }) => {
    expect(recognise(address)).toBeNull();
  });

  it.each(RESERVED_PATHS)('%s is no one’s page', (address) => {
    expect(recognise(address)).toBeNull();
  });

  it.each(Object.values(EXAMPLES).flatMap(({ addresses }) => addresses))('the example %s', (address) => {
    expect(recognise(address)).not.toBeNull();
  });

  it('takes a long address whose length is all tracking', () => {
    const address = `https://www.instagram.com/nasa/?x=${'a'.repeat(100_000)}`;
    expect(recognise(address)?.link).toBe('https://www.instagram.com/nasa/');
  });
});

/** Addresses near those of the table: cut, doubled, with a part of another in them. */
const nearby = fc
  .tuple(
    fc.constantFrom(...rows),
    fc.constantFrom(...rows),
    fc.nat(),
    fc.nat(),
    fc.string({ unit: 'binary' }),
  )
  .map(([{ address }, other, at, from, text]) => {
    const cut = at % (address.length + 1);
    return [
      address.slice(0, cut) + text + address.slice(cut),
      address.slice(0, cut) + other.address.slice(from % 40),
    ];
  });

/** Addresses of the table whose names and ids were replaced, under any of its hosts. */
const renamed = fc
  .tuple(
    fc.constantFrom(...rows),
    fc.constantFrom(...rows),
    fc.stringMatching(/^[\w.%@-]{1,24}$/),
    fc.webQueryParameters(),
  )
  .map(([{ address }, other, word, query]) => {
    const { host } = new URL(other.address);
    const { pathname } = new URL(address);
    return [pathname.replace(/[^/]+$/, word), pathname.replace(/[^/]+/, word)].map(
      (path) => `https://${host}${path}?${query}`,
    );
  });

describe('whatever the address', () => {
  test('nothing is thrown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), nearby.map(String)), (address) => {
        recognise(address);
      }),
      { numRuns: 2000 },
    );
  });

  test('the canonical form is its own, and short enough to be typed', () => {
    const addresses = fc.oneof(
      nearby,
      renamed,
      fc.constantFrom(...rows).map(({ address }) => [address]),
    );
    let recognised = 0;
    fc.assert(
      fc.property(addresses, (all) => {
        for (const address of all) {
          const first = recognise(address);
          if (!first) continue;
          recognised += 1;
          expect(recognise(first.link)).toEqual(first);
          expect(first.link.length).toBeLessThan(2000);
        }
      }),
      { numRuns: 2000 },
    );
    // The property says something only where addresses were recognised.
    expect(recognised).toBeGreaterThan(200);
  });
});
