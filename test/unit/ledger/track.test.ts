import { describe, expect, it } from 'vitest';
import { isDue, nextDue } from '../../../lib/ledger/pace.ts';
import { afterStatus, planPolls } from '../../../lib/ledger/track.ts';
import type { OrderStatus } from '../../../lib/panel/decode.ts';
import { MINUTE, NOON, placedOrder, unknownOrder } from './example-orders.ts';

const DAY = 24 * 60 * MINUTE;
const middle = () => 0.5;

function reply(change: Partial<OrderStatus>): OrderStatus {
  return { status: null, charge: null, startCount: null, remains: null, ...change };
}

function manyOrders(count: number, change = {}) {
  return Array.from({ length: count }, (_, i) =>
    placedOrder({ localId: `local-${i}`, panelOrderId: String(i), ...change }),
  );
}

describe('a poll', () => {
  it.each([
    [0, 0],
    [1, 1],
    [100, 1],
    [101, 2],
    [250, 3],
    [1000, 10],
  ])('of %i due orders sends %i requests', (due, requests) => {
    expect(planPolls(manyOrders(due), [], NOON + 2 * MINUTE)).toHaveLength(requests);
  });

  it('asks nothing while nothing is due, whatever ended short', () => {
    expect(planPolls(manyOrders(5), manyOrders(5), NOON)).toEqual([]);
  });

  it('fills the spare places of the last batch with orders that ended short, and adds no request', () => {
    const short = manyOrders(80).map((order) => ({ ...order, localId: `short-${order.localId}` }));
    const batches = planPolls(manyOrders(150), short, NOON + 2 * MINUTE);
    expect(batches.map((batch) => batch.length)).toEqual([100, 100]);
  });

  it('leaves unknown orders alone: they have no number to ask about', () => {
    expect(planPolls([unknownOrder()], [], NOON + DAY)).toEqual([]);
  });

  it('asks early, when the popup opens, about what was last asked more than 15 s ago', () => {
    const order = placedOrder({ askedAt: NOON, dueAt: NOON + 10 * MINUTE, placedAt: NOON - 60 * MINUTE });
    expect(planPolls([order], [], NOON + 14_000, 15_000)).toEqual([]);
    expect(planPolls([order], [], NOON + 15_000, 15_000)).toEqual([[order]]);
  });
});

describe('the next time to ask', () => {
  it.each([
    ['just placed', 0, MINUTE],
    ['an hour old', 60 * MINUTE, 10 * MINUTE],
    ['a day old', DAY, 30 * MINUTE],
    ['a month old', 30 * DAY, 30 * MINUTE],
  ])('of an order %s is a share of its age, from a minute to half an hour', (_, age, wait) => {
    const order = placedOrder({ placedAt: NOON - age });
    expect(nextDue(order, NOON, middle) - NOON).toBe(wait);
    expect(nextDue(order, NOON, () => 0) - NOON).toBe(wait * 0.9);
  });

  it('of a status word that we do not know is daily after its first day', () => {
    const progress = { status: 'Đang chạy', charge: null, startCount: null, remains: null };
    expect(nextDue(placedOrder({ placedAt: NOON - DAY / 2, progress }), NOON, middle) - NOON).toBe(
      30 * MINUTE,
    );
    expect(nextDue(placedOrder({ placedAt: NOON - 2 * DAY, progress }), NOON, middle) - NOON).toBe(DAY);
  });

  it('counts as come when it lies further ahead than any wait: the clock was turned back', () => {
    const order = placedOrder({ placedAt: NOON, dueAt: NOON + MINUTE });
    expect(isDue(order, NOON - 3 * DAY)).toBe(true);
    expect(isDue(order, NOON)).toBe(false);
  });
});

describe('the panel’s answer about an order', () => {
  it('is kept, with the time of the change, and the order is asked about again', () => {
    const status = reply({ status: 'In progress', charge: '2.5', startCount: 168, remains: 320 });
    const { order, notice } = afterStatus(placedOrder(), status, NOON + MINUTE, middle);
    expect(order).toMatchObject({
      askedAt: NOON + MINUTE,
      progress: { status: 'In progress', charge: '2.5', startCount: 168, remains: 320 },
      changes: [{ at: NOON + MINUTE, status: 'In progress' }],
      dueAt: NOON + 2 * MINUTE,
      finalAt: null,
    });
    expect(notice).toBeUndefined();
  });

  it('writes no change where nothing changed', () => {
    const first = afterStatus(placedOrder(), reply({ status: 'Pending' }), NOON, middle).order;
    if (first.state !== 'placed') throw new Error('not placed');
    const second = afterStatus(first, reply({ status: 'Pending' }), NOON + MINUTE, middle).order;
    expect(second).toMatchObject({ changes: [{ at: NOON }], askedAt: NOON + MINUTE });
  });

  it('keeps what an answer leaves out: an absent number is not 0', () => {
    const order = placedOrder({
      progress: { status: 'Pending', charge: '2.5', startCount: 7, remains: 400 },
    });
    const { progress } = afterStatus(order, reply({ status: 'Partial' }), NOON, middle).order as typeof order;
    expect(progress).toEqual({ status: 'Partial', charge: '2.5', startCount: 7, remains: 400 });
  });

  it.each([
    ['Completed', 'completed'],
    ['Success', 'completed'],
    ['Partial', 'partial'],
    ['Canceled', 'canceled'],
    ['cancelled', 'canceled'],
    ['Refunded', 'ended'],
    ['Expired', 'ended'],
    ['Fail', 'ended'],
  ])('“%s” ends it with one notice, %s, and it is not asked about again', (status, kind) => {
    const { order, notice } = afterStatus(placedOrder(), reply({ status }), NOON, middle);
    expect(order).toMatchObject({ finalAt: NOON });
    expect(order).not.toHaveProperty('dueAt');
    expect(notice).toMatchObject({ localId: 'local-placed', kind, shownAt: null, seenAt: null });
    if (order.state !== 'placed') throw new Error('not placed');
    expect(afterStatus(order, reply({ status }), NOON + MINUTE, middle).notice).toBeUndefined();
  });

  it.each(['Refill', 'Paused', '4', 'Đã hoàn thành'])(
    '“%s” is shown as it is and is never final',
    (status) => {
      const { order, notice } = afterStatus(placedOrder(), reply({ status }), NOON, middle);
      expect(order).toMatchObject({ finalAt: null, progress: { status } });
      expect(order).toHaveProperty('dueAt');
      expect(notice).toBeUndefined();
    },
  );

  it('takes up again an order that ended and runs once more, and tells of its second end', () => {
    const first = afterStatus(placedOrder(), reply({ status: 'Partial' }), NOON, middle);
    if (first.order.state !== 'placed') throw new Error('not placed');
    const again = afterStatus(first.order, reply({ status: 'In progress' }), NOON + 1, middle).order;
    if (again.state !== 'placed') throw new Error('not placed');
    expect(again).toMatchObject({ finalAt: null, dueAt: expect.any(Number) });
    const second = afterStatus(again, reply({ status: 'Completed' }), NOON + 2, middle);
    expect(second.notice?.noticeId).not.toBe(first.notice?.noticeId);
  });

  it.each([
    ['an error of its own', { error: 'Incorrect order ID' }, 'Incorrect order ID'],
    ['nothing about it', undefined, 'The panel left this order out of its answer.'],
  ])('that holds %s leaves the status as it was, says so, and asks later', (_, answer, trouble) => {
    const { order } = afterStatus(placedOrder(), answer, NOON, middle);
    expect(order).toMatchObject({ trouble, finalAt: null, dueAt: NOON + MINUTE, askedAt: NOON });
  });
});
