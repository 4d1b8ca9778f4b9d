import type { Draft } from '../../lib/ledger/draft.ts';
import type { FormView } from '../../lib/ledger/form.ts';
import type { Service } from '../../lib/panel/decode.ts';
import { Modal } from '../shared/Modal.tsx';
import { ConfirmFacts } from './ConfirmFacts.tsx';
import { ConfirmWarnings } from './ConfirmWarnings.tsx';
import type { PopupModel } from './popup-model.ts';
import type { PopupState, Step } from './popup-state.ts';

interface Props {
  state: PopupState;
  draft: Draft;
  service: Service;
  form: FormView;
  step: Exclude<Step, { at: 'form' }>;
  model: PopupModel;
}

/** The last look before money is spent. It stays open while the order is sent: nothing else can be pressed then. */
export function ConfirmDialog({ state, draft, service, form, step, model }: Props) {
  const asked = step.at === 'checking' ? null : step.asked;
  const currency = service.currency ?? state.snapshot.account?.currency ?? null;
  return (
    <Modal
      labelledBy="confirm-title"
      describedBy="confirm-facts"
      held={step.at === 'sending'}
      onDismiss={model.back}
    >
      <h2 id="confirm-title">Confirm order</h2>
      <ConfirmFacts
        state={state}
        draft={draft}
        service={service}
        form={form}
        asked={asked}
        currency={currency}
      />
      <ConfirmWarnings asked={asked} now={state.now} />
      <div class="modal-actions">
        <p class="hint" role="status">
          {WAITING[step.at]}
        </p>
        <button type="button" class="button" aria-disabled={step.at === 'sending'} onClick={model.back}>
          Back
        </button>
        <button
          // Not `disabled` while the price is looked up: the keyboard would fall out of it.
          data-first
          type="button"
          class="button primary"
          aria-disabled={step.at !== 'confirm'}
          onKeyDown={(event) => event.repeat && event.preventDefault()}
          // The second half of a double click on Order may land here: it has confirmed nothing.
          onClick={(event) => event.detail < 2 && void model.confirm()}
        >
          {asked?.activeOrder ? 'Order anyway' : 'Place order'}
        </button>
      </div>
    </Modal>
  );
}

const WAITING: Record<Props['step']['at'], string> = {
  checking: 'Checking the price…',
  confirm: '',
  sending: 'Placing the order…',
};
