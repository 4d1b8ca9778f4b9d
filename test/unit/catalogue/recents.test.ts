import { expect, it } from 'vitest';
import { recentServices } from '../../../lib/catalogue/recents.ts';
import type { Order } from '../../../lib/ledger/order.ts';

const DAY_MS = 86_400_000;
const NOON = Date.UTC(2026, 0, 15, 12);

const order = (serviceId: string, daysAgo: number, change: object = {}) =>
  ({
    state: 'placed',
    createdAt: NOON - daysAgo * DAY_MS,
    purchase: { kind: 'service', serviceId },
    ...change,
  }) as Order;

it('of services ordered as often, the one ordered later comes first', () => {
  expect(recentServices([order('new', 0), order('old', 3)], 5)).toEqual(['new', 'old']);
  expect(recentServices([order('old', 3), order('new', 0)], 5)).toEqual(['new', 'old']);
});

it('what was ordered often outweighs one order that is a little newer', () => {
  expect(recentServices([order('once', 0), order('often', 1), order('often', 2)], 5)).toEqual([
    'often',
    'once',
  ]);
});

it('what was ordered often long ago gives way to one order of today', () => {
  const long = [30, 31, 32, 33, 34].map((days) => order('often', days));
  expect(recentServices([order('once', 0), ...long], 5)).toEqual(['once', 'often']);
});

it('an order counts half after a week: two of then are as one of today, and the first given stays first', () => {
  const [today, week] = [order('today', 0), order('week', 7)];
  expect(recentServices([today, week, week], 5)).toEqual(['today', 'week']);
  expect(recentServices([week, week, today], 5)).toEqual(['week', 'today']);
  expect(recentServices([today, week, week, week], 5)).toEqual(['week', 'today']);
});

it('leaves out what the panel did not take, and goods', () => {
  const orders = [
    order('refused', 0, { state: 'refused' }),
    order('never', 0, { state: 'notPlaced' }),
    order('goods', 0, { purchase: { kind: 'product', productId: 'goods' } }),
    order('lost', 1, { state: 'unknown' }),
    order('on its way', 2, { state: 'sending' }),
  ];
  expect(recentServices(orders, 5)).toEqual(['lost', 'on its way']);
});

it('gives as many as are asked for, and none where nothing was ordered', () => {
  expect(recentServices([order('1', 0), order('2', 1), order('3', 2)], 2)).toEqual(['1', '2']);
  expect(recentServices([], 5)).toEqual([]);
});
