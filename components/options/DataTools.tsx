import { useEffect } from 'preact/hooks';
import { Icon } from '../shared/icons.tsx';
import { useStore } from '../shared/use-store.ts';
import { BackupTools } from './BackupTools.tsx';
import { DeleteEverything } from './DeleteEverything.tsx';
import type { DataModel } from './data-model.ts';
import { StoredFacts } from './StoredFacts.tsx';

interface Props {
  model: DataModel;
  accountIds: readonly string[];
}

/** What is stored, as a file and back, and gone. */
export function DataTools({ model, accountIds }: Props) {
  const state = useStore(model.store);
  useEffect(() => void model.measure(), [model]);
  return (
    <div class="data-tools">
      <h3>Stored in this browser</h3>
      <StoredFacts stored={state.stored} />
      <h3>Backup</h3>
      <BackupTools state={state} model={model} />
      <div class="data-said">
        <p role="status" class="result good">
          {state.said?.good && (
            <>
              <Icon name="check" />
              <span>{state.said.text}</span>
            </>
          )}
        </p>
        <p role="alert" class="result bad">
          {state.said && !state.said.good && (
            <>
              <Icon name="alert" />
              <span>{state.said.text}</span>
            </>
          )}
        </p>
      </div>
      <DeleteEverything state={state} model={model} accountIds={accountIds} />
    </div>
  );
}
