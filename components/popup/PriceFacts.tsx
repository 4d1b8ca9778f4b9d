import { formatExact, subtract } from '../../lib/money.ts';
import type { PopupSnapshot } from './popup-ports.ts';
import type { Step } from './popup-state.ts';

interface Props {
  step: Exclude<Step, { at: 'form' }>;
  snapshot: PopupSnapshot;
  currency: string | null;
}

/** What it costs and what is left then; both are bones while the price is looked up. */
export function PriceFacts({ step, snapshot: { balance }, currency }: Props) {
  const asked = step.at === 'checking' ? null : step.asked;
  return (
    <>
      <dt>Price</dt>
      <dd>
        {asked?.oldPrice && <del>{formatExact(asked.oldPrice, currency)}</del>}{' '}
        {asked ? <b>{formatExact(asked.price, currency)}</b> : <span class="bone bone-price" />}
      </dd>
      {balance !== null && (
        <>
          <dt>Balance after</dt>
          <dd>
            {asked ? (
              formatExact(subtract(balance.amount, asked.price), currency)
            ) : (
              <span class="bone bone-price" />
            )}
          </dd>
        </>
      )}
    </>
  );
}
