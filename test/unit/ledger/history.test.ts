import { describe, expect, it } from 'vitest';
import { type HistoryRow, toHistoryRow } from '../../../lib/ledger/history.ts';
import {
  type HistoryFilter,
  NEWEST_FIRST,
  NO_FILTER,
  serviceKey,
  totalsOf,
  viewHistory,
} from '../../../lib/ledger/history-view.ts';
import type { Order } from '../../../lib/ledger/order.ts';
import { MINUTE, NOON, placedOrder, sendingOrder, unknownOrder } from './example-orders.ts';

const DAY = 24 * 60 * MINUTE;
const { purchase } = placedOrder();
if (purchase.kind !== 'service') throw new Error('not a service');
const progress = { status: 'Completed', charge: '2.5', startCount: 10, remains: 0 };
const orders: Order[] = [
  placedOrder({ localId: 'completed', progress, createdAt: NOON }),
  placedOrder({
    ...{ localId: 'partial', panelOrderId: '900', createdAt: NOON - DAY, accountId: 'account-2' },
    progress: { ...progress, status: 'Partial', charge: '10', remains: 400 },
    purchase: { ...purchase, serviceId: '7', name: 'Подписчики', link: 'https://www.instagram.com/someone' },
    currency: 'EUR',
  }),
  placedOrder({
    ...{ localId: 'canceled', panelOrderId: '23600', createdAt: NOON - 2 * DAY },
    progress: { ...progress, status: 'Canceled', charge: '0.10', remains: 1000 },
    purchase: { ...purchase, name: 'Zebra views', link: 'https://elsewhere.example/page', quantity: 200 },
  }),
  unknownOrder({ createdAt: NOON - 3 * DAY }),
  sendingOrder({ createdAt: NOON - 4 * DAY }),
];
const rows = orders.map(toHistoryRow);
const ids = (view: readonly HistoryRow[]) => view.map(({ localId }) => localId);
const filtered = (change: Partial<HistoryFilter>) =>
  ids(viewHistory(rows, { ...NO_FILTER, ...change }, NEWEST_FIRST));

describe('the orders in view', () => {
  it('are all, the newest first', () => {
    expect(filtered({})).toEqual(['completed', 'partial', 'canceled', 'local-unknown', 'local-sending']);
  });

  it.each<[string, Partial<HistoryFilter>, string[]]>([
    ['with an id', { query: '23600' }, ['canceled']],
    ['with words in any order', { query: 'VIEWS  zebra' }, ['canceled']],
    ['in any script', { query: 'подп' }, ['partial']],
    ['with a part of the link', { query: 'elsewhere.ex' }, ['canceled']],
    ['with every word, not some', { query: 'zebra 900' }, []],
    ['of a state', { standing: 'running' }, ['local-sending']],
    ['whose fate is not known', { standing: 'unknown' }, ['local-unknown']],
    ['of a platform', { platform: 'instagram' }, ['partial']],
    ['of no platform that is known', { platform: 'other' }, ['canceled']],
    ['of an account', { accountId: 'account-2' }, ['partial']],
    ['of a service of one account', { service: serviceKey(rows[1] as HistoryRow) }, ['partial']],
    ['from a day on', { from: '2026-01-15' }, ['completed']],
    ['until the end of a day', { until: '2026-01-13' }, ['canceled', 'local-unknown', 'local-sending']],
    ['of days that are not there', { from: '2027-01-01' }, []],
  ])('are those %s', (_, change, found) => {
    expect(filtered(change)).toEqual(found);
  });

  it.each([
    [
      { by: 'charge', descending: true },
      ['partial', 'completed', 'local-unknown', 'local-sending', 'canceled'],
    ],
    [
      { by: 'panelOrderId', descending: true },
      ['canceled', 'completed', 'partial', 'local-unknown', 'local-sending'],
    ],
    [
      { by: 'name', descending: false },
      ['completed', 'local-unknown', 'local-sending', 'canceled', 'partial'],
    ],
    [{ by: 'due', descending: true }, ['partial', 'canceled', 'completed', 'local-unknown', 'local-sending']],
  ] as const)('stand by %j, equal ones newest first', (sort, order) => {
    expect(ids(viewHistory(rows, NO_FILTER, sort))).toEqual(order);
  });
});

describe('the totals', () => {
  it('are exact, by currency, of what the panel has, and name what was seen to come back', () => {
    expect(totalsOf(rows, new Map([['canceled', 'seen']]))).toEqual([
      { currency: 'USD', spent: '2.6', due: '0.1', seen: '0.1' },
      { currency: 'EUR', spent: '10', due: '4', seen: '0' },
    ]);
  });

  it('of nothing are none', () => {
    expect(totalsOf([], new Map())).toEqual([]);
  });
});

it('a row holds no secret of goods', () => {
  const sealed = { iv: 'aXY=', data: 'c2VjcmV0' };
  const goods = placedOrder({
    purchase: {
      ...{ kind: 'product', productId: '9', name: 'Licence', category: 'Keys', rate: '5', quantity: 1 },
      require: sealed,
    },
    result: sealed,
    note: 'Thanks',
  });
  const row = JSON.stringify(toHistoryRow(goods));
  expect(row).toContain('Licence');
  expect(row).not.toContain(sealed.data);
});
