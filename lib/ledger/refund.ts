import { type Money, portion } from '../money.ts';
import type { OrderIn } from './order.ts';
import { statusMeaning } from './status-word.ts';

/**
 * What the panel owes back for an order that ended short: all of the charge where it was canceled, charge × remains /
 * quantity where it is partial. Null where it owes nothing or does not say enough; a missing number is not 0.
 */
export function partialRefund({ progress, purchase }: OrderIn<'placed'>): Money | null {
  const { status, charge, remains } = progress;
  const meaning = statusMeaning(status);
  if (charge === null) return null;
  if (meaning === 'canceled') return charge;
  if (meaning !== 'partial' || remains === null || !Number.isInteger(remains)) return null;
  if (remains <= 0 || !purchase.quantity) return null;
  return portion(charge, remains, purchase.quantity);
}
