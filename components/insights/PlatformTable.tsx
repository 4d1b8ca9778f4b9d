import type { Bought } from '../../lib/insights/spend.ts';
import { PLATFORM_NAMES } from '../../lib/links/platform-names.ts';
import { formatExact, type Money } from '../../lib/money.ts';

interface Props {
  rows: readonly { bought: Bought; spent: Money }[];
  currency: string | null;
}

export function PlatformTable({ rows, currency }: Props) {
  const most = Number(rows[0]?.spent ?? 0) || 1;
  return (
    <table class="insight-table" aria-labelledby="by-platform">
      <caption id="by-platform">Spent by platform</caption>
      <thead>
        <tr>
          <th scope="col">Platform</th>
          <td class="bar-column" />
          <th scope="col" class="number">
            Spent
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ bought, spent }) => (
          <tr key={bought}>
            <th scope="row">{nameOf(bought)}</th>
            <td class="bar-column">
              <meter
                min={0}
                max={1}
                value={Number(spent) / most}
                aria-label={`${nameOf(bought)}, compared`}
              />
            </td>
            <td class="number">{formatExact(spent, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameOf(bought: Bought): string {
  if (bought === 'goods') return 'Goods';
  return bought === 'other' ? 'Other addresses' : PLATFORM_NAMES[bought];
}
