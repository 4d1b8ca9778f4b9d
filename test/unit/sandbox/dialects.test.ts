import { describe, expect, test } from 'vitest';
import { DIALECTS, type DialectName } from '../../sandbox/dialects.ts';
import { openPanel } from './ask.ts';

const NAMES = Object.keys(DIALECTS) as DialectName[];

/** A panel of a dialect with order 23501, and 23502 of another key. */
async function speaking(dialect: DialectName) {
  const opened = openPanel({ dialect });
  opened.panel.addKey('other', '10');
  const first = await opened.order();
  await opened.order({ key: 'other', link: 'https://example.com/theirs' });
  return { ...opened, first };
}

test.each(NAMES)('%s says the same things: an order placed in it is the panel’s order', async (dialect) => {
  const { panel, first } = await speaking(dialect);
  expect(JSON.stringify(first)).toContain('23501');
  expect(panel.orders()).toHaveLength(2);
  expect(panel.balance()).toBe('97.5');
});

test.each(NAMES)('%s refuses without placing anything', async (dialect) => {
  const { call, panel } = openPanel({ dialect });
  const answer = await call('add', { service: 1, link: 'nonsense', quantity: 1000 });
  expect(await answer.text()).not.toContain('23501');
  expect(panel.orders()).toEqual([]);
});

describe('strings', () => {
  test('has strings for numbers, padded money, other names and words', async () => {
    const { ask, first, panel } = await speaking('strings');
    expect(first).toEqual({ order_id: '23501' });
    expect((await ask('services'))[1]).toMatchObject({
      service: '2',
      type: 'Custom_Comments',
      refill: 'false',
      average_time: null,
    });
    expect(await ask('balance')).toEqual({ balance: '97.50000000', currency: ' USD' });
    expect(await ask('status', { order: 23501 })).toEqual({
      charge: '2.50000000',
      start_counter: expect.stringMatching(/^\d+$/),
      status: 'Awaiting',
      remains: '1000',
    });
    panel.clock.advance(60_000);
    expect(await ask('status', { order: 23501 })).toMatchObject({ status: 'Success', remains: '-2' });
    expect(await ask('add', { service: 1, link: 'x', quantity: 1 })).toEqual({
      error: 'neworder.error.invalid_link',
    });
    expect((await ask('products'))[0]).toMatchObject({ product: '1', rate: '2.5', inventory: '40' });
  });
});

describe('numbers', () => {
  test('has numbers for strings, wrappers and extra fields', async () => {
    const { ask, first } = await speaking('numbers');
    expect(first).toEqual({
      data: { order: 23501, status: 'success', charge: 2.5, remaining_balance: 97.5, currency: 'USD' },
    });
    const { data } = await ask('services');
    expect(data[0]).toMatchObject({
      rate: 2.5,
      min: 200,
      refill: 1,
      cancel: 0,
      dripfeed: 0,
      currency: 'USD',
    });
    expect(data[2]).toMatchObject({ rate: 0.0003, max: 999_999_999 });
    expect(await ask('balance')).toEqual({ balance: 97.5, currency: 'USD' });
    expect(await ask('status', { order: 23501 })).toMatchObject({
      charge: 2.5,
      remains: 1000,
      currency: 'USD',
    });
    expect(await ask('add', { service: 1, link: 'https://e.com', quantity: 1 })).toEqual({
      error: 'Minimum quantity is 200',
    });
  });

  test('words what is missing, an empty catalogue and a refill its own way', async () => {
    const { ask, order, panel } = await speaking('numbers');
    panel.setBalance('1');
    expect(await order({ link: 'https://e.com' })).toEqual({ error: 'Insufficient balance. Required: 2.5' });
    panel.clock.advance(60_000);
    expect(await ask('refill', { order: 23501 })).toEqual({ refill: 1, success: expect.any(String) });
    panel.setCatalogueSize(0);
    expect(await ask('services')).toEqual({ status: 'success', data: 'Empty Data' });
  });
});

describe('bare', () => {
  test('leaves unknown ids out and has bare strings for errors', async () => {
    const { ask, first } = await speaking('bare');
    expect(first).toEqual({ orderId: 23501 });
    expect(await ask('status', { orders: '23501,23502,77' })).toEqual({
      23501: { charge: '2.5', start_count: null, status: 'pending', remains: 'Unknown' },
      23502: 'Order not found',
    });
  });

  test('has lower case, “inprogress”, no refill flag and null categories', async () => {
    const { ask, panel } = await speaking('bare');
    panel.clock.advance(40_000);
    expect(await ask('status', { order: 23501 })).toMatchObject({ status: 'inprogress', remains: 500 });
    const services = await ask('services');
    expect(services[1]).toMatchObject({ type: 'custom_comments' });
    expect(services[1]).not.toHaveProperty('refill');
    expect(services.some(({ category }: { category: unknown }) => category === null)).toBe(true);
  });

  test('begins every body with a byte-order mark', async () => {
    const { call } = openPanel({ dialect: 'bare' });
    const bytes = new Uint8Array(await (await call('balance')).arrayBuffer());
    expect([...bytes.slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, '{'.charCodeAt(0)]);
  });
});

test('positional answers lists by place, a young order without charge and status, errors as a list', async () => {
  const { ask, first } = await speaking('positional');
  expect(first).toEqual({ order: '23501' });
  expect(await ask('status', { orders: '23501,77' })).toEqual([
    { start_count: expect.any(String), status: null, remains: '1000' },
    { error: 'Invalid order ID' },
  ]);
  expect(await ask('status', { order: 77 })).toEqual([{ error: 'Invalid order ID' }]);
  await ask('add_product_order', { product: 5, quantity: 1 });
  expect(await ask('product_order_status', { orders: '701' })).toMatchObject([{ status: 'Completed' }]);
});

test.each([
  ['add', { service: 1, link: 'https://e.com', quantity: 1000 }, 201, { order: 23503 }],
  ['add', { service: 1, quantity: 1000 }, 422, { error: { link: ['The link field is required'] } }],
  ['add', { service: 99 }, 404, { error: { service: ['Service ID does not exists'] } }],
  ['balance', { key: 'nobody' }, 401, { error: 'Invalid API key' }],
  ['status', { order: 77 }, 404, { error: 'Order not found' }],
  ['status', { order: 23501 }, 200, { status: 'Pending', currency: 'USD' }],
  ['refill', { order: 23501 }, 400, { error: 'The order is not completed' }],
])('rest answers %s %o with %i', async (action, params, status, body) => {
  const { call } = await speaking('rest');
  const answer = await call(action, params as Record<string, string>);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject(body);
});

test('message knows no “error”: every answer has a status', async () => {
  const { ask, first, panel } = await speaking('message');
  expect(first).toMatchObject({ status: 'success', order: '23501', charge: '2.5' });
  expect(await ask('balance')).toEqual({ status: 'success', balance: '97.5', currency: 'USD' });
  expect(await ask('balance', { key: 'x' })).toEqual({ status: 'error', message: 'Incorrect API key' });
  panel.clock.advance(40_000);
  expect(await ask('status', { order: 23501 })).toMatchObject({ status: 'IN-PROGRESS' });
  panel.setCatalogueSize(0);
  expect(await ask('services')).toEqual({ status: 'success', data: null });
});

test('html has pages for errors and labels everything as HTML', async () => {
  const { call } = await speaking('html');
  const refused = await call('balance', { key: 'nobody' });
  expect(refused.headers.get('content-type')).toBe('text/html; charset=UTF-8');
  expect(await refused.text()).toMatch(/^<!DOCTYPE html>[\s\S]*Invalid API key/);
  expect(await (await call('balance')).json()).toEqual({ balance: '97.5', currency: 'USD' });
});

test('codes has numbers for statuses and errors in Vietnamese', async () => {
  const { ask, panel } = await speaking('codes');
  panel.clock.advance(60_000);
  expect(await ask('status', { order: 23501 })).toMatchObject({ status: 3 });
  expect(await ask('add', { service: 99 })).toEqual({ error: 'Dịch vụ không tồn tại' });
});
