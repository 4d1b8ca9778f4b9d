import type { ComponentChildren } from 'preact';
import type { Order, OrderIn } from '../../lib/ledger/order.ts';
import { partialRefund } from '../../lib/ledger/refund.ts';
import type { RefundSight } from '../../lib/ledger/refunds-seen.ts';
import { compare, formatExact } from '../../lib/money.ts';
import { fullTime } from '../../lib/when.ts';
import { whole } from '../../lib/whole.ts';
import { lasting } from '../shared/ago.ts';
import { shortLink } from '../shared/short-link.ts';
import type { StorySnapshot } from './story-ports.ts';

/** What was bought and what came of it, as far as the panel says. */
export function StoryFacts({ snapshot: { order, sight }, now }: { snapshot: StorySnapshot; now: number }) {
  const { purchase, price, currency, balanceBefore, replaces } = order;
  return (
    <dl class="facts">
      <Fact name="Ordered">{fullTime(order.createdAt)}</Fact>
      {purchase.kind === 'service' && (
        <Fact name="Link">
          <SafeLink to={purchase.link} />
        </Fact>
      )}
      <Fact name={purchase.kind === 'service' ? 'Service' : 'Product'}>
        {purchase.kind === 'service' ? purchase.serviceId : purchase.productId} · {purchase.category}
      </Fact>
      {purchase.quantity !== null && <Fact name="Quantity">{whole(purchase.quantity)}</Fact>}
      <Fact name="Quoted">{formatExact(price, currency)}</Fact>
      {order.state === 'placed' && <PlacedFacts order={order} now={now} />}
      <DueBack order={order} sight={sight} />
      {balanceBefore !== null && <Fact name="Balance before">{formatExact(balanceBefore, currency)}</Fact>}
      {replaces !== null && (
        <Fact name="Instead of">
          <a href={`#order=${encodeURIComponent(replaces)}`}>an order closed as not placed</a>
        </Fact>
      )}
      {purchase.kind === 'service' && purchase.comments !== null && (
        <Fact name="Comments">
          <span class="story-comments" dir="auto">
            {purchase.comments}
          </span>
        </Fact>
      )}
    </dl>
  );
}

function PlacedFacts({ order, now }: { order: OrderIn<'placed'>; now: number }) {
  const { progress, currency, placedAt, finalAt, askedAt, trouble } = order;
  const { charge, startCount, remains } = progress;
  return (
    <>
      {charge !== null && <Fact name="Charged">{formatExact(charge, currency)}</Fact>}
      {startCount !== null && <Fact name="Start count">{whole(startCount)}</Fact>}
      {remains !== null && <Fact name="Remains">{whole(remains)}</Fact>}
      {finalAt !== null && (
        <Fact name="Ended">
          {fullTime(finalAt)}, after {lasting(placedAt, finalAt)}
        </Fact>
      )}
      {finalAt === null && <Fact name="Running for">{lasting(placedAt, now)}</Fact>}
      {askedAt !== null && <Fact name="Last asked about">{fullTime(askedAt)}</Fact>}
      {trouble !== null && <Fact name="The panel said then">“{trouble}”</Fact>}
    </>
  );
}

const SIGHTS: Record<RefundSight, string> = {
  seen: 'The balance rose by it. A top-up of the same amount would look the same.',
  notSeen: 'The balance has not risen by it so far.',
  cannotTell:
    'The balance cannot tell whether it came: it was not read since, or moved by something else as well.',
};

function DueBack({ order, sight }: { order: Order; sight: RefundSight | null }) {
  const due = order.state === 'placed' ? partialRefund(order) : null;
  if (due === null || compare(due, '0') === 0) return null;
  return (
    <Fact name="Due back">
      <b class={sight === 'seen' ? 'refund-seen' : 'refund-due'}>{formatExact(due, order.currency)}</b>
      {sight && <small class="story-sight">{SIGHTS[sight]}</small>}
    </Fact>
  );
}

/** Only what leads to the web is a link: the text is whatever was ordered for. */
function SafeLink({ to }: { to: string }) {
  if (!/^https?:\/\//i.test(to)) return <>{to}</>;
  return (
    <a href={to} target="_blank" rel="noreferrer">
      {shortLink(to)}
    </a>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
