import { isBelow } from '../../lib/ledger/limits.ts';
import { formatExact, formatRounded } from '../../lib/money.ts';
import { failureSentence } from '../../lib/words.ts';
import { agoInWords } from '../shared/ago.ts';
import { Icon } from '../shared/icons.tsx';
import type { PopupModel } from './popup-model.ts';
import type { Balance } from './popup-ports.ts';
import type { PopupState } from './popup-state.ts';

interface Props {
  state: PopupState;
  model: PopupModel;
  onHelp: () => void;
}

export function Header({ state, model, onHelp }: Props) {
  const { account, balance } = state.snapshot;
  const isLow = balance !== null && isBelow(balance.amount, account?.lowBelow);
  return (
    <header class="header">
      <div class="header-account">
        <Payer state={state} model={model} />
        <Freshness state={state} />
      </div>
      <div
        // A new one once it is known: the same one would count as moved, as it grows towards the name.
        key={balance === null}
        class={isLow ? 'header-balance low' : 'header-balance'}
        role="status"
        aria-label="Balance"
        title={isLow ? `Low: ${exactBalance(balance)}` : exactBalance(balance)}
      >
        {isLow && <Icon name="alert" size={14} />}
        {balance === null ? '–' : formatRounded(balance.amount, balance.currency)}
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label="Refresh"
        title="Refresh"
        disabled={account?.keyState !== 'usable'}
        onClick={() => void model.refresh()}
      >
        <Icon name="refresh" class={state.refreshing ? 'turning' : ''} />
      </button>
      <button type="button" class="icon-button" aria-label="Keyboard" title="Keyboard (?)" onClick={onHelp}>
        <Icon name="question" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label="Settings"
        title="Settings"
        onClick={() => model.openOptions()}
      >
        <Icon name="settings" />
      </button>
    </header>
  );
}

/** Which account pays; where there are several, another one can be chosen here. */
function Payer({ state: { snapshot, step }, model }: { state: PopupState; model: PopupModel }) {
  const { account, accounts } = snapshot;
  if (account === null || accounts.length < 2) {
    return <h1 title={account?.name}>{account?.name ?? 'Pocket Panel'}</h1>;
  }
  const elsewhere = accounts.some((one) => one.accountId !== account.accountId && one.unknowns > 0);
  return (
    <>
      <h1 class="sr-only">{account.name}</h1>
      <select
        class={elsewhere ? 'payer needs' : 'payer'}
        aria-label="Account that pays"
        title={elsewhere ? 'An order of another account needs your attention' : account.name}
        disabled={step.at !== 'form'}
        value={account.accountId}
        onChange={(event) => void model.choosePayer(event.currentTarget.value)}
      >
        {accounts.map(({ accountId, name, unknowns }) => (
          <option key={accountId} value={accountId}>
            {unknowns > 0 ? `${name} · ${unknowns} need${unknowns === 1 ? 's' : ''} attention` : name}
          </option>
        ))}
      </select>
    </>
  );
}

/** How old the balance is, or why it is not newer. It has its line reserved: a failure that comes late moves nothing. */
function Freshness({ state }: { state: PopupState }) {
  const { account, balance } = state.snapshot;
  const age = balance === null ? '' : agoInWords(balance.at, state.now);
  if (state.phase !== 'ready') return <p class="freshness" />;
  if (account === null) return <p class="freshness">No panel connected</p>;
  if (!state.online)
    return <Trouble short={age === '' ? 'Offline' : `Offline · ${age}`} sentence="You are offline." />;
  if (state.trouble) return <Trouble short="Not updated" sentence={failureSentence(state.trouble)} />;
  return <p class="freshness">{age === '' ? '' : `Updated ${age}`}</p>;
}

function Trouble({ short, sentence }: { short: string; sentence: string }) {
  return (
    <>
      <button type="button" class="freshness trouble" popovertarget="trouble" title={sentence}>
        <Icon name="alert" size={12} />
        {short}
      </button>
      <p id="trouble" popover="auto" class="popover">
        {sentence}
      </p>
      <p class="sr-only" role="status">
        {sentence}
      </p>
    </>
  );
}

function exactBalance(balance: Balance | null): string {
  return balance === null ? 'Not known yet' : formatExact(balance.amount, balance.currency);
}
