import type { OrderIn } from '../../lib/ledger/order.ts';
import { OUTCOME } from '../../lib/outcome-words.ts';
import { Amount } from '../shared/Amount.tsx';
import { ago, fullTime } from '../shared/ago.ts';
import { Icon } from '../shared/icons.tsx';
import { shortLink } from '../shared/short-link.ts';
import type { PopupModel } from './popup-model.ts';
import type { PopupState } from './popup-state.ts';

interface Props {
  unknowns: OrderIn<'unknown'>[];
  state: PopupState;
  model: PopupModel;
}

/** Orders whose fate nobody knows, before all others. */
export function NeedsAttention({ unknowns, state, model }: Props) {
  if (unknowns.length === 0) return null;
  return (
    <ul class="attention" aria-label="Needs your attention">
      {unknowns.map((order) => (
        <li key={order.localId} class="attention-item">
          <h2>
            <Icon name="alert" />
            {OUTCOME.unknown}
          </h2>
          <p class="attention-name">
            <span class="order-name" dir="auto" title={order.purchase.name}>
              {order.purchase.name}
            </span>
            <Amount of={order.price} currency={order.currency} />
          </p>
          <p class="order-link">
            {order.purchase.kind === 'service' && (
              <span title={order.purchase.link}>
                {shortLink(order.purchase.link)}
                {' · '}
              </span>
            )}
            <time dateTime={new Date(order.createdAt).toISOString()} title={fullTime(order.createdAt)}>
              {ago(order.createdAt, state.now)}
            </time>
          </p>
          <p class="attention-why">{OUTCOME.neverResent}</p>
          <div class="attention-actions">
            <button type="button" class="button small" onClick={model.openPanelSite}>
              <Icon name="external" size={12} />
              Open the panel’s site
            </button>
            <button type="button" class="button small quiet" onClick={() => void model.copyLink(order)}>
              <Icon name={state.copied === order.localId ? 'check' : 'copy'} size={12} />
              Copy link
            </button>
          </div>
        </li>
      ))}
    </ul>
  );
}
