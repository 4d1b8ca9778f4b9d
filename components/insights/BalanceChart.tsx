import type { Unit } from '../../lib/insights/periods.ts';
import { asAmount, axisEnd } from '../../lib/insights/scale.ts';
import { formatExact, type Money } from '../../lib/money.ts';
import { Chart } from './Chart.tsx';
import { periodName } from './period-name.ts';

interface Props {
  starts: readonly number[];
  unit: Unit;
  /** The last balance known at the end of each period; null before the first one. */
  balances: readonly (Money | null)[];
  currency: string | null;
}

export function BalanceChart({ starts, unit, balances, currency }: Props) {
  const end = axisEnd(Math.max(...balances.map((balance) => Number(balance ?? 0))));
  const amount = (value: number) => formatExact(asAmount(value), currency);
  const width = 100 / starts.length;
  const known = balances.flatMap((balance, index) =>
    balance === null ? [] : [{ index, x: (index + 0.5) * width, y: 100 - (Number(balance) / end) * 100 }],
  );
  return (
    <Chart
      title={`Balance at the end of each ${unit}`}
      columns={[`The ${unit}`, 'Balance']}
      ticks={[amount(end), amount(end / 2), amount(0)]}
      marks={starts.map((start, index) => ({
        key: start,
        label: periodName(start, unit),
        says: sayBalance(balances[index] ?? null, currency),
      }))}
    >
      {(chosen) => (
        <>
          <polyline class="plot-line" points={known.map(({ x, y }) => `${x},${y}`).join(' ')} />
          {known.map(({ index, x, y }) => (
            <line
              key={index}
              class={index === chosen ? 'plot-dot chosen' : 'plot-dot'}
              x1={x}
              x2={x}
              y1={y}
              y2={y}
            />
          ))}
        </>
      )}
    </Chart>
  );
}

function sayBalance(balance: Money | null, currency: string | null): string {
  return balance === null ? 'not known' : formatExact(balance, currency);
}
