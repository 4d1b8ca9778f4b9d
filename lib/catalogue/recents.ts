import type { Order } from '../ledger/order.ts';

const HALF_LIFE_MS = 7 * 86_400_000;

/**
 * The services of these orders, by id: first what was ordered most often and latest, where an order counts half as much
 * for each week that it is older. What the panel did not take does not count. Among equals, the first given stays first.
 */
export function recentServices(orders: readonly Order[], count: number): string[] {
  const weights = new Map<string, number>();
  // All that matters is how old they are against each other.
  const newest = Math.max(...orders.map(({ createdAt }) => createdAt));
  for (const { purchase, createdAt, state } of orders) {
    if (purchase.kind !== 'service' || state === 'refused' || state === 'notPlaced') continue;
    const weight = 2 ** ((createdAt - newest) / HALF_LIFE_MS);
    weights.set(purchase.serviceId, (weights.get(purchase.serviceId) ?? 0) + weight);
  }
  return [...weights]
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([id]) => id);
}
