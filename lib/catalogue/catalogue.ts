import type { Product, Service } from '../panel/decode.ts';
import { type Columns, toColumns, toServices } from './columns.ts';

/** Changes whenever the stored shape of a catalogue does: a page reads only what this version wrote. */
export const CATALOGUE_VERSION = 4;

/** One account's catalogue; it is stored as one value in the database. */
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

/** For whoever looks at few of its services (`serviceIn`): to make rows of them all takes as long as to read it. */
export type StoredCatalogue = Omit<Catalogue, 'services'> & { services: Columns };

export function toStored(catalogue: Catalogue): StoredCatalogue {
  return { ...catalogue, services: toColumns(catalogue.services) };
}

/** Null where another version wrote what is stored; its rows were checked by the worker that stored them. */
export function readStored(stored: unknown): StoredCatalogue | null {
  return (stored as StoredCatalogue | undefined)?.version === CATALOGUE_VERSION
    ? (stored as StoredCatalogue)
    : null;
}

/** As `readStored`. */
export function readCatalogue(stored: unknown): Catalogue | null {
  const read = readStored(stored);
  return read && { ...read, services: toServices(read.services) };
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
  return Math.abs(now - (attemptedAt ?? 0)) >= REFETCH_MS;
}
