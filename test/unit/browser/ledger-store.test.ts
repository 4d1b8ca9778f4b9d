import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { read, write } from '../../../lib/browser/database.ts';
import { earliestDue, ledger, newestOrders, ordersInState } from '../../../lib/browser/ledger-store.ts';
import { unseenNotices, unshownNotices } from '../../../lib/browser/notice-store.ts';
import type { Notice } from '../../../lib/ledger/notice.ts';
import { NOON, placedOrder, sendingOrder, unknownOrder } from '../ledger/example-orders.ts';

const id = () => crypto.randomUUID();

describe('the ledger', () => {
  it('refuses a second order with the same localId, and keeps the first', async () => {
    const localId = id();
    expect(await ledger.add(sendingOrder({ localId, price: '1' }))).toBe(true);
    expect(await ledger.add(sendingOrder({ localId, price: '2' }))).toBe(false);
    expect(await ledger.get(localId)).toMatchObject({ price: '1' });
  });

  it('writes an order and its notice together, or neither', async () => {
    const localId = id();
    await ledger.add(placedOrder({ localId }));
    const notice: Notice = {
      noticeId: localId,
      accountId: 'account-1',
      localId,
      kind: 'completed',
      at: NOON,
      shownAt: null,
      seenAt: null,
    };
    const unwritable = { ...notice, at: (() => {}) as unknown as number };
    const end = (order: ReturnType<typeof placedOrder>) => ({ ...order, finalAt: NOON });
    const write = (given: Notice) =>
      ledger.update([localId], (order) =>
        order.state === 'placed' ? { order: end(order), notice: given } : null,
      );
    await expect(write(unwritable)).rejects.toThrow();
    expect(await ledger.get(localId)).toMatchObject({ finalAt: null });
    await write(notice);
    expect(await ledger.get(localId)).toMatchObject({ finalAt: NOON });
    expect(await unshownNotices()).toEqual([notice]);
    expect(await unseenNotices()).toEqual([notice]);
  });

  it('lists what is open of one account, and when the first of it is due', async () => {
    const accountId = id();
    await ledger.add(placedOrder({ localId: id(), accountId, dueAt: NOON + 2 }));
    await ledger.add(placedOrder({ localId: id(), accountId, dueAt: NOON + 1 }));
    await ledger.add(placedOrder({ localId: id(), accountId: id(), dueAt: NOON }));
    const { dueAt: _, ...ended } = placedOrder({ localId: id(), accountId, finalAt: NOON });
    await ledger.add(ended);
    expect((await ledger.open(accountId)).map((order) => 'dueAt' in order && order.dueAt)).toEqual([
      NOON + 1,
      NOON + 2,
    ]);
    expect(await earliestDue(accountId)).toBe(NOON + 1);
    expect(await earliestDue(id())).toBe(Number.POSITIVE_INFINITY);
  });

  it('lists orders newest first, as many as asked for', async () => {
    const accountId = id();
    for (const createdAt of [2, 3, 1]) {
      await ledger.add(placedOrder({ localId: id(), accountId, createdAt }));
    }
    await ledger.add(placedOrder({ localId: id(), accountId: `${accountId}, another`, createdAt: 4 }));
    const newest = async (limit: number) =>
      (await newestOrders(accountId, limit)).map(({ createdAt }) => createdAt);
    expect(await newest(2)).toEqual([3, 2]);
    expect(await newest(3)).toEqual([3, 2, 1]);
    expect(await newest(100)).toEqual([3, 2, 1]);
    expect(await newestOrders(id(), 100)).toEqual([]);
    expect(await ledger.lastSentAt(accountId)).toBe(3);
  });

  it('gives no more than were asked for where several were made in the same millisecond', async () => {
    const accountId = id();
    for (const localId of ['b', 'd', 'a', 'c'])
      await ledger.add(placedOrder({ localId: `${accountId} ${localId}`, accountId, createdAt: 5 }));
    const newest = await newestOrders(accountId, 3);
    expect(newest.map(({ localId }) => localId.at(-1))).toEqual(['d', 'c', 'b']);
  });

  it('leaves out a record that it cannot read, and leaves it where it is', async () => {
    const localId = id();
    const record = { localId, state: 'unknown', written: 'by another version' };
    await write('orders', async (store) => store('orders').put(record));
    await ledger.add(unknownOrder({ localId: id() }));
    expect((await ordersInState('unknown')).map((order) => order.localId)).not.toContain(localId);
    expect(await read('orders', (store) => store.get(localId))).toEqual(record);
  });
});
