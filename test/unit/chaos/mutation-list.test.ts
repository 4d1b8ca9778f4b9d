import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MUTATIONS } from '../../chaos/mutation-list.ts';

it.each(MUTATIONS)('what “$name” breaks is there', ({ file, find, replace }) => {
  expect(readFileSync(file, 'utf8')).toContain(find);
  expect(replace).not.toBe(find);
});
