import * as v from 'valibot';
import { compare, type Money } from '../money.ts';
import type { Catalogue } from './catalogue.ts';

const seenSchema = v.object({
  accountId: v.string(),
  /** When the panel told the catalogue that was seen. */
  at: v.number(),
  /**
   * A line for each service: id, rate, name, with tabs between. One text, as ten thousand small values take ten times as
   * long to read and to check.
   */
  rows: v.string(),
});
/** What the person saw last of an account's catalogue. */
export type Seen = v.InferOutput<typeof seenSchema>;

export function readSeen(stored: unknown): Seen | null {
  return v.is(seenSchema, stored) ? stored : null;
}

export function seenOf({ accountId, fetchedAt, services }: Catalogue): Seen {
  const rows = services.map(({ id, rate, name }) => `${id}\t${rate ?? ''}\t${name.replace(/\s+/g, ' ')}`);
  return { accountId, at: fetchedAt, rows: rows.join('\n') };
}

/** A service that is not as it was. */
export interface Change {
  id: string;
  name: string;
  /** Null where it had no price that could be read, or was not there. */
  was: Money | null;
  /** Null where it is gone, or has no price that can be read. */
  rate: Money | null;
  currency: string | null;
}

/** In the panel's order; `gone` in the order that it had then. */
export interface CatalogueChanges {
  /** When the panel told what this is held against. */
  since: number;
  added: Change[];
  gone: Change[];
  dearer: Change[];
  cheaper: Change[];
}

/**
 * How a catalogue differs from the one that was seen. A price is compared digit for digit; one that cannot be read, then
 * or now, is neither dearer nor cheaper. A service that the panel lists twice counts as it stands first.
 */
export function compareWithSeen(seen: Seen, { services }: Catalogue): CatalogueChanges {
  const before = readRows(seen.rows);
  const found = new Set<string>();
  const changes: CatalogueChanges = { since: seen.at, added: [], gone: [], dearer: [], cheaper: [] };
  for (const { id, name, rate, currency } of services) {
    if (found.has(id)) continue;
    found.add(id);
    const old = before.get(id);
    const was = old?.rate ?? null;
    const change = { id, name, was, rate, currency };
    if (!old) changes.added.push(change);
    else if (was !== null && rate !== null && was !== rate) {
      const moved = compare(rate, was);
      if (moved !== 0) changes[moved > 0 ? 'dearer' : 'cheaper'].push(change);
    }
  }
  for (const [id, { name, rate }] of before) {
    if (!found.has(id)) changes.gone.push({ id, name, was: rate, rate: null, currency: null });
  }
  return changes;
}

export function isSame({ added, gone, dearer, cheaper }: CatalogueChanges): boolean {
  return added.length + gone.length + dearer.length + cheaper.length === 0;
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

function readRows(rows: string): Map<string, { rate: Money | null; name: string }> {
  const read = new Map<string, { rate: Money | null; name: string }>();
  for (const row of rows.split('\n')) {
    const [id, rate = '', name = ''] = row.split('\t');
    if (id && !read.has(id)) read.set(id, { rate: DECIMAL.test(rate) ? rate : null, name });
  }
  return read;
}
