import { type Money, portion } from '../money.ts';

/** What the form of a service asks for; `other` cannot be ordered here. */
export type ServiceKind = 'default' | 'package' | 'customComments' | 'other';

const KINDS: ReadonlyMap<string, ServiceKind> = new Map([
  ['default', 'default'],
  ['package', 'package'],
  ['custom comments', 'customComments'],
]);

/** The kind behind the panel's `type`, however it is spelled (`Custom_comments`, `default`). */
export function serviceKind(type: string): ServiceKind {
  return KINDS.get(type.trim().toLowerCase().replace(/[_-]+/g, ' ')) ?? 'other';
}

/** What one order costs. `rate` is the price of 1,000 units, and of a Package the price of the package. */
export function orderPrice(kind: ServiceKind, rate: Money, quantity: number | null): Money | null {
  if (kind === 'package') return portion(rate, 1, 1);
  if (kind === 'other' || quantity === null) return null;
  return portion(rate, quantity, 1000);
}
