import { expect, it } from 'vitest';
import { CATALOGUE_VERSION, type Catalogue, toStored } from '../../../lib/catalogue/catalogue.ts';
import { refreshCatalogue } from '../../../lib/catalogue/refresh.ts';
import { PanelError } from '../../../lib/panel/panel-error.ts';

const MINUTE = 60_000;

function shelf(fetchedAt: number | null) {
  let stored: Catalogue | null =
    fetchedAt === null
      ? null
      : { accountId: 'a', version: CATALOGUE_VERSION, fetchedAt, services: [], products: [], unreadable: 0 };
  let askedAt: number | null = null;
  let asked = 0;
  let down = false;
  return {
    asked: () => asked,
    stored: () => stored,
    breakDown: () => {
      down = true;
    },
    refresh: (maxAgeMs: number, now: number) =>
      refreshCatalogue('a', maxAgeMs, {
        load: async () => stored && toStored(stored),
        store: async (catalogue) => {
          stored = catalogue;
        },
        fetch: async () => {
          asked += 1;
          if (down) throw new PanelError('network');
          return { services: [], unreadable: 2 };
        },
        fetchProducts: async (known) => known,
        askedAt: async () => askedAt,
        noteAsked: async (at) => {
          askedAt = at;
        },
        now: () => now,
      }),
  };
}

it('fetches the first catalogue, and as often as it takes', async () => {
  const { refresh, asked, stored, breakDown } = shelf(null);
  breakDown();
  await expect(refresh(MINUTE, 0)).rejects.toMatchObject({ kind: 'network' });
  await expect(refresh(MINUTE, 1)).rejects.toMatchObject({ kind: 'network' });
  expect(asked()).toBe(2);
  expect(stored()).toBeNull();
});

it('leaves a catalogue alone that is young enough', async () => {
  const { refresh, asked } = shelf(0);
  await refresh(10 * MINUTE, 10 * MINUTE);
  expect(asked()).toBe(0);
});

it('fetches an old one anew, at most once in six minutes, and notes what could not be read', async () => {
  const { refresh, asked, stored } = shelf(0);
  await refresh(10 * MINUTE, 11 * MINUTE);
  expect(stored()).toMatchObject({ fetchedAt: 11 * MINUTE, unreadable: 2 });
  await refresh(0, 16 * MINUTE);
  expect(asked()).toBe(1);
  await refresh(0, 17 * MINUTE);
  expect(asked()).toBe(2);
});

it('keeps the old one where the panel does not answer', async () => {
  const { refresh, stored, breakDown } = shelf(0);
  breakDown();
  await expect(refresh(0, 20 * MINUTE)).rejects.toMatchObject({ kind: 'network' });
  expect(stored()).toMatchObject({ fetchedAt: 0 });
});
