import { describe, expect, it } from 'vitest';
import {
  mergeAccounts,
  mergeNotice,
  mergeOrder,
  mergeRefill,
  mergeSettings,
} from '../../../lib/backup/merge.ts';
import type { Notice } from '../../../lib/ledger/notice.ts';
import type { Order } from '../../../lib/ledger/order.ts';
import type { Refill } from '../../../lib/ledger/refill.ts';
import { type Account, DEFAULT_SETTINGS } from '../../../lib/settings.ts';
import { NOON, placedOrder, refusedOrder, sendingOrder, unknownOrder } from '../ledger/example-orders.ts';

const localId = 'local-one';
const unknown = unknownOrder({ localId });
const { dueAt: _, ...bare } = unknown;
const notPlaced: Order = { ...bare, state: 'notPlaced', closedAt: NOON };
const running = placedOrder({ localId, askedAt: NOON + 1 });
const later = placedOrder({ localId, askedAt: NOON + 2 });
const completed = placedOrder({
  localId,
  askedAt: NOON + 1,
  finalAt: NOON + 1,
  progress: { status: 'Completed', charge: '2.5', startCount: 1, remains: 0 },
});

describe('an order that is here and in the backup', () => {
  // From the one that knows least of its life to the one that knows most.
  const life: Order[] = [
    sendingOrder({ localId }),
    unknown,
    notPlaced,
    refusedOrder({ localId }),
    running,
    later,
    completed,
  ];

  it('never goes back in its life, whichever of the two is the backup’s', () => {
    for (const [i, earlier] of life.entries()) {
      for (const further of life.slice(i + 1)) {
        expect(mergeOrder(further, earlier), `${further.state} ← ${earlier.state}`).toBeNull();
        expect(mergeOrder(earlier, further), `${earlier.state} ← ${further.state}`).toEqual(further);
      }
    }
  });

  it('stays as it is where both are the same', () => {
    for (const order of life) expect(mergeOrder(order, order)).toBeNull();
  });

  it('keeps the goods that only one of the two has', () => {
    const sealed = { iv: 'iv', data: 'data' };
    const product = {
      kind: 'product',
      productId: '7',
      name: 'Key',
      category: '',
      rate: '1',
      quantity: 1,
    } as const;
    const asked = placedOrder({ localId, purchase: { ...product, require: sealed }, result: sealed });
    const stripped = placedOrder({ localId, purchase: { ...product, require: null }, askedAt: NOON + 5 });
    expect(mergeOrder(asked, stripped)).toEqual({ ...stripped, purchase: asked.purchase, result: sealed });
    expect(mergeOrder(stripped, asked)).toEqual({ ...stripped, purchase: asked.purchase, result: sealed });
    expect(mergeOrder(asked, asked)).toBeNull();
  });
});

describe('an order that only the backup has', () => {
  it('comes in as it is', () => {
    expect(mergeOrder(undefined, completed)).toEqual(completed);
  });

  it('and was being sent is unknown here, with its balance to be read as evidence', () => {
    expect(mergeOrder(undefined, sendingOrder({ localId }))).toMatchObject({
      localId,
      state: 'unknown',
      cause: 'interrupted',
      unknownAt: NOON,
      dueAt: NOON + 30_000,
    });
  });
});

describe('refills and notices', () => {
  const refill: Refill = {
    refillKey: 'refill-one',
    localId,
    accountId: 'account-1',
    panelOrderId: '23501',
    askedAt: NOON,
    workerId: 'worker-1',
    state: 'running',
    refillId: '5',
    status: null,
    words: null,
    checkedAt: null,
    finalAt: null,
  };
  const notice: Notice = {
    noticeId: 'notice-one',
    accountId: 'account-1',
    localId,
    kind: 'completed',
    at: NOON,
    shownAt: null,
    seenAt: null,
  };

  it('a refill that was being asked for is unknown, and none goes back', () => {
    expect(mergeRefill(undefined, { ...refill, state: 'asking' })).toEqual({ ...refill, state: 'unknown' });
    expect(mergeRefill({ ...refill, state: 'ended' }, refill)).toBeNull();
    expect(mergeRefill(refill, { ...refill, state: 'ended' })).toEqual({ ...refill, state: 'ended' });
    expect(mergeRefill(refill, { ...refill, checkedAt: NOON })).toEqual({ ...refill, checkedAt: NOON });
  });

  it('a notice that was shown or seen once is not shown again', () => {
    expect(mergeNotice(notice, { ...notice, shownAt: NOON })).toEqual({ ...notice, shownAt: NOON });
    expect(mergeNotice({ ...notice, seenAt: NOON }, notice)).toBeNull();
  });
});

describe('accounts and settings', () => {
  const account: Account = {
    accountId: 'account-1',
    name: 'mine',
    apiUrl: 'https://panel.example/api/v2',
    currency: 'USD',
    addedAt: NOON,
    keyState: 'usable',
    sealedKey: { iv: 'iv', data: 'data' },
  };
  const { keyState: __, sealedKey: ___, ...kept } = account;

  it('an account that is here stays as it is, a new one comes without a key', () => {
    const other = { ...kept, accountId: 'account-2', name: 'other' };
    expect(mergeAccounts([account], [{ ...kept, name: 'older name' }, other], new Map())).toEqual([
      account,
      { ...other, keyState: 'forgotten', sealedKey: null },
    ]);
  });

  it('a key in the backup is for an account that has none', () => {
    const key = { iv: 'new', data: 'new' };
    const keys = new Map([['account-1', key]]);
    expect(mergeAccounts([account], [kept], keys)).toEqual([account]);
    expect(mergeAccounts([], [kept], keys)).toEqual([{ ...account, sealedKey: key }]);
  });

  it('which account pays is not for a file to change', () => {
    const restored = { ...DEFAULT_SETTINGS, accountId: 'account-2', theme: 'dark' as const };
    const here = { ...DEFAULT_SETTINGS, accountId: 'account-1' };
    expect(mergeSettings(here, restored)).toMatchObject({ accountId: 'account-1', theme: 'dark' });
    expect(mergeSettings(DEFAULT_SETTINGS, restored)).toMatchObject({ accountId: 'account-2' });
  });
});
