import type { ComponentChildren } from 'preact';
import { Modal } from '../shared/Modal.tsx';
import { ConfirmWarnings } from './ConfirmWarnings.tsx';
import type { PopupModel } from './popup-model.ts';
import type { Step } from './popup-state.ts';

interface Props {
  title: string;
  step: Exclude<Step, { at: 'form' }>;
  /** When the prices on show were read. */
  now: number;
  model: Pick<PopupModel, 'back' | 'confirm'>;
  /** What is bought, as a list with the id `confirm-facts`. */
  children: ComponentChildren;
}

/** The last look before money is spent. It stays open while the order is sent: nothing else can be pressed then. */
export function ConfirmDialog({ title, step, now, model, children }: Props) {
  const asked = step.at === 'checking' ? null : step.asked;
  return (
    <Modal
      labelledBy="confirm-title"
      describedBy="confirm-facts"
      held={step.at === 'sending'}
      onDismiss={model.back}
    >
      <h2 id="confirm-title">{title}</h2>
      {children}
      <ConfirmWarnings asked={asked} now={now} />
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
