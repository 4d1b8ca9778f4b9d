import type { OrderIn } from '../../lib/ledger/order.ts';
import type { Service } from '../sandbox/catalogue.ts';
import { createRandom, pick } from '../sandbox/random.ts';
import { placedOrder } from '../unit/ledger/example-orders.ts';

const HOUR = 60 * 60_000;
const ENDS = ['Completed', 'Completed', 'Completed', 'Completed', 'Partial', 'Canceled'];

/** Orders that have ended, spread over the past year, of services that the panel sells. */
export function makeOrders(
  count: number,
  accountId: string,
  services: readonly Service[],
): OrderIn<'placed'>[] {
  const random = createRandom(7);
  const now = Date.now();
  return Array.from({ length: count }, (_, n) => {
    const { service, name, category, rate, refill } = pick(random, services);
    const createdAt = now - Math.floor((count - n) * 0.8 * HOUR);
    const status = pick(random, ENDS);
    const progress = { status, charge: rate, startCount: 100, remains: status === 'Completed' ? 0 : 400 };
    const running = { ...progress, status: 'In progress', remains: 900 };
    const finalAt = createdAt + HOUR;
    const { dueAt: _dueAt, ...order } = placedOrder({
      ...{
        localId: `bench-${n}`,
        accountId,
        createdAt,
        placedAt: createdAt,
        finalAt,
        askedAt: finalAt,
        progress,
      },
      ...{ panelOrderId: String(1_000_000 + n), price: rate },
      changes: [
        { at: createdAt + HOUR / 2, ...running },
        { at: finalAt, ...progress },
      ],
    });
    const purchase = { ...order.purchase, serviceId: String(service), name, category, rate, refill };
    return {
      ...order,
      purchase: { ...purchase, link: `https://www.youtube.com/watch?v=bench-${n}` },
    } as OrderIn<'placed'>;
  });
}
