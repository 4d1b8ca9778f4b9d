import { formatExact } from '../../lib/money.ts';
import { payingAccount } from '../../lib/paying-account.ts';
import type { Account, KeyState } from '../../lib/settings.ts';
import { keySentence } from '../../lib/words.ts';
import { agoInWords } from '../shared/ago.ts';
import { Icon, type IconName } from '../shared/icons.tsx';
import { AccountActions } from './AccountActions.tsx';
import type { OptionsModel } from './options-model.ts';
import type { OptionsState } from './options-state.ts';

interface Props {
  state: OptionsState;
  model: OptionsModel;
}

export function Accounts({ state, model }: Props) {
  const { accounts, settings } = state.snapshot;
  if (accounts.length === 0) return null;
  const paying = payingAccount(accounts, settings);
  return (
    <div class="accounts">
      <h3 id="accounts-title">Connected accounts</h3>
      <ul aria-labelledby="accounts-title">
        {accounts.map((account) => (
          <li key={account.accountId} class="account">
            <AccountFacts account={account} state={state} />
            <AccountActions
              account={account}
              pays={accounts.length > 1 ? account === paying : null}
              state={state}
              model={model}
            />
          </li>
        ))}
      </ul>
      <p class="hint">
        To add another account, connect with its URL and key. To replace a key, connect again with the same
        URL and the new key.
      </p>
    </div>
  );
}

const STATES: Record<KeyState, { word: string; shape: IconName; tone: string }> = {
  usable: { word: 'Connected', shape: 'full', tone: 'good' },
  forgotten: { word: 'No key', shape: 'empty', tone: 'soft' },
  refused: { word: 'Key refused', shape: 'x', tone: 'bad' },
  unreadable: { word: 'Key lost', shape: 'x', tone: 'bad' },
};

function AccountFacts({ account, state }: { account: Account; state: OptionsState }) {
  const { word, shape, tone } = STATES[account.keyState];
  const balance = state.snapshot.balances[account.accountId];
  return (
    <div class="account-facts">
      <p class="account-head">
        <b>{account.name}</b>
        <span class={`status ${tone}`}>
          <Icon name={shape} size={12} />
          {word}
        </span>
        {balance && (
          <span class="account-balance" title={`Read ${agoInWords(balance.at, state.now)}`}>
            {formatExact(balance.amount, balance.currency)}
          </span>
        )}
      </p>
      <p class="hint account-url">{account.apiUrl}</p>
      {account.keyState !== 'usable' && <p class="hint">{keySentence(account.keyState)}</p>}
    </div>
  );
}
