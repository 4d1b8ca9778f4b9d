import { describe, expect, it } from 'vitest';
import type { Order } from '../../lib/ledger/order.ts';
import { deliveredOverTime, storyOf } from '../../lib/story.ts';
import { MINUTE, NOON, placedOrder, unknownOrder } from './ledger/example-orders.ts';

const at = (minute: number) => NOON + minute * MINUTE;
const none = { status: null, charge: null, startCount: null, remains: null };
const told = (order: Order, refills: Parameters<typeof storyOf>[1] = []) =>
  storyOf(order, refills).map(({ by, title, details }) => [by, title, ...details].join(' | '));

const followed = placedOrder({
  placedAt: NOON + 900,
  changes: [
    { at: at(1), ...none, status: 'Pending', charge: '2.5', remains: 1000 },
    { at: at(2), ...none, status: 'In progress', charge: '2.5', startCount: 4210, remains: 700 },
    { at: at(3), ...none, status: 'In progress', charge: '2.5', startCount: 4210, remains: 300 },
    { at: at(4), ...none, status: 'Partial', charge: '1.75', startCount: 4210, remains: 300 },
  ],
});

const refill = {
  ...{
    refillKey: 'r',
    localId: 'local-placed',
    accountId: 'account-1',
    panelOrderId: '23501',
    workerId: 'w',
  },
  ...{ askedAt: at(9), refillId: '7', status: 'Rejected', words: null, checkedAt: at(12), finalAt: at(12) },
  state: 'ended',
} as const;

describe('the story of an order', () => {
  it('tells each change with what was new in it, and the refills where they belong', () => {
    expect(told(followed, [refill])).toEqual([
      'you | Ordered | Quoted $2.50',
      'panel | Placed as 23501',
      'panel | Pending | Remains 1,000 | Charge $2.50',
      'panel | In progress | Start count 4,210 | Remains 1,000 → 700',
      'panel | Progress | Remains 700 → 300',
      'panel | Partial | Charge $2.50 → $1.75',
      'you | Refill asked for',
      'panel | Refill rejected | The panel says: “Rejected”',
    ]);
  });

  it.each<[string, Order, string[]]>([
    ['whose answer was lost', unknownOrder(), ['pocketPanel | The answer was lost']],
    [
      'that the person found',
      placedOrder({ foundAt: at(5) }),
      ['pocketPanel | The answer was lost', 'you | Found at the panel as 23501'],
    ],
    [
      'that was closed as not placed',
      { ...unknownOrder(), state: 'notPlaced', closedAt: at(9) } as Order,
      ['pocketPanel | The answer was lost', 'you | Closed as not placed'],
    ],
    [
      'that was refused',
      {
        ...unknownOrder(),
        state: 'refused',
        refusedAt: at(1),
        words: 'Bad link',
        reason: 'link',
        answer: '',
      } as Order,
      ['panel | Refused | The panel says: “Bad link”'],
    ],
  ])('%s says so', (_, order, rest) => {
    const [first, ...others] = told(order);
    expect(first).toBe('you | Ordered | Quoted $2.50');
    expect(others).toHaveLength(rest.length);
    for (const [i, start] of rest.entries()) expect(others[i]).toContain(start);
  });

  it('tells a refill that runs once, with where it stands', () => {
    expect(told(placedOrder(), [{ ...refill, state: 'running', status: null, finalAt: null }]).at(-1)).toBe(
      'you | Refill asked for: Refill running',
    );
  });
});

describe('what was delivered over time', () => {
  it('begins with nothing when the order was placed', () => {
    expect(deliveredOverTime(followed)).toEqual([
      { at: NOON + 900, delivered: 0 },
      { at: at(1), delivered: 0 },
      { at: at(2), delivered: 300 },
      { at: at(3), delivered: 700 },
      { at: at(4), delivered: 700 },
    ]);
  });

  it('is never below nothing nor above what was ordered', () => {
    const wild = placedOrder({
      changes: [
        { at: at(1), ...none, remains: 5000 },
        { at: at(2), ...none, remains: -2 },
      ],
    });
    expect(deliveredOverTime(wild).map(({ delivered }) => delivered)).toEqual([0, 0, 1000]);
  });

  it('is not known where the panel gives no numbers', () => {
    expect(deliveredOverTime(placedOrder({ changes: [{ at: at(1), ...none, status: 'Pending' }] }))).toEqual(
      [],
    );
  });
});
