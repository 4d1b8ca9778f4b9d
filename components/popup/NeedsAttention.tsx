import type { Evidence } from '../../lib/ledger/evidence.ts';
import type { OrderIn } from '../../lib/ledger/order.ts';
import { AttentionItem } from './AttentionItem.tsx';
import type { PopupModel } from './popup-model.ts';
import type { PopupState } from './popup-state.ts';

interface Props {
  unknowns: OrderIn<'unknown'>[];
  evidence: ReadonlyMap<string, Evidence>;
  state: PopupState;
  model: PopupModel;
}

/** Orders whose fate nobody knows, before all others. */
export function NeedsAttention({ unknowns, evidence, state, model }: Props) {
  if (unknowns.length === 0) return null;
  return (
    <ul class="attention" aria-label="Needs your attention">
      {unknowns.map((order) => (
        <AttentionItem
          key={order.localId}
          order={order}
          evidence={evidence.get(order.localId)}
          state={state}
          model={model}
        />
      ))}
    </ul>
  );
}
