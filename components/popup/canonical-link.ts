/**
 * The canonical form of an address that comes from a page or a menu, or the address itself where it is not recognised.
 * Of two spellings of one video the ledger sees two links; so what the form is filled with is always spelled alike.
 * The recogniser is loaded for it: a popup without a link draws without.
 */
export async function canonicalLink(address: string | null): Promise<string | null> {
  if (address === null) return null;
  const { recognise } = await import('../../lib/links/recognise.ts');
  return recognise(address)?.link ?? address;
}
