import { NO_ANSWER, permissionDenied } from '../../lib/connect-words.ts';
import { formatExact } from '../../lib/money.ts';
import { failureSentence } from '../../lib/words.ts';
import { Icon } from '../shared/icons.tsx';
import type { ConnectResult, OptionsState } from './options-state.ts';

/** What came of Connect. Both regions stand here before there is anything to say, so that it is heard. */
export function ConnectStatus({ state: { connecting, result } }: { state: OptionsState }) {
  const connected = result?.kind === 'connected' ? result : null;
  const wrong = result === null ? null : problem(result);
  return (
    <div class="connect-status">
      <div role="status" aria-label={connected ? 'Connected' : undefined}>
        {connecting && <p class="hint">Asking the panel for the balance…</p>}
        {connected && (
          <p class="result good">
            <Icon name="check" />
            <span>
              Connected to {connected.name}. Balance{' '}
              <b>{formatExact(connected.balance, connected.currency)}</b> {connected.currency}
            </span>
          </p>
        )}
      </div>
      <div role="alert">
        {wrong !== null && (
          <p class="result bad">
            <Icon name="alert" />
            <span>{wrong}</span>
          </p>
        )}
      </div>
    </div>
  );
}

function problem(result: ConnectResult): string | null {
  switch (result.kind) {
    case 'failed':
      return failureSentence(result.failure);
    case 'denied':
      return permissionDenied(result.host);
    case 'noAnswer':
      return NO_ANSWER;
    default:
      return null;
  }
}
