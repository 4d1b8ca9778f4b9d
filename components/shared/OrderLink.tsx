import type { Order } from '../../lib/ledger/order.ts';

/** What was bought, leading to the order's story in the options page. */
export function OrderLink({ order }: { order: Order }) {
  const { name } = order.purchase;
  return (
    <a
      class="order-name"
      dir="auto"
      title={name}
      href={`options.html#order=${encodeURIComponent(order.localId)}`}
      target="_blank"
      rel="noreferrer"
    >
      {name}
    </a>
  );
}
