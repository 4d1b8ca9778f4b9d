/** The most ids that a panel takes in one call. */
export const BATCH = 100;

/** In parts of one request each, in the same order: ⌈items / 100⌉ of them. */
export function inBatches<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) =>
    items.slice(i * BATCH, (i + 1) * BATCH),
  );
}
