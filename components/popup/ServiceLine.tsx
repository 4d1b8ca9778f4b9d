import type { Draft } from '../../lib/ledger/draft.ts';
import type { FormView } from '../../lib/ledger/form.ts';
import type { Service } from '../../lib/panel/decode.ts';
import { formProblem } from '../../lib/words.ts';
import { Icon } from '../shared/icons.tsx';
import type { PopupModel } from './popup-model.ts';
import type { PopupState } from './popup-state.ts';
import { ServiceDetails } from './ServiceDetails.tsx';
import { ServiceSummary } from './ServiceOption.tsx';

interface Props {
  state: PopupState;
  draft: Draft;
  /** Undefined where the picked service is not in the catalogue any more. */
  service: Service | undefined;
  form: FormView;
  model: PopupModel;
}

/** The picked service: the list folded into one line, and what the panel says about it. */
export function ServiceLine({ state, draft, service, form, model }: Props) {
  const starred = service !== undefined && state.snapshot.favourites.includes(service.id);
  const currency = service?.currency ?? state.snapshot.account?.currency ?? null;
  return (
    <>
      <section class="service-line" aria-label="Picked service">
        <div class="row">
          {service ? (
            <ServiceSummary service={service} currency={currency} />
          ) : (
            <span class="row-name">Service {draft.serviceId}</span>
          )}
        </div>
        {service && (
          <button
            type="button"
            class={starred ? 'icon-button starred' : 'icon-button'}
            aria-label="Favourite"
            aria-pressed={starred}
            title={starred ? 'No longer a favourite' : 'Make it a favourite'}
            onClick={() => void model.toggleFavourite(service)}
          >
            <Icon name="star" />
          </button>
        )}
        <button type="button" class="button small" data-focus="service" onClick={model.changeService}>
          Change
        </button>
      </section>
      {form.serviceProblem && (
        <div class="bar bad" role="alert">
          <p>{formProblem(form.serviceProblem, currency)}</p>
          {service && (
            <button type="button" class="button small" onClick={model.openPanelSite}>
              Open the panel’s site
            </button>
          )}
        </div>
      )}
      {service && form.kind !== 'customComments' && <ServiceDetails service={service} />}
    </>
  );
}
