import fc from 'fast-check';
import { expect, it } from 'vitest';
import { whole } from '../../lib/whole.ts';

it('writes every whole number as the platform does', () => {
  const usual = new Intl.NumberFormat('en');
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      expect(whole(value)).toBe(usual.format(value));
    }),
  );
});
