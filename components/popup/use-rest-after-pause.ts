import { useEffect, useState } from 'preact/hooks';
import type { Filter } from '../../lib/catalogue/filter.ts';

/** Longer than from one key to the next of whoever types fast. */
const PAUSE_MS = 150;

/**
 * Whether more rows may be drawn than are in view: not while the next key may come at any moment, which would wait for
 * them to be drawn and taken away again.
 */
export function useRestAfterPause(query: string, filter: Filter | null): boolean {
  const [rested, setRested] = useState<{ query: string; filter: Filter | null } | null>(null);
  useEffect(() => {
    const pause = setTimeout(() => setRested({ query, filter }), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [query, filter]);
  return rested?.query === query && rested.filter === filter;
}
