import { useMemo, useState } from 'preact/hooks';
import { balanceByPeriod } from '../../lib/insights/balance.ts';
import { lastPeriods, SPAN, type Unit } from '../../lib/insights/periods.ts';
import { serviceRecords } from '../../lib/insights/services.ts';
import { spendByPeriod, spendByPlatform } from '../../lib/insights/spend.ts';
import { serviceTimes } from '../../lib/insights/times.ts';
import { toHistoryRow } from '../../lib/ledger/history.ts';
import { refundsSeen } from '../../lib/ledger/refunds-seen.ts';
import { BalanceChart } from './BalanceChart.tsx';
import type { InsightsOf } from './insights-ports.ts';
import { PlatformTable } from './PlatformTable.tsx';
import { ServiceTable } from './ServiceTable.tsx';
import { SlowOrders } from './SlowOrders.tsx';
import { SpendChart } from './SpendChart.tsx';

const UNITS: { unit: Unit; name: string }[] = [
  { unit: 'day', name: 'Days' },
  { unit: 'week', name: 'Weeks' },
  { unit: 'month', name: 'Months' },
];

export function Figures({ of, now }: { of: InsightsOf; now: number }) {
  const [unit, setUnit] = useState<Unit>('day');
  const { orders, readings, account, claims } = of;
  const currency = account?.currency ?? null;
  const rows = useMemo(() => orders.map(toHistoryRow), [orders]);
  const times = useMemo(() => serviceTimes(orders), [orders]);
  const records = useMemo(() => serviceRecords(rows, refundsSeen(rows, readings)), [rows, readings]);
  const starts = useMemo(() => lastPeriods(now, unit), [now, unit]);
  return (
    <>
      <SlowOrders orders={orders} times={times} now={now} />
      <fieldset class="themes units">
        <legend>By</legend>
        {UNITS.map((choice) => (
          <label key={choice.unit} class="theme">
            <input
              type="radio"
              name="unit"
              checked={choice.unit === unit}
              onChange={() => setUnit(choice.unit)}
            />
            {choice.name}
          </label>
        ))}
      </fieldset>
      <div class="plots">
        <SpendChart starts={starts} spent={spendByPeriod(rows, starts)} unit={unit} currency={currency} />
        <BalanceChart
          starts={starts}
          unit={unit}
          balances={balanceByPeriod(readings, starts)}
          currency={currency}
        />
      </div>
      <p class="hint">
        The last {SPAN[unit]} {unit}s. What is due back is not taken off what was spent; an order whose answer
        was lost does not count.
      </p>
      <div class="insight-scroll">
        <PlatformTable rows={spendByPlatform(rows, starts[0] ?? 0)} currency={currency} />
      </div>
      <ServiceTable records={records} times={times} claims={claims} currency={currency} />
      <p class="hint">
        Times are of all orders here: the middle, and between what half of them lie. They are seen when the
        panel is asked, so up to half an hour late. “Seen” is what the balance rose by for what is due.
      </p>
    </>
  );
}
