import { describe, expect, it } from 'vitest';
import { EVIDENCE_WORDS } from '../../../lib/evidence-words.ts';
import { type Evidence, evidenceOf, type Reading } from '../../../lib/ledger/evidence.ts';
import type { Order, OrderIn } from '../../../lib/ledger/order.ts';
import { subtract } from '../../../lib/money.ts';
import { NOON, placedOrder, refusedOrder, unknownOrder } from './example-orders.ts';

const SECOND = 1_000;

/** Something that moved the balance: so many seconds after the order was sent. Negative amounts raise it. */
type Move = [seconds: number, amount: string];

interface History {
  price?: string;
  before?: string | null;
  /** What really left the balance, of this order and of whatever else. */
  moves?: Move[];
  /** When the balance was read; after the answer was lost, which took no time. */
  reads?: number[];
  /** As many decimals as the panel shows; the digits as they are where left out. */
  shown?: number;
  /** Other orders in the ledger. */
  others?: Order[];
  order?: Partial<OrderIn<'unknown'>>;
  now?: number;
}

const ALL = [0, 30, 120, 600];

function label({
  price = '2.5',
  before = '100',
  moves = [],
  reads = ALL,
  shown,
  others = [],
  ...rest
}: History) {
  const readings = reads.map((seconds): Reading => {
    const fallen = moves.filter(([at]) => at <= seconds).map(([, amount]) => amount);
    const exact = fallen.reduce(subtract, before ?? '100');
    const at = NOON + seconds * SECOND;
    return { askedAt: at, at, balance: shown === undefined ? exact : Number(exact).toFixed(shown) };
  });
  const { now = Math.max(...reads, 0) } = rest;
  const order = unknownOrder({ price, balanceBefore: before, ...rest.order });
  return evidenceOf(order, readings, [order, ...others], NOON + now * SECOND);
}

/** Another order of this account, placed so many seconds after. */
function own(seconds: number, price: string, change: Partial<OrderIn<'placed'>> = {}): OrderIn<'placed'> {
  const at = NOON + seconds * SECOND;
  return placedOrder({ localId: `own-${seconds}-${price}`, createdAt: at, placedAt: at, price, ...change });
}

/** An older order that ended short after so many seconds; `charge` × `remains` / 1,000 comes back. */
function short(seconds: number, charge: string, remains: number, status = 'Partial'): OrderIn<'placed'> {
  const end = { at: NOON + seconds * SECOND, status, charge, startCount: 1, remains };
  return own(-86_400, charge, { changes: [end] });
}

const lost = (seconds: number, price: string) =>
  unknownOrder({
    localId: `lost-${seconds}`,
    createdAt: NOON + seconds * SECOND,
    unknownAt: NOON + seconds * SECOND,
    price,
  });

const HISTORIES: [name: string, history: History, label: Evidence][] = [
  // By itself.
  ['charged at once', { moves: [[0, '2.5']] }, 'fellByPrice'],
  ['charged at once, first reading only', { moves: [[0, '2.5']], reads: [0] }, 'fellByPrice'],
  ['charged after a minute', { moves: [[60, '2.5']] }, 'fellByPrice'],
  [
    'charged, and read in the moment of another order: that one may or may not be in it',
    {
      moves: [
        [0, '2.5'],
        [601, '2.5'],
      ],
      reads: [600],
      others: [own(600, '2.5')],
    },
    'cannotTell',
  ],
  ['never charged', {}, 'notMoved'],
  ['not charged so far', { reads: [0, 30] }, 'waiting'],
  ['not read yet', { reads: [], now: 1 }, 'waiting'],
  ['never read', { reads: [], now: 700 }, 'cannotTell'],
  ['read again only the next day, unmoved', { reads: [0, 86_400] }, 'notMoved'],
  ['charged twice at once', { moves: [[0, '5']] }, 'fellTwice'],
  [
    'charged twice, the second after a minute',
    {
      moves: [
        [0, '2.5'],
        [60, '2.5'],
      ],
    },
    'fellTwice',
  ],
  ['charged three times', { moves: [[0, '7.5']] }, 'cannotTell'],
  [
    'charged and given back',
    {
      moves: [
        [0, '2.5'],
        [60, '-2.5'],
      ],
    },
    'cannotTell',
  ],
  [
    'charged twice and one given back',
    {
      moves: [
        [0, '5'],
        [60, '-2.5'],
      ],
    },
    'fellByPrice',
  ],
  ['the balance before was not told', { before: null, moves: [[0, '2.5']] }, 'cannotTell'],
  ['a price of nothing', { price: '0' }, 'cannotTell'],

  // What the balance shows.
  ['a price below the last digit', { price: '0.003', moves: [[0, '0.003']], shown: 2 }, 'cannotTell'],
  [
    'a price finer than the balance, charged',
    { price: '0.27819', moves: [[0, '0.27819']], shown: 2 },
    'fellByPrice',
  ],
  ['a price finer than the balance, not charged', { price: '0.27819', shown: 2 }, 'notMoved'],
  [
    'a price finer than the balance, charged twice',
    { price: '0.27819', moves: [[0, '0.55638']], shown: 2 },
    'fellTwice',
  ],
  [
    'a price about as small as the last digit, charged',
    { price: '0.0115', moves: [[0, '0.0115']], shown: 2 },
    'fellByPrice',
  ],
  [
    'a price about as small as the last digit, fallen by two',
    { price: '0.0115', moves: [[0, '0.02']], shown: 2 },
    'cannotTell',
  ],
  [
    'no decimals shown, a whole price',
    { price: '15000', before: '800000', moves: [[0, '15000']], shown: 0 },
    'fellByPrice',
  ],

  // Foreign orders and top-ups.
  ['a foreign order alone', { moves: [[20, '1.1']] }, 'cannotTell'],
  [
    'charged, then a foreign order',
    {
      moves: [
        [0, '2.5'],
        [60, '1.1'],
      ],
    },
    'fellByPrice',
  ],
  [
    'charged, then a top-up',
    {
      moves: [
        [0, '2.5'],
        [60, '-50'],
      ],
    },
    'fellByPrice',
  ],
  [
    'charged twice, then a top-up',
    {
      moves: [
        [0, '5'],
        [60, '-50'],
      ],
    },
    'fellTwice',
  ],
  ['a top-up alone', { moves: [[60, '-50']] }, 'cannotTell'],
  [
    'charged and topped up between two readings',
    {
      moves: [
        [40, '2.5'],
        [50, '-50'],
      ],
    },
    'cannotTell',
  ],
  ['a top-up after ten minutes', { moves: [[700, '-50']], reads: [...ALL, 720] }, 'notMoved'],

  // Own other orders.
  [
    'charged, and an own order after it',
    {
      moves: [
        [0, '2.5'],
        [60, '1.1'],
      ],
      others: [own(60, '1.1')],
    },
    'fellByPrice',
  ],
  ['not charged, and an own order after it', { moves: [[60, '1.1']], others: [own(60, '1.1')] }, 'notMoved'],
  [
    'not charged, and an own order of the same price',
    { moves: [[60, '2.5']], others: [own(60, '2.5')] },
    'notMoved',
  ],
  [
    'charged, and an own order of the same price',
    {
      moves: [
        [0, '2.5'],
        [60, '2.5'],
      ],
      others: [own(60, '2.5')],
    },
    'fellByPrice',
  ],
  [
    'an own order that was charged less than quoted',
    { moves: [[60, '1']], others: [own(60, '1.1', { progress: { ...own(0, '1').progress, charge: '1' } })] },
    'notMoved',
  ],
  [
    'an own order that the panel refused',
    { moves: [[0, '2.5']], others: [refusedOrder({ createdAt: NOON + 60_000 })] },
    'fellByPrice',
  ],
  ['another lost order of another price, neither charged', { others: [lost(60, '1.1')] }, 'notMoved'],
  [
    'another lost order of the same price, one charged',
    { moves: [[2, '2.5']], others: [lost(1, '2.5')] },
    'cannotTell',
  ],
  [
    'another lost order of another price, this one charged',
    { moves: [[0, '2.5']], others: [lost(60, '1.1')] },
    'fellByPrice',
  ],
  [
    'an own order on its way while the balance was read',
    { moves: [[29, '1.1']], reads: [30], others: [own(29, '1.1', { placedAt: NOON + 31_000 })] },
    'waiting',
  ],

  // Refunds.
  [
    'charged, and a refund of another order came',
    {
      moves: [
        [0, '2.5'],
        [60, '-0.4'],
      ],
      others: [short(60, '4', 100)],
    },
    'fellByPrice',
  ],
  [
    'not charged, and a refund of another order came',
    { moves: [[60, '-0.4']], others: [short(60, '4', 100)] },
    'notMoved',
  ],
  ['not charged, and a refund is due that has not come', { others: [short(60, '4', 100)] }, 'notMoved'],
  [
    'charged, and a refund of the same amount came with it',
    {
      moves: [
        [0, '2.5'],
        [0, '-2.5'],
      ],
      others: [short(60, '2.5', 1000, 'Canceled')],
    },
    'cannotTell',
  ],
  ['a refund of long ago does not count', { others: [short(-86_400, '2.5', 1000, 'Canceled')] }, 'notMoved'],
];

describe('what the balance showed', () => {
  it.each(HISTORIES)('%s', (_, history, expected) => {
    expect(label(history)).toBe(expected);
  });

  it('of an order that was placed may show that it was paid for twice', () => {
    const reading = { askedAt: NOON + SECOND, at: NOON + SECOND, balance: '95' };
    expect(evidenceOf(placedOrder(), [reading], [], NOON + SECOND)).toBe('fellTwice');
    expect(evidenceOf(placedOrder(), [{ ...reading, balance: '97.5' }], [], NOON + SECOND)).toBe(
      'fellByPrice',
    );
  });

  it('is never said to be certain, and always with what may look the same', () => {
    for (const { label: said, confounders } of Object.values(EVIDENCE_WORDS)) {
      expect(`${said} ${confounders}`).not.toMatch(/certain|surely|proves|definitely/i);
      expect(confounders).toMatch(/^[A-Z].*\.$/);
    }
  });
});
