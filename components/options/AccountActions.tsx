import type { Account } from '../../lib/settings.ts';
import { AccountQuestion } from './AccountQuestion.tsx';
import type { OptionsModel } from './options-model.ts';
import type { OptionsState } from './options-state.ts';
import { RenameAccount } from './RenameAccount.tsx';
import { removeQuestion } from './remove-question.ts';

interface Props {
  account: Account;
  /** Null where it is the only one. */
  pays: boolean | null;
  state: OptionsState;
  model: OptionsModel;
}

/** What can be done with one account; a question about it stands in the place of the buttons. */
export function AccountActions({ account, pays, state, model }: Props) {
  const { accountId, name, keyState } = account;
  const asking = state.asking?.accountId === accountId ? state.asking.what : null;
  const keep = () => model.ask(null);
  if (asking === 'rename') return <RenameAccount account={account} model={model} />;
  if (asking === 'forget') {
    return (
      <AccountQuestion
        name={`Forget the key of ${name}?`}
        question="Forget the key? Its orders stay here, but are no longer followed until you connect again."
        harmless={{ says: 'Keep it', does: keep }}
      >
        <button type="button" class="button small danger" onClick={() => void model.forget()}>
          Forget
        </button>
      </AccountQuestion>
    );
  }
  if (asking === 'remove') {
    const orders = state.snapshot.orders[accountId] ?? { all: 0, open: 0 };
    return (
      <AccountQuestion
        name={`Remove ${name}?`}
        question={removeQuestion(orders)}
        harmless={{ says: 'Keep the account', does: keep }}
      >
        {orders.all > 0 && (
          <button type="button" class="button small danger" onClick={() => void model.remove(true)}>
            Remove, keep its orders
          </button>
        )}
        <button type="button" class="button small danger" onClick={() => void model.remove(false)}>
          {orders.all > 0 ? 'Remove with its orders' : 'Remove'}
        </button>
      </AccountQuestion>
    );
  }
  return (
    <div class="account-actions">
      {pays && <span class="hint">Orders are paid from here</span>}
      {pays === false && (
        <button type="button" class="button small" onClick={() => void model.changeSettings({ accountId })}>
          Order from this one
        </button>
      )}
      <button
        type="button"
        class="button small"
        aria-label={`Rename ${name}`}
        onClick={() => model.ask({ what: 'rename', accountId })}
      >
        Rename
      </button>
      {keyState !== 'forgotten' && (
        <button type="button" class="button small" onClick={() => model.ask({ what: 'forget', accountId })}>
          Forget this key
        </button>
      )}
      <button
        type="button"
        class="button small"
        aria-label={`Remove ${name}`}
        onClick={() => model.ask({ what: 'remove', accountId })}
      >
        Remove
      </button>
    </div>
  );
}
