import type { ComponentChildren } from 'preact';
import type { Evidence } from '../../lib/ledger/evidence.ts';
import { isActive, type Order } from '../../lib/ledger/order.ts';
import type { Refill } from '../../lib/ledger/refill.ts';
import { partialRefund } from '../../lib/ledger/refund.ts';
import { compare } from '../../lib/money.ts';
import { REFILL_STOPPED } from '../../lib/refill-words.ts';
import { fullTime } from '../../lib/when.ts';
import { failureSentence } from '../../lib/words.ts';
import { Amount } from '../shared/Amount.tsx';
import { ago, lasting } from '../shared/ago.ts';
import { EvidenceNote } from '../shared/EvidenceNote.tsx';
import { Icon } from '../shared/icons.tsx';
import { OrderLink } from '../shared/OrderLink.tsx';
import { OrderPrice } from '../shared/OrderPrice.tsx';
import { OrderProgress, progressText } from '../shared/OrderProgress.tsx';
import { orderStatus } from '../shared/order-status.ts';
import { RefillState } from '../shared/RefillState.tsx';
import { shortLink } from '../shared/short-link.ts';
import { FoundForm } from './FoundForm.tsx';
import { Goods } from './Goods.tsx';
import { OrderActions } from './OrderActions.tsx';
import type { PopupModel } from './popup-model.ts';
import type { PopupState, RefillAsked } from './popup-state.ts';

interface Props {
  order: Order;
  /** What the balance showed, where it was looked at. */
  evidence: Evidence | undefined;
  /** Those of this order, the last one first. */
  refills: readonly Refill[];
  state: PopupState;
  /** How long nine of ten orders of the service took, in ms, where this one has run for longer. */
  slowerThan: number | null;
  /** False where the account has no usable key: nobody asks about its orders. */
  followed: boolean;
  model: PopupModel;
  /** What selects it, where it can be. */
  children: ComponentChildren;
}

export function OrderRow(props: Props) {
  const { order, evidence, refills, state, followed, model, slowerThan, children } = props;
  const { word, shape, tone } = orderStatus(order);
  const { purchase } = order;
  const [refill] = refills;
  const finding = state.finding?.localId === order.localId ? state.finding : null;
  return (
    <li class="order-row">
      <span class={`status ${tone}`}>
        {children}
        <Icon name={shape} size={14} />
        <span dir="auto">{word}</span>
      </span>
      <span class="order-id">
        {order.state === 'placed' && `#${order.panelOrderId}`}
        <DueBack order={order} />
      </span>
      <OrderPrice order={order} />
      <OrderLink order={order} />
      <span class="order-facts">
        {progressText(order)}
        <time dateTime={new Date(order.createdAt).toISOString()} title={fullTime(order.createdAt)}>
          {ago(order.createdAt, state.now)}
        </time>
      </span>
      <OrderProgress order={order} />
      <Said order={order} followed={followed} />
      {slowerThan !== null && (
        <p class="order-said">Slower than usual: nine of ten took at most {lasting(0, slowerThan)}</p>
      )}
      {refill && <RefillState refill={refill} now={state.now} />}
      <RefillTrouble localId={order.localId} of={state.refilling} />
      {order.state === 'placed' && evidence === 'fellTwice' && (
        <div class="order-flag">
          <Icon name="alert" />
          <EvidenceNote of={evidence} />
          <button type="button" class="button small" onClick={model.openPanelSite}>
            <Icon name="external" size={12} />
            Open the panel’s site
          </button>
        </div>
      )}
      <Goods order={order} copied={state.copied === order.localId} model={model} />
      <div class="order-foot">
        {purchase.kind === 'service' && (
          <span class="order-link" title={purchase.link}>
            {shortLink(purchase.link)}
          </span>
        )}
        {finding && order.state === 'notPlaced' ? (
          <FoundForm order={order} finding={finding} state={state} model={model} />
        ) : (
          <OrderActions order={order} refills={refills} followed={followed} state={state} model={model} />
        )}
      </div>
    </li>
  );
}

/** Why asking for a refill came to nothing, where the refill's own line does not say it. */
function RefillTrouble({ localId, of }: { localId: string; of: RefillAsked | null }) {
  if (of?.localId !== localId || (of.at !== 'failed' && of.at !== 'stopped')) return null;
  return (
    <p class="order-said problem" role="alert">
      {of.at === 'failed' ? failureSentence(of.failure) : REFILL_STOPPED}
    </p>
  );
}

/** What the panel owes for an order that ended short: easily overlooked, so it stands in the first line. */
function DueBack({ order }: { order: Order }) {
  const due = order.state === 'placed' ? partialRefund(order) : null;
  if (due === null || compare(due, '0') === 0) return null;
  return (
    <b class="order-due">
      <Amount of={due} currency={order.currency} /> due back
    </b>
  );
}

/** What the panel said instead of a status or an id, or of goods beside their status, in its words. */
function Said({ order, followed }: { order: Order; followed: boolean }) {
  const words =
    order.state === 'refused'
      ? order.words
      : order.state === 'placed'
        ? (order.trouble ?? order.note ?? null)
        : null;
  const unfollowed = !followed && isActive(order);
  if (words === null && !unfollowed) return null;
  return (
    <p class="order-said" dir="auto">
      {words === null ? 'Not followed: no key' : `The panel says: “${words}”`}
    </p>
  );
}
