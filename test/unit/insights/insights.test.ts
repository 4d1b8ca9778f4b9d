import { describe, expect, it } from 'vitest';
import { claimedMs } from '../../../lib/insights/claim.ts';
import { lastPeriods, SPAN, startOf } from '../../../lib/insights/periods.ts';
import { asAmount, axisEnd } from '../../../lib/insights/scale.ts';
import { serviceRecords } from '../../../lib/insights/services.ts';
import { spendByPeriod, spendByPlatform } from '../../../lib/insights/spend.ts';
import { serviceTimes, slowerThan, spreadOf } from '../../../lib/insights/times.ts';
import { toHistoryRow } from '../../../lib/ledger/history.ts';
import type { Order } from '../../../lib/ledger/order.ts';
import { MINUTE, NOON, placedOrder, refusedOrder, unknownOrder } from '../ledger/example-orders.ts';

const HOUR = 60 * MINUTE;
const progress = { status: 'Completed', charge: '2.5', startCount: 0, remains: 0 };

/** An order that was seen running and completed so long after it was made. */
function finished(localId: string, startMs: number, finishMs: number): Order {
  return placedOrder({
    localId,
    progress,
    finalAt: NOON + finishMs,
    changes: [
      { at: NOON + startMs, ...progress, status: 'In progress', remains: 900 },
      { at: NOON + finishMs, ...progress },
    ],
  });
}

describe('periods', () => {
  it('are those of the calendar, the one of now last', () => {
    const now = new Date(2026, 2, 31, 15, 30).getTime();
    const months = lastPeriods(now, 'month').map((start) => new Date(start));
    expect(months).toHaveLength(SPAN.month);
    expect(months.at(-1)).toEqual(new Date(2026, 2, 1));
    expect(months.at(-2)).toEqual(new Date(2026, 1, 1));
    expect(months[0]).toEqual(new Date(2025, 3, 1));
    expect(new Date(startOf(now, 'week'))).toEqual(new Date(2026, 2, 30));
    expect(new Date(startOf(new Date(2026, 2, 29, 23).getTime(), 'week'))).toEqual(new Date(2026, 2, 23));
    for (const start of lastPeriods(now, 'day')) expect(new Date(start).getHours()).toBe(0);
  });
});

describe('what was spent', () => {
  const rows = [
    placedOrder({ localId: 'a', createdAt: NOON, progress: { ...progress, charge: '0.1' } }),
    placedOrder({ localId: 'b', createdAt: NOON + 1, price: '0.2' }),
    refusedOrder({ localId: 'c' }),
    unknownOrder({ localId: 'd' }),
    placedOrder({
      localId: 'e',
      createdAt: NOON + HOUR,
      price: '5',
      purchase: {
        kind: 'product',
        productId: '7',
        name: 'Key',
        category: '',
        rate: '5',
        quantity: 1,
        require: null,
      },
    }),
  ].map(toHistoryRow);

  it('is told by period, exactly, and only of what was placed', () => {
    expect(spendByPeriod(rows, [NOON - HOUR, NOON, NOON + HOUR])).toEqual(['0', '0.3', '5']);
    expect(spendByPeriod(rows, [NOON + 1])).toEqual(['5.2']);
  });

  it('is told by platform, the most first', () => {
    expect(spendByPlatform(rows, 0)).toEqual([
      { bought: 'goods', spent: '5' },
      { bought: 'youtube', spent: '0.3' },
    ]);
  });
});

describe('how long a service takes', () => {
  it('is the middle of the times that were seen, and how far they lie apart', () => {
    expect(spreadOf([4, 1, 3, 2])).toEqual({ count: 4, median: 2, low: 1, high: 3, longest: 4 });
    expect(spreadOf([])).toBeNull();
    expect(spreadOf([-5])).toBeNull();
  });

  it('runs from ordering until it was seen running, and completed', () => {
    const orders = [finished('a', MINUTE, HOUR), finished('b', 3 * MINUTE, 3 * HOUR)];
    expect(serviceTimes(orders).get('1')).toMatchObject({
      start: { count: 2, median: MINUTE },
      finish: { count: 2, median: HOUR, longest: 3 * HOUR },
    });
    expect(serviceTimes([unknownOrder()]).size).toBe(0);
  });

  const many = Array.from({ length: 10 }, (_, i) => finished(`order-${i}`, MINUTE, (i + 1) * HOUR));
  const times = serviceTimes(many).get('1');

  it('makes a running order slow that took longer than nine of ten', () => {
    expect(slowerThan(placedOrder(), times, NOON + 9 * HOUR)).toBeNull();
    expect(slowerThan(placedOrder(), times, NOON + 9 * HOUR + 1)).toBe(9 * HOUR);
  });

  it('says nothing of an order that ended, nor of a service that few orders are known of', () => {
    expect(slowerThan(finished('x', MINUTE, 99 * HOUR), times, NOON + 99 * HOUR)).toBeNull();
    const few = serviceTimes(many.slice(0, 4)).get('1');
    expect(slowerThan(placedOrder(), few, NOON + 99 * HOUR)).toBeNull();
    expect(slowerThan(placedOrder(), undefined, NOON + 99 * HOUR)).toBeNull();
  });

  it.each([
    ['52 minutes 14 seconds', 52 * MINUTE + 14_000],
    ['3 hours 5 minutes', 3 * HOUR + 5 * MINUTE],
    ['1 day 2 hours', 26 * HOUR],
    ['2h 5m', 2 * HOUR + 5 * MINUTE],
    ['1.5 hours', 1.5 * HOUR],
    ['8 minutes', 8 * MINUTE],
    ['Not Enough Data', null],
    ['12', null],
    ['about 8 minutes', null],
    ['8 minutes or so', null],
    ['', null],
    [null, null],
  ])('the panel’s %j is %j ms', (words, ms) => {
    expect(claimedMs(words)).toBe(ms);
  });
});

it('a service’s record counts how its orders ended, and what is due back and was seen', () => {
  const short = { ...progress, status: 'Partial', remains: 400 };
  const rows = [
    finished('a', 1, 2),
    placedOrder({ localId: 'b', progress: short, finalAt: NOON }),
    placedOrder({ localId: 'c', progress: { ...progress, status: 'Canceled' }, finalAt: NOON }),
    placedOrder({ localId: 'd' }),
    refusedOrder(),
  ].map(toHistoryRow);
  expect(serviceRecords(rows, new Map([['b', 'seen']]))).toEqual([
    {
      serviceId: '1',
      name: 'Youtube views',
      ...{ orders: 4, completed: 1, partial: 1, canceled: 1, running: 1 },
      ...{ due: '3.5', seen: '1' },
    },
  ]);
});

it('an axis ends at a round number that holds the most', () => {
  expect([0, 0.00003, 1, 1.1, 2.4, 26, 999].map(axisEnd)).toEqual([1, 0.00003, 1, 2, 3, 30, 1000]);
  expect([0, 0.00005, 2.5, 1000].map(asAmount)).toEqual(['0', '0.00005', '2.5', '1000']);
});
