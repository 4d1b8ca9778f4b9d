import { describe, expect, it } from 'vitest';
import { earliestDue, ledger } from '../../../lib/browser/ledger-store.ts';
import { unshownNotices } from '../../../lib/browser/notice-store.ts';
import { backOff, isPaused } from '../../../lib/ledger/backoff.ts';
import { type FollowPorts, followOrders } from '../../../lib/ledger/follow.ts';
import { groupNotices } from '../../../lib/ledger/notice.ts';
import { createPanelClient } from '../../../lib/panel/client.ts';
import { createSandboxPanel } from '../../sandbox/panel.ts';
import { openCounter } from './counter.ts';
import { MINUTE, NOON, placedOrder } from './example-orders.ts';

const API = 'http://localhost/api/v2';

/** An account with so many open orders that the panel knows, all due. */
async function withOrders(count: number) {
  const sandbox = createSandboxPanel({ services: 10, balance: '100000' });
  const panel = createPanelClient({ apiUrl: API, key: 'sandbox-key-1', fetch: sandbox.fetch });
  const accountId = crypto.randomUUID();
  for (let i = 0; i < count; i++) {
    const placed = await panel.add({ service: '1', link: `https://youtu.be/${i}`, quantity: 200 });
    const localId = crypto.randomUUID();
    await ledger.add(placedOrder({ localId, accountId, panelOrderId: placed.orderId, dueAt: NOON }));
  }
  sandbox.resetHits();
  const ports: FollowPorts = {
    ledger,
    panel,
    recordBalance: async () => {},
    seal: async (data) => ({ iv: 'sealed', data }),
    now: () => NOON + MINUTE,
    random: () => 0.5,
  };
  return { sandbox, accountId, follow: () => followOrders(accountId, null, ports) };
}

describe('following the orders of an account', () => {
  it('asks about 250 open orders with exactly 3 requests, and not again before they are due', async () => {
    const { sandbox, follow } = await withOrders(250);
    await follow();
    expect(sandbox.hits()).toEqual({ status: 3, balance: 1 });
    await follow();
    expect(sandbox.hits()).toEqual({ status: 3, balance: 1 });
  });

  it('keeps what the batches before a failure brought', async () => {
    const { sandbox, accountId, follow } = await withOrders(150);
    sandbox.fault({ kind: 'status', when: 'before', status: 503 }, { action: 'status', skip: 1 });
    await expect(follow()).rejects.toMatchObject({ kind: 'server' });
    const statuses = (await ledger.open(accountId)).map(
      (order) => 'progress' in order && order.progress.status,
    );
    expect(statuses.filter((status) => status !== null)).toHaveLength(100);
  });

  it('asks about none, and has no next time, once all have ended, and leaves one notice each', async () => {
    const { sandbox, accountId, follow } = await withOrders(2);
    sandbox.clock.advance(10 * MINUTE);
    await follow();
    expect(await earliestDue(accountId)).toBe(Number.POSITIVE_INFINITY);
    const notices = (await unshownNotices()).filter((notice) => notice.accountId === accountId);
    expect(notices.map(({ kind }) => kind)).toEqual(['completed', 'completed']);
    sandbox.resetHits();
    await follow();
    expect(sandbox.hits()).toEqual({});
  });

  it('takes a refusal of the whole call for unknown numbers as an answer about each order', async () => {
    const { sandbox, accountId, follow } = await withOrders(1);
    sandbox.fault({ kind: 'refusal', when: 'before', text: 'Incorrect order ID' }, { action: 'status' });
    await follow();
    expect(await ledger.open(accountId)).toMatchObject([{ trouble: 'Incorrect order ID' }]);
  });

  it.each(['seed', 'strings', 'numbers', 'bare', 'positional', 'rest', 'message'] as const)(
    'ends orders in the dialect “%s”',
    async (dialect) => {
      const { sandbox, accountId, follow } = await withOrders(3);
      sandbox.setDialect(dialect);
      sandbox.clock.advance(10 * MINUTE);
      await follow();
      expect(await earliestDue(accountId)).toBe(Number.POSITIVE_INFINITY);
    },
  );
});

it.each(['seed', 'strings', 'numbers', 'bare', 'positional', 'rest', 'message', 'html', 'codes'] as const)(
  'an order is placed in the dialect “%s”',
  async (dialect) => {
    const { place, sandbox } = await openCounter();
    sandbox.setDialect(dialect);
    expect(await place()).toMatchObject({ kind: 'placed', panelOrderId: '23501' });
  },
);

describe('an account whose panel fails', () => {
  const middle = () => 0.5;

  it('is left alone for a minute, then twice as long each time, up to half an hour', () => {
    let backoff = backOff(null, null, NOON, middle);
    const pauses = [backoff.until - NOON];
    for (let i = 0; i < 6; i++) {
      backoff = backOff(backoff, null, NOON, middle);
      pauses.push(backoff.until - NOON);
    }
    expect(pauses.map((ms) => ms / MINUTE)).toEqual([1, 2, 4, 8, 16, 30, 30]);
  });

  it('is left alone at least as long as the panel asks', () => {
    expect(backOff(null, 10 * MINUTE, NOON, middle).until).toBe(NOON + 10 * MINUTE);
  });

  it('is asked again when the pause is over, or the clock was turned back', () => {
    const backoff = backOff(null, null, NOON, middle);
    expect(isPaused(null, NOON)).toBe(false);
    expect(isPaused(backoff, NOON)).toBe(true);
    expect(isPaused(backoff, NOON + MINUTE)).toBe(false);
    expect(isPaused(backoff, NOON - 24 * 60 * MINUTE)).toBe(false);
  });
});

it('more than three notices of one kind become one', () => {
  const notice = (kind: 'completed' | 'partial', i: number) => ({
    noticeId: `${kind}-${i}`,
    accountId: 'a',
    localId: `${i}`,
    kind,
    at: NOON,
    shownAt: null,
    seenAt: null,
  });
  const many = [1, 2, 3, 4].map((i) => notice('completed', i));
  const few = [1, 2, 3].map((i) => notice('partial', i));
  expect(groupNotices([...many, ...few], () => false).map((group) => group.length)).toEqual([4, 1, 1, 1]);
});
