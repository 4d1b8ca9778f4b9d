import { useEffect, useState } from 'preact/hooks';
import type { Filter } from '../../lib/catalogue/filter.ts';

/** Whether more rows may be drawn than are in view: not in the frame that a new question is answered in. */
export function useRestAfterPaint(query: string, filter: Filter | null): boolean {
  const [painted, setPainted] = useState<{ query: string; filter: Filter | null } | null>(null);
  useEffect(() => setPainted({ query, filter }), [query, filter]);
  return painted?.query === query && painted.filter === filter;
}
