import type { Unit } from '../../lib/insights/periods.ts';
import { asAmount, axisEnd } from '../../lib/insights/scale.ts';
import { formatExact, type Money } from '../../lib/money.ts';
import { Chart } from './Chart.tsx';
import { periodName } from './period-name.ts';

interface Props {
  starts: readonly number[];
  /** Of each period. */
  spent: readonly Money[];
  unit: Unit;
  currency: string | null;
}

export function SpendChart({ starts, spent, unit, currency }: Props) {
  const end = axisEnd(Math.max(...spent.map(Number)));
  const amount = (value: number) => formatExact(asAmount(value), currency);
  const width = 100 / starts.length;
  return (
    <Chart
      title={`Spent by ${unit}`}
      columns={[`The ${unit}`, 'Spent']}
      ticks={[amount(end), amount(end / 2), amount(0)]}
      marks={starts.map((start, index) => ({
        key: start,
        label: periodName(start, unit),
        says: formatExact(spent[index] ?? '0', currency),
      }))}
    >
      {(chosen) =>
        spent.map((money, index) => {
          const height = (Number(money) / end) * 100;
          return (
            <rect
              key={starts[index]}
              class={index === chosen ? 'plot-bar chosen' : 'plot-bar'}
              x={index * width + width * 0.15}
              width={width * 0.7}
              y={100 - height}
              height={height}
            />
          );
        })
      }
    </Chart>
  );
}
