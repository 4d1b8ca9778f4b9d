import type { CatalogueChanges } from '../../lib/catalogue/changes.ts';
import { clock, day, weekday } from '../../lib/when.ts';
import { whole } from '../../lib/whole.ts';

export const CHANGE_KINDS = [
  { kind: 'gone', word: 'gone', heading: 'No longer sold' },
  { kind: 'dearer', word: 'dearer', heading: 'Dearer' },
  { kind: 'cheaper', word: 'cheaper', heading: 'Cheaper' },
  { kind: 'added', word: 'new', heading: 'New' },
] as const;

/** `12 new · 3 dearer · 1 gone` */
export function changesInShort(changes: CatalogueChanges): string {
  return CHANGE_KINDS.toReversed()
    .filter(({ kind }) => changes[kind].length > 0)
    .map(({ kind, word }) => `${whole(changes[kind].length)} ${word}`)
    .join(' · ');
}

const DAY_MS = 86_400_000;

/** `since 14:05` of the same day, `since Tuesday` of the days before, or `since Nov 12`; both in ms of the epoch. */
export function sinceWhen(at: number, now: number): string {
  const days = Math.round((midnight(now) - midnight(at)) / DAY_MS);
  return `since ${(days === 0 ? clock : days > 0 && days < 7 ? weekday : day)(at)}`;
}

/** A day of summer time's change is an hour longer or shorter than others. */
function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** The favourites among the services that are gone, by name; '' where there are none. */
export function goneFavourites({ gone }: CatalogueChanges, favourites: readonly string[]): string {
  const names = gone.filter(({ id }) => favourites.includes(id)).map(({ name }) => name);
  if (names.length === 0) return '';
  return names.length === 1 ? `${names[0]} is gone` : `${names.length} favourites are gone`;
}
