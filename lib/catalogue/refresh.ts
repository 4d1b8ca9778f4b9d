import type { Product, ServiceList } from '../panel/decode.ts';
import {
  CATALOGUE_VERSION,
  type Catalogue,
  MINUTE_MS,
  mayRefetch,
  type StoredCatalogue,
} from './catalogue.ts';

/** A catalogue older than this is fetched anew when the popup opens. */
export const STALE_MS = 60 * MINUTE_MS;

interface RefreshPorts {
  load(accountId: string): Promise<StoredCatalogue | null>;
  /** `before` is what `load` gave. */
  store(catalogue: Catalogue, before: StoredCatalogue | null): Promise<void>;
  fetch(): Promise<ServiceList>;
  /** The panel's goods, or `known` where it does not tell them just now. */
  fetchProducts(known: Product[]): Promise<Product[]>;
  /** When the panel was last asked, whether it answered or not. */
  askedAt(): Promise<number | null>;
  noteAsked(at: number): Promise<void>;
  now(): number;
}

/**
 * Fetches the catalogue where it is older than `maxAgeMs` or was never stored, and the panel may be asked again.
 * Throws the `PanelError` of the call; what was stored before then stays.
 */
export async function refreshCatalogue(
  accountId: string,
  maxAgeMs: number,
  ports: RefreshPorts,
): Promise<void> {
  const known = await ports.load(accountId);
  const now = ports.now();
  // The first catalogue is asked for as often as the person tries; only a second one has to wait.
  if (known && (Math.abs(now - known.fetchedAt) <= maxAgeMs || !mayRefetch(await ports.askedAt(), now)))
    return;
  await ports.noteAsked(now);
  const { services, unreadable } = await ports.fetch();
  const products = await ports.fetchProducts(known?.products ?? []);
  const fetchedAt = ports.now();
  const fetched = { accountId, version: CATALOGUE_VERSION, fetchedAt, services, products, unreadable };
  await ports.store(fetched, known);
}
