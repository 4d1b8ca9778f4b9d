import type { Evidence } from '../../lib/ledger/evidence.ts';
import type { OrderIn } from '../../lib/ledger/order.ts';
import { lostSentence, OUTCOME } from '../../lib/outcome-words.ts';
import { fullTime } from '../../lib/when.ts';
import { Amount } from '../shared/Amount.tsx';
import { ago } from '../shared/ago.ts';
import { EvidenceNote } from '../shared/EvidenceNote.tsx';
import { Icon } from '../shared/icons.tsx';
import { OrderLink } from '../shared/OrderLink.tsx';
import { progressText } from '../shared/OrderProgress.tsx';
import { shortLink } from '../shared/short-link.ts';
import { FoundForm } from './FoundForm.tsx';
import type { PopupModel } from './popup-model.ts';
import type { PopupState } from './popup-state.ts';

interface Props {
  order: OrderIn<'unknown'>;
  evidence: Evidence | undefined;
  state: PopupState;
  model: PopupModel;
}

/** An order whose answer was lost: what is known of it, and the two answers only the person can give. */
export function AttentionItem({ order, evidence, state, model }: Props) {
  const { localId, purchase } = order;
  const finding = state.finding?.localId === localId ? state.finding : null;
  return (
    <li class="attention-item">
      <h2>
        <Icon name="alert" />
        {OUTCOME.unknown}
      </h2>
      <p class="attention-name">
        <OrderLink order={order} />
        <Amount of={order.price} currency={order.currency} />
      </p>
      <p class="attention-facts">
        {purchase.kind === 'service' && (
          <span class="order-link" title={purchase.link}>
            {shortLink(purchase.link)}
          </span>
        )}
        <span>{progressText(order)}</span>
        <time dateTime={new Date(order.createdAt).toISOString()} title={fullTime(order.createdAt)}>
          {ago(order.createdAt, state.now)}
        </time>
      </p>
      {evidence && <EvidenceNote of={evidence} />}
      <p class="attention-why" dir="auto">
        {lostSentence(order)} {OUTCOME.neverResent}
      </p>
      {finding ? (
        <FoundForm order={order} finding={finding} state={state} model={model} />
      ) : (
        <div class="attention-actions">
          <button
            type="button"
            class="button"
            data-focus={`found-${localId}`}
            onClick={() => model.findOrder(localId)}
          >
            I found it
          </button>
          <button type="button" class="button" onClick={() => void model.closeOrder(localId)}>
            It was not placed
          </button>
        </div>
      )}
      <div class="attention-actions">
        <button type="button" class="button small quiet" onClick={model.openPanelSite}>
          <Icon name="external" size={12} />
          Open the panel’s site
        </button>
        {purchase.kind === 'service' && (
          <button type="button" class="button small quiet" onClick={() => void model.copyLink(order)}>
            <Icon name={state.copied === localId ? 'check' : 'copy'} size={12} />
            Copy link
          </button>
        )}
      </div>
    </li>
  );
}
