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

it('the panel is looked at no oftener than its catalogue grows old, and not at all where nothing is watched', () => {
  const watches = [watchOf('one', '2')];
  expect(nextLook('one', watches, 1000)).toBe(1000 + STALE_MS);
  expect(nextLook('one', watches, null)).toBeLessThan(Date.now());
  expect(nextLook('two', watches, 1000)).toBe(Number.POSITIVE_INFINITY);
});
