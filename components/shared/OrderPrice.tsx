import type { Order } from '../../lib/ledger/order.ts';
import { compare, formatExact, formatRounded } from '../../lib/money.ts';
import { Amount } from './Amount.tsx';

/** What the panel charged, or what was quoted until it says. A charge above the quote stands out. */
export function OrderPrice({ order }: { order: Order }) {
  const charge = order.state === 'placed' ? order.progress.charge : null;
  const over = charge !== null && compare(charge, order.price) > 0;
  return (
    <span
      class={order.state === 'refused' || order.state === 'notPlaced' ? 'order-price unspent' : 'order-price'}
    >
      {over && (
        <small class="problem" title={`Quoted ${formatExact(order.price, order.currency)}`}>
          quoted {formatRounded(order.price, order.currency)}
        </small>
      )}{' '}
      <Amount of={charge ?? order.price} currency={order.currency} />
    </span>
  );
}
