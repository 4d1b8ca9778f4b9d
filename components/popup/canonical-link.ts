import { readLink } from '../../lib/links/link.ts';
import type { Recognised } from '../../lib/links/recognise-among.ts';

let recognise: ((address: string) => Recognised | null) | null = null;

/** The recogniser is loaded for the first link: a popup without one draws without. */
export async function loadRecogniser(): Promise<(address: string) => Recognised | null> {
  recognise ??= (await import('../../lib/links/recognise.ts')).recognise;
  return recognise;
}

/** What a link in the form leads to; undefined while the recogniser is not loaded. */
export function pageAt(link: string): Recognised | null | undefined {
  const read = readLink(link);
  return 'problem' in read ? null : recognise?.(read.url);
}

/** The kind of page, for lists to be kept by; '' for any other. */
export function pageName(page: Recognised | null): string {
  return page === null ? '' : `${page.platform} ${page.kind}`;
}

/**
 * The canonical form of an address that comes from a page or a menu, or the address itself where it is not recognised.
 * Of two spellings of one video the ledger sees two links; so what the form is filled with is always spelled alike.
 */
export async function canonicalLink(address: string): Promise<string> {
  return (await loadRecogniser())(address)?.link ?? address;
}
