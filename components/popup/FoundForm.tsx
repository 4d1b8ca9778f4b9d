import type { OrderIn } from '../../lib/ledger/order.ts';
import { notFoundSentence, otherPriceQuestion, RESOLVING, takenSentence } from '../../lib/outcome-words.ts';
import { agoInWords } from '../shared/ago.ts';
import type { PopupModel } from './popup-model.ts';
import type { Finding, NotFound, PopupState } from './popup-state.ts';

interface Props {
  order: OrderIn<'unknown'> | OrderIn<'notPlaced'>;
  finding: Finding;
  state: PopupState;
  model: PopupModel;
}

/** Where the person writes the id that an order has at the panel. Enter checks it, Escape closes the box. */
export function FoundForm({ order, finding, state, model }: Props) {
  const checking = finding.at === 'checking';
  const told = finding.at === 'told' ? finding.told : null;
  return (
    <form
      class="found-form"
      aria-label="Find the order"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void model.checkId(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        // Else the browser closes the popup.
        event.preventDefault();
        model.leaveId();
      }}
    >
      <label for="order-id">Order ID</label>
      <input
        id="order-id"
        data-focus="orderId"
        class="field"
        type="text"
        autocomplete="off"
        spellcheck={false}
        readOnly={checking}
        aria-invalid={told !== null && told.kind !== 'ask'}
        aria-describedby="order-id-says"
        value={finding.typed}
        onInput={(event) => model.typeId(event.currentTarget.value)}
      />
      <button type="submit" class="button" aria-disabled={checking}>
        Check
      </button>
      <button type="button" class="button quiet" onClick={model.leaveId}>
        Back
      </button>
      <div class="found-says" id="order-id-says">
        <p class="hint" role="status">
          {checking ? RESOLVING.checking : told === null ? RESOLVING.hint : ''}
        </p>
        {told !== null && (
          <p role="alert" dir="auto" class={told.kind === 'ask' ? '' : 'problem'}>
            {sentenceOf(told, order, state)}
          </p>
        )}
        {told?.kind === 'ask' && (
          <button type="button" class="button small" onClick={() => void model.checkId(true)}>
            Take it all the same
          </button>
        )}
      </div>
    </form>
  );
}

function sentenceOf(told: NotFound, order: Props['order'], { snapshot, now }: PopupState): string {
  switch (told.kind) {
    case 'ask':
      return otherPriceQuestion(told, order);
    case 'taken': {
      const other = snapshot.orders.find(({ localId }) => localId === told.localId);
      return takenSentence(
        other ? { name: other.purchase.name, age: agoInWords(other.createdAt, now) } : null,
      );
    }
    case 'failed':
      return notFoundSentence(told.failure);
    default:
      return RESOLVING[told.kind];
  }
}
