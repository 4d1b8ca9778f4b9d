import type { Draft } from '../../lib/ledger/draft.ts';
import type { FormView } from '../../lib/ledger/form.ts';
import { formatExact, subtract } from '../../lib/money.ts';
import type { Service } from '../../lib/panel/decode.ts';
import { LongFact } from '../shared/LongFact.tsx';
import { whole } from '../shared/numbers.ts';
import { shortLink } from '../shared/short-link.ts';
import type { Asked, PopupState } from './popup-state.ts';

interface Props {
  state: PopupState;
  draft: Draft;
  service: Service;
  form: FormView;
  /** Null while the price is looked up. */
  asked: Asked | null;
  currency: string | null;
}

export function ConfirmFacts({ state, draft, service, form, asked, currency }: Props) {
  const { balance } = state.snapshot;
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
      <dt>Price</dt>
      <dd>
        {asked?.oldPrice && <del>{formatExact(asked.oldPrice, currency)}</del>}{' '}
        {asked ? <b>{formatExact(asked.price, currency)}</b> : <span class="bone bone-price" />}
      </dd>
      {balance !== null && (
        <>
          <dt>Balance after</dt>
          <dd>
            {asked ? (
              formatExact(subtract(balance.amount, asked.price), currency)
            ) : (
              <span class="bone bone-price" />
            )}
          </dd>
        </>
      )}
    </dl>
  );
}
