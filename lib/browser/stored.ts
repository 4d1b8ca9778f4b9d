import { read, type StoreName } from './database.ts';

/** How many records each part of the database holds; `keys` and `seen` are none that a person would count. */
type StoredCounts = Record<Exclude<StoreName, 'keys' | 'seen'>, number>;

export interface Stored {
  counts: StoredCounts;
  /** About how many bytes the browser says all of it takes; null where it does not say. */
  bytes: number | null;
}

export async function measureStored(): Promise<Stored> {
  const count = (name: StoreName) => read(name, (store) => store.count());
  const [orders, refills, catalogues, balances, notices] = await Promise.all([
    count('orders'),
    count('refills'),
    count('catalogues'),
    count('balances'),
    count('notices'),
  ]);
  const usage = await navigator.storage.estimate().then(
    (estimate) => estimate.usage ?? null,
    () => null,
  );
  return { counts: { orders, refills, catalogues, balances, notices }, bytes: usage };
}
