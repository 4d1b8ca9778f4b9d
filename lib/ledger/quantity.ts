/** Why a number of things cannot be ordered. */
export type QuantityProblem =
  | { code: 'quantityEmpty' }
  | { code: 'quantityNotWhole' }
  | { code: 'quantityBelow'; min: number }
  | { code: 'quantityAbove'; max: number };

export interface QuantityRead<Problem> {
  value: number | null;
  problem: Problem | null;
}

interface Limits {
  min: number | null;
  max: number | null;
}

/** What was typed as the number of things to order, held against the panel's limits. */
export function readQuantity(typed: string, limits: Limits): QuantityRead<QuantityProblem> {
  if (typed.trim() === '') return { value: null, problem: { code: 'quantityEmpty' } };
  const value = wholeNumber(typed.trim());
  return value === null ? { value, problem: { code: 'quantityNotWhole' } } : withinLimits(value, limits);
}

export function withinLimits(value: number, { min, max }: Limits): QuantityRead<QuantityProblem> {
  // The panel's minimum may be missing; nothing can be ordered less than once.
  const least = Math.max(1, min ?? 1);
  if (value < least) return { value, problem: { code: 'quantityBelow', min: least } };
  return { value, problem: max !== null && value > max ? { code: 'quantityAbove', max } : null };
}

/** ASCII digits, grouped by commas or spaces if at all; `1.5`, `1e9` and `１００` are refused rather than guessed. */
function wholeNumber(text: string): number | null {
  if (/^-\d+$/.test(text)) return Number(text);
  if (!/^(\d+|\d{1,3}([, ]\d{3})+)$/.test(text)) return null;
  const value = Number(text.replace(/\D/g, ''));
  return Number.isSafeInteger(value) ? value : null;
}
