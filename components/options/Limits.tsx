import { useState } from 'preact/hooks';
import { readLimit } from '../../lib/ledger/limits.ts';
import type { Account } from '../../lib/settings.ts';
import type { OptionsModel } from './options-model.ts';
import type { OptionsState } from './options-state.ts';

/** Amounts that the person sets for each account, in its own currency. */
export function Limits({ state, model }: { state: OptionsState; model: OptionsModel }) {
  const { accounts } = state.snapshot;
  if (accounts.length === 0) return <p class="hint">Connect a panel first: an amount is in its currency.</p>;
  return (
    <ul class="limits" aria-label="Limits">
      {accounts.map((account) => (
        <li key={account.accountId}>
          {accounts.length > 1 && <h3>{account.name}</h3>}
          <LimitField
            account={account}
            field="skipBelow"
            title="Order without the confirm step below"
            hint="Off while empty. You are still asked when the price changed, or the same order is running."
            model={model}
          />
          <LimitField
            account={account}
            field="lowBelow"
            title="Show the balance as low below"
            hint="Off while empty."
            model={model}
          />
        </li>
      ))}
    </ul>
  );
}

interface FieldProps {
  account: Account;
  field: 'skipBelow' | 'lowBelow';
  title: string;
  hint: string;
  model: OptionsModel;
}

/** Kept as soon as it can be read; what cannot be read turns the limit off until it can. */
function LimitField({ account, field, title, hint, model }: FieldProps) {
  const { accountId, name, currency } = account;
  const [typed, setTyped] = useState(account[field] ?? '');
  const isWrong = typed.trim() !== '' && readLimit(typed) === null;
  const id = `${field}-${accountId}`;
  return (
    <div class="labelled">
      <label for={id}>
        {title}
        <span class="sr-only"> for {name}</span>
      </label>
      <span class="limit-line">
        <input
          id={id}
          class="field limit"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          aria-describedby={`${id}-hint`}
          aria-invalid={isWrong}
          value={typed}
          onInput={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            void model.setLimit(accountId, field, readLimit(text));
          }}
        />
        {currency}
      </span>
      <p id={`${id}-hint`} class={isWrong ? 'problem' : 'hint'}>
        {isWrong ? 'Write the amount in digits, with a point before the decimals: for example 2.50.' : hint}
      </p>
    </div>
  );
}
