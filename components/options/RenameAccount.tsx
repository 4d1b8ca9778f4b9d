import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Account } from '../../lib/settings.ts';
import type { OptionsModel } from './options-model.ts';

const LONGEST = 60;

export function RenameAccount({ account, model }: { account: Account; model: OptionsModel }) {
  const [name, setName] = useState(account.name);
  const field = useRef<HTMLInputElement>(null);
  // The button that was pressed is gone.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <form
      class="rename"
      aria-label={`Rename ${account.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void model.rename(account.accountId, name);
      }}
      onKeyDown={(event) => event.key === 'Escape' && model.ask(null)}
    >
      <input
        ref={field}
        class="field"
        aria-label="Name"
        maxLength={LONGEST}
        autocomplete="off"
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="button small" disabled={name.trim() === ''}>
        Save
      </button>
      <button type="button" class="button small quiet" onClick={() => model.ask(null)}>
        Cancel
      </button>
    </form>
  );
}
