import type { Draft } from '../../lib/ledger/draft.ts';
import type { FormView } from '../../lib/ledger/form.ts';
import { formatExact } from '../../lib/money.ts';
import type { Service } from '../../lib/panel/decode.ts';
import { formProblem } from '../../lib/words.ts';
import { Amount } from '../shared/Amount.tsx';
import type { PopupModel } from './popup-model.ts';
import type { PopupState } from './popup-state.ts';
import { QuantityField } from './QuantityField.tsx';

interface Props {
  state: PopupState;
  draft: Draft;
  service: Service | null | undefined;
  form: FormView;
  model: PopupModel;
}

interface AfterProps {
  form: Pick<FormView, 'fundsProblem' | 'balanceAfter'>;
  currency: string | null;
}

/** How many, what it costs and the one button, always in view. */
export function Footer({ state, draft, service, form, model }: Props) {
  const currency = service?.currency ?? state.snapshot.account?.currency ?? null;
  const price = form.price === null ? null : formatExact(form.price, currency);
  return (
    <div class="footer">
      <QuantityField state={state} draft={draft} service={service} form={form} model={model} />
      <div class="footer-order">
        <div class="price" role="status" aria-label="Price">
          <b>{price ?? '–'}</b>
          <After form={form} currency={currency} />
        </div>
        <button
          type="submit"
          class="button primary order-button"
          data-focus="order"
          disabled={state.step.at !== 'form'}
        >
          {price === null ? 'Order' : `Order · ${price}`}
        </button>
      </div>
    </div>
  );
}

/** What is left after the order, or what is missing for it. */
export function After({ form, currency }: AfterProps) {
  if (form.fundsProblem) return <span class="problem">{formProblem(form.fundsProblem, currency)}</span>;
  if (form.balanceAfter === null) return null;
  return (
    <span class="hint">
      after: <Amount of={form.balanceAfter} currency={currency} />
    </span>
  );
}
