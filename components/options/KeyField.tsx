import { useState } from 'preact/hooks';
import { connectProblem } from '../../lib/connect-words.ts';
import type { ConnectProblem } from '../../lib/messages.ts';
import type { OptionsState } from './options-state.ts';

interface Props {
  state: OptionsState;
  problem: ConnectProblem | null;
  onInput: (apiKey: string) => void;
}

/**
 * The key, masked by a style: a password field would be no `textbox` to a screen reader, and password managers would
 * offer to save it as the panel's login.
 */
export function KeyField({ state, problem, onInput }: Props) {
  const [plain, setPlain] = useState(false);
  return (
    <div class="labelled">
      <label for="api-key">API key</label>
      <div class="key-line">
        <input
          id="api-key"
          class={plain ? 'field' : 'field masked'}
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-describedby="api-key-hint"
          aria-invalid={problem !== null}
          readOnly={state.connecting}
          value={state.apiKey}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <button type="button" class="button" aria-pressed={plain} onClick={() => setPlain(!plain)}>
          Show
        </button>
      </div>
      <p id="api-key-hint" class={problem ? 'problem' : 'hint'}>
        {problem ? connectProblem(problem) : 'Kept encrypted in this browser, and sent to this panel alone.'}
      </p>
    </div>
  );
}
