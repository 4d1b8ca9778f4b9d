import { expect, it } from 'vitest';
import { STALE_MS } from '../../../lib/catalogue/refresh.ts';
import { nextLook, setWatch, watchOf } from '../../../lib/catalogue/watch.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';

it('a watch is of one account and one product, and is begun and ended by itself', () => {
  const watch = watchOf('one', '2');
  const begun = {
    ...DEFAULT_SETTINGS,
    ...setWatch(watch, true)({ ...DEFAULT_SETTINGS, watches: ['other 7'] }),
  };
  expect(begun.watches).toEqual(['other 7', watch]);
  expect(setWatch(watch, true)(begun).watches).toEqual(begun.watches);
  expect(setWatch(watch, false)(begun).watches).toEqual(['other 7']);
});

const NOTHING = { watches: [], favourites: [], alerts: DEFAULT_SETTINGS.alerts };

it('the panel is looked at no oftener than its catalogue grows old, and not at all where nothing is watched', () => {
  const wanted = { ...NOTHING, watches: [watchOf('one', '2')] };
  expect(nextLook('one', wanted, 1000)).toBe(1000 + STALE_MS);
  expect(nextLook('one', wanted, null)).toBeLessThan(Date.now());
  expect(nextLook('two', wanted, 1000)).toBe(Number.POSITIVE_INFINITY);
});

it('favourites are looked for where the person wants to hear of them, and the account has some', () => {
  const favourites = [{ accountId: 'one', serviceId: '1', name: 'Views' }];
  const alerts = { ...NOTHING.alerts, muted: [] };
  expect(nextLook('one', { ...NOTHING, favourites }, 1000)).toBe(Number.POSITIVE_INFINITY);
  expect(nextLook('one', { ...NOTHING, favourites, alerts }, 1000)).toBe(1000 + STALE_MS);
  expect(nextLook('two', { ...NOTHING, favourites, alerts }, 1000)).toBe(Number.POSITIVE_INFINITY);
});
