import { counted, size } from '../../lib/backup/words.ts';
import type { Stored } from './data-ports.ts';

/** What is stored, and how much. */
export function StoredFacts({ stored }: { stored: Stored | null }) {
  if (stored === null) return <p class="stored hint">Counting…</p>;
  const { counts, bytes } = stored;
  const parts = [
    counted(counts.orders, 'order'),
    counted(counts.refills, 'refill'),
    counted(counts.balances, 'balance reading'),
    counted(counts.catalogues, 'list of services', 'lists of services'),
    counted(counts.notices, 'notice'),
  ];
  return (
    <p class="stored">
      {parts.join(' · ')}
      {bytes !== null && <b> · about {size(bytes)} in all</b>}
    </p>
  );
}
