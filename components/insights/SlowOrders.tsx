import { type ServiceTimes, slowerThan } from '../../lib/insights/times.ts';
import type { Order } from '../../lib/ledger/order.ts';
import { lasting } from '../shared/ago.ts';

interface Props {
  orders: readonly Order[];
  times: ReadonlyMap<string, ServiceTimes>;
  now: number;
}

/** Running orders that take longer than their services usually do, the oldest first. */
export function SlowOrders({ orders, times, now }: Props) {
  const slow = orders
    .flatMap((order) => {
      const { purchase } = order;
      const usual =
        purchase.kind === 'service' ? slowerThan(order, times.get(purchase.serviceId), now) : null;
      return usual === null ? [] : [{ order, usual }];
    })
    .sort((a, b) => a.order.createdAt - b.order.createdAt);
  if (slow.length === 0) return null;
  return (
    <section class="slow" aria-labelledby="slow-title">
      <h2 id="slow-title">Slower than usual</h2>
      <ul>
        {slow.map(({ order, usual }) => (
          <li key={order.localId}>
            <a href={`#order=${encodeURIComponent(order.localId)}`}>
              {order.state === 'placed' && `#${order.panelOrderId} `}
              <span dir="auto">{order.purchase.name}</span>
            </a>{' '}
            runs for {lasting(order.createdAt, now)}; nine of ten took at most {lasting(0, usual)}.
          </li>
        ))}
      </ul>
    </section>
  );
}
