import * as v from 'valibot';
import type { Product, Service } from '../panel/decode.ts';

/** Changes whenever the stored shape of a catalogue does: a page reads only what this version wrote. */
export const CATALOGUE_VERSION = 2;

/** One account's catalogue as it is stored, one value in the database. */
export interface Catalogue {
  accountId: string;
  version: number;
  fetchedAt: number;
  services: Service[];
  /** Empty where the panel sells none. */
  products: Product[];
  /** Rows of the panel's list that could not be read. */
  unreadable: number;
}

const stampSchema = v.object({ version: v.picklist([CATALOGUE_VERSION]), fetchedAt: v.number() });

/** The stored value, or null where another version wrote it; its rows were checked by the worker that stored them. */
export function readCatalogue(stored: unknown): Catalogue | null {
  return v.is(stampSchema, stored) ? (stored as unknown as Catalogue) : null;
}

export const MINUTE_MS = 60_000;

/** Older than this, prices are fetched anew before the confirm. */
export const FRESH_MS = 10 * MINUTE_MS;
/** One panel allows ten `services` calls an hour. */
const REFETCH_MS = 6 * MINUTE_MS;

export function isFresh(catalogue: Catalogue, now: number): boolean {
  return Math.abs(now - catalogue.fetchedAt) <= FRESH_MS;
}

/** Whether the panel may be asked again, `attemptedAt` being the last attempt or null. */
export function mayRefetch(attemptedAt: number | null, now: number): boolean {
  return attemptedAt === null || Math.abs(now - attemptedAt) >= REFETCH_MS;
}
