import { useEffect, useState } from 'preact/hooks';
import { DATABASE_FAILED } from '../../lib/words.ts';
import { Notice } from '../shared/Notice.tsx';
import { Figures } from './Figures.tsx';
import type { InsightsOf, InsightsPorts } from './insights-ports.ts';

type View = { at: 'loading' } | { at: 'failed' } | { at: 'ready'; of: InsightsOf; now: number };

/** What was spent, how the services do and what is late, from this browser's own ledger. */
export function Insights({ ports }: { ports: InsightsPorts }) {
  const [accountId, setAccountId] = useState<string | null>(null);
  const [view, setView] = useState<View>({ at: 'loading' });
  useEffect(() => {
    let isCurrent = true;
    ports.read(accountId).then(
      (of) => isCurrent && setView({ at: 'ready', of, now: ports.now() }),
      () => isCurrent && setView({ at: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [ports, accountId]);

  return (
    <div class="insights" aria-busy={view.at === 'loading'}>
      <div class="insights-head">
        <h1>Insights</h1>
        {view.at === 'ready' && view.of.accounts.length > 1 && (
          <select
            class="field"
            aria-label="Account"
            value={view.of.account?.accountId}
            onChange={(event) => setAccountId(event.currentTarget.value)}
          >
            {view.of.accounts.map((account) => (
              <option key={account.accountId} value={account.accountId}>
                {account.name}
              </option>
            ))}
          </select>
        )}
      </div>
      {view.at === 'failed' && (
        <p class="bar bad" role="alert">
          {DATABASE_FAILED}
        </p>
      )}
      {view.at === 'ready' && <Ready of={view.of} now={view.now} />}
    </div>
  );
}

function Ready({ of, now }: { of: InsightsOf; now: number }) {
  if (of.orders.some(({ state }) => state === 'placed')) return <Figures of={of} now={now} />;
  return (
    <Notice icon="inbox" title="Nothing to tell yet">
      <p>Once orders are placed, this shows what they cost, how long they take and what falls short.</p>
    </Notice>
  );
}
