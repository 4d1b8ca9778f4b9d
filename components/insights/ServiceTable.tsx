import { claimedMs } from '../../lib/insights/claim.ts';
import type { ServiceRecord } from '../../lib/insights/services.ts';
import type { ServiceTimes, Spread } from '../../lib/insights/times.ts';
import { compare, formatExact, type Money } from '../../lib/money.ts';
import { whole } from '../../lib/whole.ts';
import { lasting } from '../shared/ago.ts';

interface Props {
  records: readonly ServiceRecord[];
  times: ReadonlyMap<string, ServiceTimes>;
  /** The panel's own words for how long a service takes, by its id. */
  claims: ReadonlyMap<string, string | null>;
  currency: string | null;
}

/** More are for the history to list. */
const MOST = 100;

export function ServiceTable({ records, times, claims, currency }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="insight-scroll" aria-label="Services" tabIndex={0}>
      <table class="insight-table" aria-labelledby="by-service">
        <caption id="by-service">How services do</caption>
        <thead>
          <tr>
            <th scope="col">Service</th>
            <th scope="col" class="number">
              Orders
            </th>
            <th scope="col" class="number">
              Completed
            </th>
            <th scope="col" class="number">
              Partial
            </th>
            <th scope="col" class="number">
              Canceled
            </th>
            <th scope="col">Started after</th>
            <th scope="col">Completed after</th>
            <th scope="col">The panel says</th>
            <th scope="col" class="number">
              Due back
            </th>
            <th scope="col" class="number">
              Seen
            </th>
          </tr>
        </thead>
        <tbody>
          {records.slice(0, MOST).map((record) => (
            <Row
              key={record.serviceId}
              record={record}
              times={times.get(record.serviceId)}
              claim={claims.get(record.serviceId) ?? null}
              currency={currency}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  record: ServiceRecord;
  times: ServiceTimes | undefined;
  claim: string | null;
  currency: string | null;
}

function Row({ record, times, claim, currency }: RowProps) {
  const { serviceId, name, orders, completed, partial, canceled, due, seen } = record;
  const amount = (money: Money) => (compare(money, '0') === 0 ? '–' : formatExact(money, currency));
  const isLate = (times?.finish?.median ?? 0) > (claimedMs(claim) ?? Number.POSITIVE_INFINITY);
  return (
    <tr>
      <th scope="row" title={name}>
        <small>{serviceId}</small> <span dir="auto">{name}</span>
      </th>
      <td class="number">{whole(orders)}</td>
      <td class="number">{share(completed, orders)}</td>
      <td class="number">{share(partial, orders)}</td>
      <td class="number">{share(canceled, orders)}</td>
      <td>
        <Time of={times?.start ?? null} />
      </td>
      <td>
        <Time of={times?.finish ?? null} />
      </td>
      <td dir="auto">
        {claim ?? '–'}
        {isLate && <b class="late"> takes longer</b>}
      </td>
      <td class="number">{amount(due)}</td>
      <td class="number">{amount(seen)}</td>
    </tr>
  );
}

/** `2 h (1 h – 5 h)`: the middle, and between what half of them lie. */
function Time({ of: spread }: { of: Spread | null }) {
  if (spread === null) return <>–</>;
  return (
    <>
      {lasting(0, spread.median)}
      {spread.count > 1 && (
        <small>
          {' '}
          {lasting(0, spread.low)} – {lasting(0, spread.high)}
        </small>
      )}
    </>
  );
}

function share(part: number, all: number): string {
  return part === 0 ? '–' : `${Math.round((part / all) * 100)}%`;
}
