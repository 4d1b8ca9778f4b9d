/** ASCII digits, grouped by commas or spaces if at all; `1.5`, `1e9` and `１００` are refused rather than guessed. */
export function wholeNumber(typed: string): number | null {
  const text = typed.trim();
  if (/^-\d+$/.test(text)) return Number(text);
  if (!/^(\d+|\d{1,3}([,  ]\d{3})+)$/.test(text)) return null;
  const value = Number(text.replace(/\D/g, ''));
  return Number.isSafeInteger(value) ? value : null;
}
