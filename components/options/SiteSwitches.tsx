import { PLATFORM_NAMES } from '../../lib/links/platform-names.ts';
import { SITES, type Site } from '../../lib/links/sites.ts';
import type { OptionsModel } from './options-model.ts';
import type { OptionsState } from './options-state.ts';
import { siteState } from './site-state.ts';

interface Props {
  state: OptionsState;
  model: OptionsModel;
}

/** The button site by site. */
export function SiteSwitches({ state, model }: Props) {
  return (
    <ul class="sites" aria-label="Sites with the page button">
      {SITES.map((site) => (
        <li key={site.platform}>
          <SiteSwitch site={site} state={state} model={model} />
        </li>
      ))}
    </ul>
  );
}

function SiteSwitch({ site, state, model }: Props & { site: Site }) {
  const now = siteState(site, state.snapshot);
  const note = `site-${site.platform}`;
  return (
    <>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          aria-describedby={now === 'withheld' ? note : undefined}
          checked={now === 'on'}
          aria-checked={now === 'on'}
          onClick={(event) => {
            // The box follows what came of it: the person may refuse what the browser asks.
            event.preventDefault();
            void (now === 'on' ? model.turnOffSites([site]) : model.turnOnSites([site]));
          }}
        />
        {PLATFORM_NAMES[site.platform]}
      </label>
      {now === 'withheld' && (
        <p id={note} class="problem">
          The browser no longer allows it here.
        </p>
      )}
    </>
  );
}
