import type { Order } from '../ledger/order.ts';

export const COPIES = 'orders';

/** The name of a copy; a cache takes nothing but addresses, and no request is ever made of this one. */
const copyOf = (localId: string) => `https://order/${localId}`;

/**
 * Keeps a copy of an order outside the database, each in a file of its own. Chromium throws a whole database away when
 * it finds a record in its log that was cut short, and a browser killed in the middle of a write leaves such a one (2 of
 * 887 SIGKILLs). The ledger is the truth: an order whose copy fails is placed all the same.
 */
export async function keepCopy(order: Order): Promise<void> {
  try {
    const cache = await caches.open(COPIES);
    const name = copyOf(order.localId);
    await cache.put(name, new Response(JSON.stringify(order)));
    // A copy is put before its file is whole, and read only after that.
    await cache.match(name);
  } catch {
    // The disk is full, or this browser has no caches for extensions.
  }
}

/** Deletes the copies of these orders. */
export async function dropCopies(localIds: readonly string[]): Promise<void> {
  const cache = await caches.open(COPIES);
  await Promise.all(localIds.map((localId) => cache.delete(copyOf(localId))));
}
