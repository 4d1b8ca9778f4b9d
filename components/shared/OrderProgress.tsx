import { delivered, type Order } from '../../lib/ledger/order.ts';
import { whole } from '../../lib/whole.ts';

/** How far an order is. Where the panel's numbers do not say, the bar is empty and says so; it never pulses. */
export function OrderProgress({ order }: { order: Order }) {
  if (order.state !== 'placed') return null;
  const share = delivered(order);
  return (
    <progress
      class={order.finalAt === null ? 'order-progress' : 'order-progress ended'}
      aria-label="Delivered"
      aria-valuetext={share === null ? 'Not known yet' : `${Math.floor(share * 100)}%`}
      max={1}
      value={share ?? 0}
    />
  );
}

/** `680 of 1,000` while there is something to count, otherwise the quantity; '' for a package. */
export function progressText({ state, purchase, ...order }: Order): string {
  const { quantity } = purchase;
  if (quantity === null) return '';
  const remains = state === 'placed' && 'progress' in order ? order.progress.remains : null;
  if (remains === null || remains <= 0 || remains > quantity) return whole(quantity);
  return `${whole(quantity - remains)} of ${whole(quantity)}`;
}
