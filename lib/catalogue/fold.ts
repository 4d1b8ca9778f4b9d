/**
 * Letters as one types them: panels dress names up (`𝗬𝗼𝘂𝗧𝘂𝗯𝗲`, `ＶＩＰ`), and accents or Arabic vowel marks are
 * seldom typed. Both sides are folded alike, so nothing gets lost by it.
 */
export function fold(text: string): string {
  return isPlain(text) ? text : text.normalize('NFKD').replace(/[\u0300-\u036f\u064b-\u065f]/g, '');
}

/** Most names are, and to be normalized takes ten times as long as to be looked at. */
function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text);
}
