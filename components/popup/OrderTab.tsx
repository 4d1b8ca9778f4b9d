import { keySentence } from '../../lib/words.ts';
import { Notice } from '../shared/Notice.tsx';
import { OrderForm } from './OrderForm.tsx';
import { OutcomeView } from './Outcome.tsx';
import type { PopupModel } from './popup-model.ts';
import { hasTakenDraft, type PopupState } from './popup-state.ts';

export function OrderTab({ state, model }: { state: PopupState; model: PopupModel }) {
  const { account, orders } = state.snapshot;
  if (account === null || state.draft === null) return <ConnectFirst onConnect={() => model.openOptions()} />;
  if (account.keyState !== 'usable') {
    return (
      <Notice icon="plug" title={`${account.name} is not connected`}>
        <p>{keySentence(account.keyState, orders.length > 0)}</p>
        <button type="button" class="button primary" onClick={() => model.openOptions()}>
          Open settings
        </button>
        {account.keyState === 'unreadable' && orders.length === 0 && (
          <button type="button" class="button quiet" onClick={() => model.openOptions('privacy')}>
            Restore a backup
          </button>
        )}
      </Notice>
    );
  }
  return (
    <>
      <OutcomeView state={state} model={model} />
      {!hasTakenDraft(state.outcome) && <OrderForm state={state} draft={state.draft} model={model} />}
    </>
  );
}

function ConnectFirst({ onConnect }: { onConnect: () => void }) {
  return (
    <Notice icon="plug" title="Connect your panel">
      <p>Pocket Panel orders from your panel through its API. It needs the API URL and your API key, once.</p>
      <button type="button" class="button primary" onClick={onConnect}>
        Connect your panel
      </button>
      <p class="aside">
        Bought engagement can break a platform’s rules and, in some places, the law. Order only for accounts
        you own or act for.
      </p>
    </Notice>
  );
}
