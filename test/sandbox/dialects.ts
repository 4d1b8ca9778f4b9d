import { bare } from './dialects/bare.ts';
import { codes } from './dialects/codes.ts';
import type { Dialect } from './dialects/dialect.ts';
import { html } from './dialects/html.ts';
import { message } from './dialects/message.ts';
import { numbers } from './dialects/numbers.ts';
import { positional } from './dialects/positional.ts';
import { rest } from './dialects/rest.ts';
import { seed } from './dialects/seed.ts';
import { strings } from './dialects/strings.ts';

/** How panels speak: the seed's own way, and eight that deviate from it. */
export const DIALECTS = {
  seed,
  strings,
  numbers,
  bare,
  positional,
  rest,
  message,
  html,
  codes,
} satisfies Record<string, Dialect>;

export type DialectName = keyof typeof DIALECTS;

/** @throws for a name that is no dialect, naming those that are */
export function findDialect(name: string): Dialect {
  if (Object.hasOwn(DIALECTS, name)) return DIALECTS[name as DialectName];
  throw new Error(`No dialect "${name}"; there are ${Object.keys(DIALECTS).join(', ')}`);
}
