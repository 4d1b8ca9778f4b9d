import { type HistoryTotal, NO_FILTER } from '../../lib/ledger/history-view.ts';
import { compare } from '../../lib/money.ts';
import { Amount } from '../shared/Amount.tsx';
import { orderCount } from '../shared/numbers.ts';
import type { HistoryState } from './history-state.ts';

interface Props {
  /** How many are in view. */
  orders: number;
  totals: readonly HistoryTotal[];
  state: HistoryState;
  onClear: () => void;
}

/** How many orders are in view, what they cost and what is owed for them. Never a sum over currencies. */
export function HistoryTotals({ orders, totals, state: { phase, filter }, onClear }: Props) {
  return (
    <div class="history-totals">
      <div class="history-total" role="status" aria-label="Totals">
        <b>{phase === 'ready' ? orderCount(orders) : 'Reading…'}</b>
        {phase === 'ready' &&
          totals.map(({ currency, spent, due, seen }) => (
            <span key={currency} class="history-total">
              <span>
                Spent <Amount of={spent} currency={currency} />
              </span>
              {compare(due, '0') > 0 && (
                <span>
                  Due back <Amount of={due} currency={currency} />, seen in the balance{' '}
                  <Amount of={seen} currency={currency} />
                </span>
              )}
            </span>
          ))}
      </div>
      {filter !== NO_FILTER && (
        <button type="button" class="button small quiet" onClick={onClear}>
          Show all orders
        </button>
      )}
    </div>
  );
}
