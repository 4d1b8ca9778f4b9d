import { PanelRefusal } from '../refusals.ts';

/** @throws {PanelRefusal} unless it is a whole number within the limits */
export function readQuantity(quantity: string | null, { min, max }: { min: number; max: number }): number {
  if (quantity === null || quantity === '') throw new PanelRefusal('quantityMissing');
  if (!/^-?\d{1,15}$/.test(quantity)) throw new PanelRefusal('quantityInvalid');
  const n = Number(quantity);
  if (n < min) throw new PanelRefusal('quantityBelow', min);
  if (n > max) throw new PanelRefusal('quantityAbove', max);
  return n;
}
