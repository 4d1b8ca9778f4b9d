import type { OptionsModel } from './options-model.ts';
import type { OptionsState } from './options-state.ts';
import { SiteSwitches } from './SiteSwitches.tsx';
import { TurnOnButtons } from './TurnOnButtons.tsx';

interface Props {
  state: OptionsState;
  model: OptionsModel;
}

export function PageButtonAndMenus({ state, model }: Props) {
  return (
    <div class="surfaces">
      <h3>Page button</h3>
      <p>
        A small button, “Order for this page”, in the corner of pages that can be ordered for. It opens the
        order form with the page’s link, and can do nothing else.
      </p>
      <TurnOnButtons state={state} model={model} />
      <SiteSwitches state={state} model={model} />
      <h3>Right-click menu</h3>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={state.snapshot.settings.menus}
          aria-checked={state.snapshot.settings.menus}
          onChange={(event) => void model.showMenus(event.currentTarget.checked)}
        />
        Show “Order for this page” and “Order for this link”
      </label>
      <p class="hint">
        Your favourite services stand there too: star them in the list of services. Picking one fills the
        form; it never orders.
      </p>
      <Keys state={state} model={model} />
    </div>
  );
}

const COMMANDS: Record<string, string> = {
  _execute_action: 'Open Pocket Panel',
  'order-page': 'Order for the current page',
};

function Keys({ state, model }: Props) {
  return (
    <>
      <h3>Keyboard</h3>
      <dl class="keys">
        {state.snapshot.commands.map(({ name, keys }) => (
          <div key={name}>
            <dt>{COMMANDS[name] ?? name}</dt>
            <dd>{keys === '' ? <span class="hint">Not set</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p class="keys-change">
        <button type="button" class="button small" onClick={model.openKeySettings}>
          Change the keys
        </button>
        <span class="hint">On a page of the browser’s own.</span>
      </p>
    </>
  );
}
