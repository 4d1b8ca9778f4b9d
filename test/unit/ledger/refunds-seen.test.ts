import { describe, expect, it } from 'vitest';
import { toHistoryRow } from '../../../lib/ledger/history.ts';
import type { Order } from '../../../lib/ledger/order.ts';
import { refundsSeen } from '../../../lib/ledger/refunds-seen.ts';
import { MINUTE, NOON, placedOrder } from './example-orders.ts';

/** An order of 2.50 that ended so many minutes after noon, having been looked at a minute before. */
function ended(
  localId: string,
  atMinute: number,
  status = 'Canceled',
  remains = 1000,
  charge = '2.5',
): Order {
  const at = NOON + atMinute * MINUTE;
  const progress = { status, charge, startCount: 1, remains };
  return placedOrder({
    ...{ localId, createdAt: NOON - 5 * MINUTE, placedAt: NOON - 5 * MINUTE, progress, finalAt: at },
    changes: [
      { at: at - MINUTE, ...progress, status: 'Pending' },
      { at, ...progress },
    ],
  });
}

/** What the balance was, by minutes after noon. */
const readings = (...of: [minute: number, balance: string][]) =>
  of.map(([minute, balance]) => ({
    askedAt: NOON + minute * MINUTE,
    at: NOON + minute * MINUTE + 200,
    balance,
  }));

const sights = (orders: Order[], ...of: [number, string][]) =>
  Object.fromEntries(refundsSeen(orders.map(toHistoryRow), readings(...of)));

const paid = placedOrder({
  ...{ localId: 'paid', createdAt: NOON + 12 * MINUTE, placedAt: NOON + 12 * MINUTE + 900 },
  progress: { status: 'Pending', charge: '1', startCount: null, remains: null },
});

describe('a refund that is due', () => {
  it.each<[string, [number, string][], string]>([
    [
      'that the balance rose by is seen',
      [
        [0, '10.00'],
        [10, '12.50'],
      ],
      'seen',
    ],
    [
      'is seen though it came with the poll before the end was told',
      [
        [8, '10.00'],
        [9.5, '12.50'],
        [11, '12.50'],
      ],
      'seen',
    ],
    [
      'is seen when it comes days later',
      [
        [0, '10.00'],
        [10, '10.00'],
        [8000, '12.50'],
      ],
      'seen',
    ],
    [
      'is not seen while the balance stays',
      [
        [0, '10.00'],
        [11, '10.00'],
      ],
      'notSeen',
    ],
    [
      'is not seen in a rise that is too small for it',
      [
        [0, '10.00'],
        [11, '11.00'],
      ],
      'notSeen',
    ],
    [
      'is not seen in a rise before it was owed',
      [
        [0, '10.00'],
        [1, '12.50'],
        [11, '12.50'],
      ],
      'notSeen',
    ],
    [
      'cannot be told from a larger rise',
      [
        [0, '10.00'],
        [11, '60.00'],
      ],
      'cannotTell',
    ],
    [
      'cannot be told while the balance was not read since',
      [
        [0, '10.00'],
        [9, '10.00'],
      ],
      'cannotTell',
    ],
    ['cannot be told without any reading', [], 'cannotTell'],
    [
      'is not looked for after 30 days',
      [
        [0, '10.00'],
        [50_000, '10.00'],
        [50_001, '12.50'],
      ],
      'notSeen',
    ],
  ])('%s', (_, of, sight) => {
    expect(sights([ended('one', 10)], ...of)).toEqual({ one: sight });
  });

  it('is seen past what another order cost in the same time', () => {
    expect(sights([ended('one', 10), paid], [0, '10.00'], [20, '11.50'])).toEqual({ one: 'seen' });
  });

  it('cannot be told where an order was on its way while the balance was read', () => {
    const during = [12, '11.50'] as [number, string];
    expect(sights([ended('one', 10), paid], [0, '10.00'], during)).toEqual({ one: 'cannotTell' });
  });

  it('cannot be told from another of the same amount, until both have come', () => {
    const two = [ended('one', 10), ended('two', 10)];
    expect(sights(two, [0, '10.00'], [11, '12.50'])).toEqual({ one: 'cannotTell', two: 'cannotTell' });
    expect(sights(two, [0, '10.00'], [11, '15.00'])).toEqual({ one: 'seen', two: 'seen' });
  });

  it('of a partial order is its part, as far as the balance has digits for it', () => {
    const partial = ended('one', 10, 'Partial', 333, '2.5');
    expect(sights([partial], [0, '10.00'], [11, '10.83'])).toEqual({ one: 'seen' });
    expect(sights([partial], [0, '10.00'], [11, '12.50'])).toEqual({ one: 'cannotTell' });
    expect(sights([ended('one', 10, 'Partial', 1, '2.5')], [0, '10.00'], [11, '10.00'])).toEqual({
      one: 'cannotTell',
    });
  });

  it('does not exist where an order was delivered', () => {
    expect(sights([ended('one', 10, 'Completed', 0)], [0, '10.00'], [11, '12.50'])).toEqual({});
  });

  it('among very many that may be in one rise cannot be told', () => {
    const many = Array.from({ length: 11 }, (_, i) => ended(`order-${i}`, 10));
    expect(new Set(Object.values(sights(many, [0, '10.00'], [11, '12.50'])))).toEqual(
      new Set(['cannotTell']),
    );
  });
});
