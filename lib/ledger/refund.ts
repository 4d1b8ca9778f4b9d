import { type Money, portion } from '../money.ts';
import type { OrderIn, Progress } from './order.ts';
import { statusMeaning } from './status-word.ts';

/** What the panel owes back for an order that ended short; see `refundDue`. */
export function partialRefund({ progress, purchase }: OrderIn<'placed'>): Money | null {
  return refundDue(progress, purchase.quantity);
}

/**
 * All of the charge where an order was canceled, charge × remains / quantity where it is partial. Null where nothing is
 * owed or the panel does not say enough; a missing number is not 0.
 */
export function refundDue({ status, charge, remains }: Progress, quantity: number | null): Money | null {
  const meaning = statusMeaning(status);
  if (charge === null) return null;
  if (meaning === 'canceled') return charge;
  if (meaning !== 'partial' || remains === null || !Number.isInteger(remains)) return null;
  if (remains <= 0 || !quantity) return null;
  return portion(charge, remains, quantity);
}
