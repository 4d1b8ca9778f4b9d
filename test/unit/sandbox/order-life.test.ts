import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Big } from 'big.js';
import { expect, test } from 'vitest';
import { openBooks } from '../../sandbox/store/books.ts';
import { LINK, openPanel } from './ask.ts';

test('an order goes from Pending to Completed as the clock turns, its remains falling evenly', async () => {
  const { ask, order, panel } = openPanel();
  await order();
  const seen: string[] = [];
  for (const advance of [0, 9_999, 1, 9_999, 1, 10_000, 10_000, 19_999, 1]) {
    panel.clock.advance(advance);
    const { status, remains } = await ask('status', { order: 23501 });
    seen.push(`${status} ${remains}`);
  }
  expect(seen).toEqual([
    'Pending 1000',
    'Pending 1000',
    'Processing 1000',
    'Processing 1000',
    'In progress 1000',
    'In progress 750',
    'In progress 500',
    'In progress 1',
    'Completed 0',
  ]);
});

test('start_count never changes', async () => {
  const { ask, order, panel } = openPanel();
  await order();
  const before = await ask('status', { order: 23501 });
  panel.clock.advance(60_000);
  expect(await ask('status', { order: 23501 })).toMatchObject({ start_count: before.start_count });
});

test('a partial order is refunded for what remains, exactly and once', async () => {
  const { ask, order, panel } = openPanel();
  panel.nextOrders({ fate: 'partial', remains: 157 });
  panel.setServiceRate(1, '0.27819');
  await order();
  panel.clock.advance(59_999);
  expect(await ask('balance')).toMatchObject({ balance: '99.72181' });
  panel.clock.advance(1);
  expect(await ask('status', { order: 23501 })).toMatchObject({
    charge: '0.27819',
    status: 'Partial',
    remains: '157',
  });
  // 0.27819 × 157 / 1000 = 0.04367583
  for (let n = 0; n < 3; n++) expect(await ask('balance')).toMatchObject({ balance: '99.76548583' });
  expect(panel.orders()).toMatchObject([{ refunded: '0.04367583' }]);
});

test('a canceled order ends before work begins and gives everything back', async () => {
  const { ask, order, panel } = openPanel();
  panel.nextOrders('canceled');
  await order();
  panel.clock.advance(20_000);
  expect(await ask('status', { order: 23501 })).toMatchObject({ status: 'Canceled', remains: '1000' });
  expect(panel.balance()).toBe('100');
});

test('a stuck order stays in progress and keeps its link taken', async () => {
  const { ask, order, panel } = openPanel();
  panel.nextOrders('stuck');
  await order();
  panel.clock.advance(365 * 24 * 3_600_000);
  expect(await ask('status', { order: 23501 })).toMatchObject({ status: 'In progress', remains: '500' });
  expect(await order()).toHaveProperty('error');
});

test('a decree waits for an order that is accepted, and holds for as many as it says', async () => {
  const { order, panel } = openPanel();
  panel.nextOrders('canceled', 2);
  await order({ quantity: 1 });
  for (const n of [1, 2, 3]) await order({ link: `https://example.com/${n}` });
  expect(panel.orders().map(({ fate }) => fate)).toEqual(['canceled', 'canceled', 'completed']);
});

test('an order can end under any word, and be refunded late', async () => {
  const { ask, order, panel } = openPanel();
  panel.nextOrders({ fate: 'canceled', word: 'Refunded', refundAfterMs: 3_600_000 });
  await order();
  panel.clock.advance(20_000);
  expect(await ask('status', { order: 23501 })).toMatchObject({ status: 'Refunded' });
  expect(panel.balance()).toBe('97.5');
  panel.clock.advance(3_600_000);
  expect(panel.balance()).toBe('100');
});

test('a completed order can turn partial afterwards, and a refund once given is not given again', async () => {
  const { ask, order, panel } = openPanel();
  await order();
  panel.clock.advance(86_400_000);
  panel.reviseOrder(23501, { fate: 'partial', remains: 400 });
  expect(await ask('status', { order: 23501 })).toMatchObject({ status: 'Partial', remains: '400' });
  expect(panel.balance()).toBe('98.5');
  panel.reviseOrder(23501, 'canceled');
  expect(panel.balance()).toBe('98.5');
});

test('the timeline can be made shorter', async () => {
  const { ask, order, panel } = openPanel();
  panel.setTimeline({ processingAtMs: 1, inProgressAtMs: 2, finalAtMs: 3 });
  await order();
  panel.clock.advance(3);
  expect(await ask('status', { order: 23501 })).toMatchObject({ status: 'Completed' });
});

test('hundreds of orders and refunds leave no rounding behind', async () => {
  const { order, panel } = openPanel({ balance: '1000' });
  panel.setServiceRate(1, '0.10001');
  panel.nextOrders('canceled', 300);
  for (let n = 0; n < 300; n++) await order({ link: `https://example.com/${n}`, quantity: 201 + n });
  panel.clock.advance(20_000);
  expect(panel.balance()).toBe('1000');
});

test('money taken in a transaction that fails is not taken', () => {
  const books = openBooks(':memory:');
  books.accounts.add('k', '10', 'USD');
  const work = () =>
    books.transaction(() => {
      books.accounts.debit('k', new Big('2.5'));
      throw new Error('the disk is full');
    });
  expect(work).toThrow('the disk is full');
  expect(books.accounts.get('k').balance).toBe('10');
  books.close();
});

test('a panel on a file goes on where it stopped', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  const database = join(folder, 'panel.db');
  const first = openPanel({ database });
  await first.order();
  first.panel.close();
  const second = openPanel({ database });
  expect(second.panel.orders()).toMatchObject([{ id: 23501, link: LINK }]);
  expect(second.panel.balance()).toBe('97.5');
  expect(await second.order({ link: 'https://example.com/' })).toEqual({ order: 23502 });
  second.panel.close();
  rmSync(folder, { recursive: true });
});
