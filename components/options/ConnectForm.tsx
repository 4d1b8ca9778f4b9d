import { connectProblem, permissionReason } from '../../lib/connect-words.ts';
import { DEFAULT_API_URL } from '../../lib/settings.ts';
import { ConnectStatus } from './ConnectStatus.tsx';
import { KeyField } from './KeyField.tsx';
import type { OptionsModel } from './options-model.ts';
import type { OptionsState } from './options-state.ts';

interface Props {
  state: OptionsState;
  model: OptionsModel;
}

export function ConnectForm({ state, model }: Props) {
  const problem = state.result?.kind === 'badInput' ? state.result.problem : null;
  const [urlProblem, keyProblem] = problem?.startsWith('key') ? [null, problem] : [problem, null];
  return (
    <form
      class="connect"
      aria-label="Connect a panel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void model.connect();
      }}
    >
      <div class="labelled">
        <label for="api-url">API URL</label>
        <input
          id="api-url"
          class="field"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          aria-describedby="api-url-hint"
          aria-invalid={urlProblem !== null}
          readOnly={state.connecting}
          value={state.apiUrl}
          onInput={(event) => model.setApiUrl(event.currentTarget.value)}
        />
        <p id="api-url-hint" class={urlProblem ? 'problem' : 'hint'}>
          {urlProblem ? connectProblem(urlProblem) : 'From the panel’s API page.'}
        </p>
      </div>
      <KeyField state={state} problem={keyProblem} onInput={model.setApiKey} />
      <div class="connect-action">
        <button type="submit" class="button primary" disabled={state.connecting}>
          Connect
        </button>
        <p class="hint">{reason(state.apiUrl)}</p>
      </div>
      <ConnectStatus state={state} />
    </form>
  );
}

/** Why the browser is about to ask, said before it does; '' for the panel that the extension may reach anyway. */
function reason(apiUrl: string): string {
  if (!URL.canParse(apiUrl.trim())) return '';
  const { host, origin } = new URL(apiUrl.trim());
  return host === '' || origin === new URL(DEFAULT_API_URL).origin ? '' : permissionReason(host);
}
