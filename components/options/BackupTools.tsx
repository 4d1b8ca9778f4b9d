import { useRef } from 'preact/hooks';
import type { DataModel, DataState } from './data-model.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { RestoreOffer } from './RestoreOffer.tsx';

/** Takes everything out as a file, and brings such a file in. */
export function BackupTools({ state, model }: { state: DataState; model: DataModel }) {
  const file = useRef<HTMLInputElement>(null);
  const { step, withSecrets, passphrase } = state;
  if (step.at === 'offered') return <RestoreOffer offer={step} passphrase={passphrase} model={model} />;
  const isBusy = step.at !== 'idle';
  return (
    <div class="backup">
      <p class="hint">
        A backup is a file with everything but your keys, goods and the panels’ lists of services. Importing
        one never takes back what is known here, and doing it twice changes nothing.
      </p>
      <label class="choice">
        <input
          type="checkbox"
          checked={withSecrets}
          onChange={(event) => model.setWithSecrets(event.currentTarget.checked)}
        />
        Put API keys and delivered goods in it too, locked with a passphrase
      </label>
      {withSecrets && (
        <PassphraseField
          value={passphrase}
          hint="Nobody can open them without it, and nobody can tell you what it was."
          onInput={model.setPassphrase}
        />
      )}
      <div class="data-actions">
        <button type="button" class="button" disabled={isBusy} onClick={() => void model.exportBackup()}>
          Export backup
        </button>
        <button type="button" class="button" disabled={isBusy} onClick={() => file.current?.click()}>
          Import backup
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen) void model.open(chosen.name, () => chosen.text());
            // The same file chosen again must be told of too.
            event.currentTarget.value = '';
          }}
        />
        <p class="hint">{WAITING[step.at]}</p>
      </div>
    </div>
  );
}

const WAITING: Record<DataState['step']['at'], string> = {
  idle: '',
  exporting: 'Writing the backup…',
  opening: 'Reading the file…',
  offered: '',
  restoring: 'Restoring…',
  askedToDelete: '',
  deleting: 'Deleting…',
};
