import type { Draft } from '../../lib/ledger/draft.ts';
import type { FormView } from '../../lib/ledger/form.ts';
import type { Service } from '../../lib/panel/decode.ts';
import { whole } from '../../lib/whole.ts';
import { formProblem } from '../../lib/words.ts';
import { limits } from '../shared/numbers.ts';
import type { PopupModel } from './popup-model.ts';
import type { PopupState } from './popup-state.ts';

interface Props {
  state: PopupState;
  draft: Draft;
  service: Service | null | undefined;
  form: FormView;
  model: PopupModel;
}

/** How many: typed, counted from the comments, or one package. */
export function QuantityField({ state, draft, service, form, model }: Props) {
  const problem = state.shown.includes('quantity') && form.kind === 'default' ? form.quantityProblem : null;
  const allowed = service ? limits(service) : '';
  if (form.kind === 'other') return <Counted says="Not orderable here" hint="" />;
  if (form.kind === 'package')
    return <Counted says="One package" hint="Its rate is the price of the whole." />;
  if (form.kind === 'customComments') {
    return <Counted says={comments(form.comments)} hint={allowed === '' ? '' : `Allowed: ${allowed}`} />;
  }
  return (
    <div class="quantity-field">
      <label for="quantity">Quantity</label>
      <input
        id="quantity"
        data-focus="quantity"
        class="field quantity-input"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        aria-describedby={problem ? 'quantity-problem' : 'quantity-hint'}
        aria-invalid={problem !== null}
        readOnly={state.step.at !== 'form'}
        value={draft.quantity}
        onInput={(event) => model.setQuantity(event.currentTarget.value)}
        onBlur={() => model.leave('quantity')}
      />
      <p id="quantity-hint" class="hint">
        {allowed}
      </p>
      {/* Below, over the whole width: the footer grows upwards, and the button stays under the pointer. */}
      {problem && (
        <p id="quantity-problem" class="problem">
          {formProblem(problem, null)}
        </p>
      )}
    </div>
  );
}

function Counted({ says, hint }: { says: string; hint: string }) {
  return (
    <div class="quantity-field">
      <span class="counted">{says}</span>
      <p class="hint">{hint}</p>
    </div>
  );
}

function comments(sent: string | null): string {
  const count = sent === null || sent === '' ? 0 : sent.split('\n').length;
  return count === 1 ? '1 comment' : `${whole(count)} comments`;
}
