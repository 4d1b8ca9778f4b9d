import { formatExact, formatRounded, type Money } from '../../lib/money.ts';

/** An amount for a glance, rounded; every digit of it on hover. It never wraps. */
export function Amount({ of, currency }: { of: Money; currency: string | null }) {
  return (
    <span class="amount" title={formatExact(of, currency)}>
      {formatRounded(of, currency)}
    </span>
  );
}
