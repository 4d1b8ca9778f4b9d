import { formatExact, formatRounded } from '../../lib/money.ts';
import { failureSentence } from '../../lib/words.ts';
import { agoInWords } from '../shared/ago.ts';
import { Icon } from '../shared/icons.tsx';
import type { PopupModel } from './popup-model.ts';
import type { Balance } from './popup-ports.ts';
import type { PopupState } from './popup-state.ts';

export function Header({ state, model }: { state: PopupState; model: PopupModel }) {
  const { account, balance } = state.snapshot;
  return (
    <header class="header">
      <div class="header-account">
        <h1 title={account?.name}>{account?.name ?? 'Pocket Panel'}</h1>
        <Freshness state={state} />
      </div>
      <div class="header-balance" role="status" aria-label="Balance" title={exactBalance(balance)}>
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
