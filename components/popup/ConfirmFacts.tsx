import type { Draft } from '../../lib/ledger/draft.ts';
import type { FormView } from '../../lib/ledger/form.ts';
import type { Service } from '../../lib/panel/decode.ts';
import { whole } from '../../lib/whole.ts';
import { LongFact } from '../shared/LongFact.tsx';
import { shortLink } from '../shared/short-link.ts';
import { PriceFacts } from './PriceFacts.tsx';
import type { PopupState, Step } from './popup-state.ts';

interface Props {
  state: PopupState;
  draft: Draft;
  service: Service;
  form: FormView;
  step: Exclude<Step, { at: 'form' }>;
}

export function ConfirmFacts({ state, draft, service, form, step }: Props) {
  const { account } = state.snapshot;
  return (
    <dl id="confirm-facts" class="facts">
      <dt>Service</dt>
      <LongFact text={service.name}>
        {' '}
        <small>ID {service.id}</small>
      </LongFact>
      <dt>Link</dt>
      <LongFact text={shortLink(form.link ?? draft.link)} />
      {form.quantity !== null && (
        <>
          <dt>{form.kind === 'customComments' ? 'Comments' : 'Quantity'}</dt>
          <dd>{whole(form.quantity)}</dd>
        </>
      )}
      <PriceFacts
        step={step}
        snapshot={state.snapshot}
        currency={service.currency ?? account?.currency ?? null}
      />
    </dl>
  );
}
