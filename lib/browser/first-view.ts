import type { FirstHistory, FirstList, FirstView, Look } from '../first-view.ts';

/**
 * What popup and History drew last, for the moment until the database has answered: `localStorage` is read in a millisecond or
 * two, the database opened in fifty and more. Nothing is ever sent by it, and nothing in it would be missed.
 */
interface Kept {
  look: Look;
  view: FirstView | null;
  history: FirstHistory;
  /** By account and kind of page. */
  [list: `list ${string}`]: FirstList;
}

/** What another version has kept is not drawn. */
const VERSION = 2;

export function readKept<Name extends keyof Kept>(name: Name): Kept[Name] | null {
  try {
    const { version, kept } = JSON.parse(localStorage.getItem(name) ?? '');
    return version === VERSION ? kept : null;
  } catch {
    return null;
  }
}

export function keep<Name extends keyof Kept>(name: Name, kept: Kept[Name]): void {
  try {
    localStorage.setItem(name, JSON.stringify({ version: VERSION, kept }));
  } catch {
    // It is full, or this browser keeps none: the page draws a moment later.
  }
}

/** Forgets all of it: an account is gone, or everything is. */
export function forgetKept(): void {
  localStorage.clear();
}
