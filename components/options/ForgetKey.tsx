import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Account } from '../../lib/settings.ts';
import type { OptionsModel } from './options-model.ts';
import type { OptionsState } from './options-state.ts';

interface Props {
  account: Account;
  state: OptionsState;
  model: OptionsModel;
}

export function ForgetKey({ account, state, model }: Props) {
  if (state.forgetting === account.accountId) return <Question name={account.name} model={model} />;
  return (
    <button type="button" class="button small" onClick={() => model.askToForget(account.accountId)}>
      Forget this key
    </button>
  );
}

function Question({ name, model }: { name: string; model: OptionsModel }) {
  const keep = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone; the keyboard goes on with the harmless answer.
  useLayoutEffect(() => keep.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this is a question with two answers
    <div class="forget" role="group" aria-label={`Forget the key of ${name}?`}>
      <p>Forget the key? Its orders stay here, but are no longer followed until you connect again.</p>
      <button type="button" class="button small danger" onClick={() => void model.forget()}>
        Forget
      </button>
      <button ref={keep} type="button" class="button small" onClick={model.keepKey}>
        Keep it
      </button>
    </div>
  );
}
