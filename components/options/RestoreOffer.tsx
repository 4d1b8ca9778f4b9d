import { useLayoutEffect, useRef } from 'preact/hooks';
import { counted } from '../../lib/backup/words.ts';
import type { DataModel, DataStep } from './data-model.ts';
import { PassphraseField } from './PassphraseField.tsx';

interface Props {
  offer: Extract<DataStep, { at: 'offered' }>;
  passphrase: string;
  model: DataModel;
}

/** What a file holds, before any of it is written. */
export function RestoreOffer({ offer, passphrase, model }: Props) {
  const { content, secrets } = offer.backup;
  const restore = useRef<HTMLButtonElement>(null);
  // The button that opened the file is gone.
  useLayoutEffect(() => restore.current?.focus(), []);
  return (
    <form
      class="backup"
      aria-label="Restore this backup?"
      onSubmit={(event) => {
        event.preventDefault();
        void model.restore();
      }}
    >
      <p>
        <b class="file-name">{offer.fileName}</b> holds {counted(content.accounts.length, 'account')},{' '}
        {counted(content.orders.length, 'order')}, {counted(content.refills.length, 'refill')} and your
        settings.
      </p>
      {secrets && (
        <PassphraseField
          value={passphrase}
          hint="It opens the keys and goods in the file. Leave it empty to restore without them."
          onInput={model.setPassphrase}
        />
      )}
      <div class="data-actions">
        <button ref={restore} type="submit" class="button primary">
          Restore
        </button>
        <button type="button" class="button" onClick={model.leave}>
          Cancel
        </button>
      </div>
    </form>
  );
}
