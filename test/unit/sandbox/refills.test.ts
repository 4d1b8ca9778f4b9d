import { expect, test } from 'vitest';
import { LINK, openPanel } from './ask.ts';

const DAY_MS = 86_400_000;
const TOO_EARLY = { error: 'The order was completed or refill was requested less than 24 hours ago' };

/** A panel with two completed orders of a service with refill. */
async function withCompletedOrders() {
  const opened = openPanel();
  await opened.order();
  await opened.order({ link: 'https://example.com/' });
  opened.panel.clock.advance(60_000);
  return opened;
}

test('a refill of a completed order is followed to its end', async () => {
  const { ask, panel } = await withCompletedOrders();
  expect(await ask('refill', { order: 23501 })).toEqual({ refill: '1' });
  const seen: string[] = [];
  for (const advance of [0, 10_000, 50_000]) {
    panel.clock.advance(advance);
    seen.push((await ask('refill_status', { refill: 1 })).status);
  }
  expect(seen).toEqual(['Pending', 'In progress', 'Completed']);
});

test('an order still running, a canceled one and one without refill are refused', async () => {
  const { ask, order, panel } = openPanel();
  await order();
  expect(await ask('refill', { order: 23501 })).toEqual({ error: 'The order is not completed' });
  panel.nextOrders('canceled');
  await order({ link: 'https://example.com/' });
  await ask('add', { service: 3, link: LINK, quantity: 10 });
  panel.clock.advance(60_000);
  expect(await ask('refill', { order: 23502 })).toEqual({ error: 'The order is not completed' });
  expect(await ask('refill', { order: 23503 })).toEqual({ error: 'Refill is disabled for this service' });
  expect(await ask('refill', { order: 1 })).toEqual({ error: 'Incorrect order ID' });
});

test('a second refill is refused for a day', async () => {
  const { ask, panel } = await withCompletedOrders();
  await ask('refill', { order: 23501 });
  panel.clock.advance(DAY_MS - 1);
  expect(await ask('refill', { order: 23501 })).toEqual(TOO_EARLY);
  panel.clock.advance(1);
  expect(await ask('refill', { order: 23501 })).toEqual({ refill: '2' });
});

test('the wait may count from completion, or not at all', async () => {
  const { ask, panel } = await withCompletedOrders();
  panel.setRules({ refillWait: 'sinceCompletion' });
  expect(await ask('refill', { order: 23501 })).toEqual(TOO_EARLY);
  panel.setRules({ refillWait: 'none' });
  expect(await ask('refill', { order: 23501 })).toEqual({ refill: '1' });
  expect(await ask('refill', { order: 23501 })).toEqual({ refill: '2' });
});

test('in the seed’s form one refill stands for a list of orders', async () => {
  const { ask, panel } = await withCompletedOrders();
  expect(await ask('refill', { orders: '23501,23502,9' })).toEqual({ refill: '1' });
  expect(panel.refills().map(({ order }) => order)).toEqual([23501, 23502]);
  expect(await ask('refill', { orders: '23501,23502' })).toEqual(TOO_EARLY);
});

test('in the list form each order has its own answer', async () => {
  const { ask, panel } = await withCompletedOrders();
  panel.setDialect('message');
  expect(await ask('refill', { orders: '23501,23502,9' })).toEqual([
    { order: 23501, refill: 1 },
    { order: 23502, refill: 2 },
    { order: 9, refill: { error: 'No orders' } },
  ]);
});

test('the status of many refills is the seed’s list, a decreed rejection among them', async () => {
  const { ask, panel } = await withCompletedOrders();
  await ask('refill', { order: 23501 });
  panel.nextRefills('rejected');
  await ask('refill', { order: 23502 });
  panel.clock.advance(60_000);
  expect(await ask('refill_status', { refills: '1,2,3' })).toEqual([
    { refill: 1, status: 'Completed' },
    { refill: 2, status: 'Rejected' },
    { refill: 3, status: { error: 'Incorrect refill ID' } },
  ]);
});
