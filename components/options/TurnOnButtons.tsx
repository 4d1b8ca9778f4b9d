import { SITES } from '../../lib/links/sites.ts';
import { Icon } from '../shared/icons.tsx';
import type { OptionsModel } from './options-model.ts';
import type { OptionsState } from './options-state.ts';
import { SITES_REASON, sitesTold } from './page-button-words.ts';
import { siteState } from './site-state.ts';

interface Props {
  state: OptionsState;
  model: OptionsModel;
}

/** One press for all sites, with the reason beside it, and what came of the last change. */
export function TurnOnButtons({ state, model }: Props) {
  const states = SITES.map((site) => siteState(site, state.snapshot));
  const on = SITES.filter((_, index) => states[index] !== 'off');
  const told = state.sitesTold;
  return (
    <>
      <div class="turn-on">
        {states.some((one) => one !== 'on') && (
          <button type="button" class="button primary" onClick={() => void model.turnOnSites(SITES)}>
            Turn on page buttons
          </button>
        )}
        {on.length > 0 && (
          <button type="button" class="button" onClick={() => void model.turnOffSites(on)}>
            Turn off everywhere
          </button>
        )}
        <p class="hint">{SITES_REASON}</p>
      </div>
      <div class="sites-told">
        <div role="status">
          {told && told.kind !== 'refused' && (
            <p class="result good">
              <Icon name="check" />
              <span>{sitesTold(told)}</span>
            </p>
          )}
        </div>
        <div role="alert">
          {told?.kind === 'refused' && (
            <p class="result bad">
              <Icon name="alert" />
              <span>{sitesTold(told)}</span>
            </p>
          )}
        </div>
      </div>
    </>
  );
}
