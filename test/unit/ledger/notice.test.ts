import { describe, expect, it } from 'vitest';
import { groupNotices, type Notice, newsOf } from '../../../lib/ledger/notice.ts';
import { afterStatus } from '../../../lib/ledger/track.ts';
import { noticeText } from '../../../lib/words.ts';
import { NOON, placedOrder } from './example-orders.ts';

const notice = (kind: Notice['kind'], at = NOON): Notice => ({
  noticeId: `${kind} ${at}`,
  accountId: 'account-1',
  localId: 'order-1',
  kind,
  at,
  shownAt: null,
  seenAt: null,
});

describe('what is shown as one notification', () => {
  const sizes = (notices: Notice[], late: Notice[] = []) =>
    groupNotices(notices, (one) => late.includes(one)).map(({ length }) => length);
  const [a, b, c, d] = [1, 2, 3, 4].map((at) => notice('completed', at)) as [Notice, Notice, Notice, Notice];

  it('is each by itself, or all of a kind where there are more than three', () => {
    expect(sizes([a, b, c])).toEqual([1, 1, 1]);
    expect(sizes([a, b, c, d])).toEqual([4]);
    expect(sizes([a, b, notice('partial'), notice('canceled')])).toEqual([1, 1, 1, 1]);
  });

  it('is one summary of all kinds that came in quiet hours, where there are more than three', () => {
    const late = [a, b, notice('partial'), notice('refillCompleted')];
    expect(sizes(late, late)).toEqual([4]);
    expect(sizes(late.slice(1), late)).toEqual([1, 1, 1]);
    expect(sizes([...late, c], late)).toEqual([4, 1]);
  });
});

describe('the words of a notification', () => {
  const order = placedOrder();
  it.each<[string, [Notice, ...Notice[]], string, RegExp]>([
    ['a delivery', [notice('delivered')], 'Order 23501 was delivered', /\.$/],
    ['an order that cannot be read', [notice('partial')], '1 orders came back partial', /Open Pocket Panel/],
    [
      'many of a kind',
      [notice('completed'), notice('completed'), notice('completed')],
      '3 orders completed',
      /Open/,
    ],
    [
      'what came in quiet hours',
      [notice('completed'), notice('partial')],
      '2 changes in your quiet hours',
      /Open/,
    ],
    [
      'news',
      [newsOf('lowBalance', '#low=1', 'account-1', 'smmdiva: 1.5 USD', NOON)],
      'The balance is low',
      /^smmdiva: 1\.5 USD$/,
    ],
    [
      'much news',
      [newsOf('restocked', 'a 1', 'a', 'Netflix', NOON), newsOf('restocked', 'a 2', 'a', 'Windows', NOON)],
      'Back in stock',
      /^Netflix\nWindows$/,
    ],
  ])('for %s', (what, group, title, message) => {
    const text = noticeText(group, what === 'an order that cannot be read' ? undefined : order);
    expect(text.title).toBe(title);
    expect(text.message).toMatch(message);
  });
});

it('goods that are completed are delivered; services complete', () => {
  const reply = { status: 'Completed', charge: null, startCount: null, remains: null };
  const kindOf = (order: ReturnType<typeof placedOrder>) =>
    afterStatus(order, reply, NOON, Math.random).notice?.kind;
  expect(kindOf(placedOrder())).toBe('completed');
  const goods = {
    kind: 'product',
    productId: '7',
    name: 'Key',
    category: '',
    rate: '1',
    quantity: 1,
    require: null,
  } as const;
  expect(kindOf(placedOrder({ purchase: goods }))).toBe('delivered');
  expect(
    afterStatus(placedOrder({ purchase: goods }), { ...reply, status: 'Canceled' }, NOON, Math.random).notice,
  ).toMatchObject({ kind: 'canceled' });
});

it('news of no order is no change of an order that waits to be seen', () => {
  expect(newsOf('favourite', '#favourite=1', 'account-1', 'Views is gone', NOON)).toMatchObject({
    shownAt: null,
    seenAt: NOON,
    localId: '',
  });
});
