import type { Catalogue } from '../../lib/catalogue/catalogue.ts';
import { type CatalogueChanges, compareWithSeen, isSame, seenOf } from '../../lib/catalogue/changes.ts';
import type { SeenCatalogues } from './popup-ports.ts';

/**
 * How the catalogue differs from what the person saw last; null where it does not, and where nothing was seen before.
 * Then there is nothing to tell, and from now on this one counts as seen. What is told stays until it was looked at or
 * put away: a popup that closes at once has told nothing. A catalogue without a service is a panel that sells nothing just
 * now, and says nothing of any of them.
 */
export async function lookForChanges(
  catalogue: Catalogue,
  { loadSeen, keepSeen }: SeenCatalogues,
): Promise<CatalogueChanges | null> {
  if (catalogue.services.length === 0) return null;
  const seen = await loadSeen(catalogue.accountId);
  const changes = seen && compareWithSeen(seen, catalogue);
  if (changes && !isSame(changes)) return changes;
  if (seen?.at !== catalogue.fetchedAt) await keepSeen(seenOf(catalogue));
  return null;
}
