import type { Service } from '../../lib/panel/decode.ts';
import { whole } from '../../lib/whole.ts';

/** `1 order`, `1,234 orders`. */
export function orderCount(orders: number): string {
  return `${whole(orders)} ${orders === 1 ? 'order' : 'orders'}`;
}

/** From here on a panel's maximum means "no limit": 999999999 and 2147483647 are seen. */
const NO_LIMIT = 999_999_999;

/** What one order of a service may hold: `200–10,000`; '' where the panel did not say. */
export function limits({ min, max }: Pick<Service, 'min' | 'max'>): string {
  const unlimited = max !== null && max >= NO_LIMIT;
  if (min === null) return max === null ? '' : unlimited ? 'no limit' : `up to ${whole(max)}`;
  if (max === null) return `from ${whole(min)}`;
  return `${whole(min)}–${unlimited ? 'no limit' : whole(max)}`;
}
