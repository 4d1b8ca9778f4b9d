import { expect, test } from 'vitest';
import { openPanel } from './ask.ts';

/** The panel through its `/_sandbox` routes, as another process sees it. */
function fromOutside() {
  const opened = openPanel();
  const get = async (path: string) => (await opened.panel.app.request(`/_sandbox${path}`)).json();
  const post = async (what: string, body: unknown = {}) => {
    const answer = await opened.panel.app.request(`/_sandbox/${what}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return answer.status === 200 ? 'ok' : (await answer.json()).error;
  };
  return { ...opened, get, post };
}

test('orders, hits and requests can be read', async () => {
  const { ask, get, order } = fromOutside();
  await order();
  await ask('balance');
  expect(await get('/orders')).toMatchObject([{ id: 23501, status: 'Pending', key: 'sandbox-key-1' }]);
  expect(await get('/hits')).toEqual({ add: 1, balance: 1 });
  expect(await get('/requests')).toMatchObject({
    requests: [
      { action: 'add', params: { service: '1', quantity: '1000' }, arrived: 1, finished: 2, acted: true },
      { action: 'balance', params: {}, arrived: 3, finished: 4, connection: null },
    ],
    maxInFlight: { add: 1, balance: 1 },
  });
  expect(await get('/refills')).toEqual([]);
  expect(await get('/product-orders')).toEqual([]);
  expect(await get('')).toMatchObject({ dialect: 'seed', services: 20 });
});

test('the clock can be turned and a fate decreed', async () => {
  const { ask, order, post } = fromOutside();
  expect(await post('fate', { fate: 'partial', remains: 100 })).toBe('ok');
  expect(await post('fate', { of: 'refill', fate: 'rejected' })).toBe('ok');
  expect(await post('fate', { of: 'product', fate: 'canceled', note: 'Sold out' })).toBe('ok');
  await order();
  await ask('add_product_order', { product: 5, quantity: 1 });
  await post('clock', { advanceMs: 60_000 });
  expect(await ask('status', { order: 23501 })).toMatchObject({ status: 'Partial', remains: '100' });
  expect(await ask('product_order_status', { order: 701 })).toMatchObject({ note: 'Sold out' });
  await ask('refill', { order: 23501 });
  await post('clock', { advanceMs: 60_000 });
  expect(await ask('refill_status', { refill: 1 })).toEqual({ status: 'Rejected' });
  await post('fate', { order: 23501, fate: 'completed', word: 'Paused' });
  expect(await ask('status', { order: 23501 })).toMatchObject({ status: 'Paused' });
});

test('money, keys, prices, stock, rules and dialect can be changed', async () => {
  const { ask, panel, post } = fromOutside();
  await post('balance', { set: '5' });
  await post('balance', { credit: '-0.5' });
  expect(panel.balance()).toBe('4.5');
  await post('key', { key: 'second', balance: '7', currency: 'EUR' });
  expect(await ask('balance', { key: 'second' })).toEqual({ balance: '7', currency: 'EUR' });
  await post('key', { key: 'second', state: 'inactive' });
  expect(await ask('balance', { key: 'second' })).toEqual({ error: 'Your account is not active' });
  await post('key', { key: 'second', remove: true });
  expect(await ask('balance', { key: 'second' })).toEqual({ error: 'Invalid API key' });
  await post('service', { service: 1, rate: '9' });
  await post('service', { service: 2, remove: true });
  await post('stock', { product: 1, inventory: 0 });
  await post('dialect', { dialect: 'strings' });
  await post('rules', { balanceDecimals: 0 });
  expect((await ask('services')).slice(0, 2)).toMatchObject([{ rate: '9' }, { service: '3' }]);
  expect((await ask('products'))[0]).toMatchObject({ status: 'Out of stock' });
  await post('catalogue', { size: 2 });
  expect(panel.services()).toHaveLength(2);
});

test('faults can be added and taken back', async () => {
  const { call, panel, post } = fromOutside();
  await post('fault', {
    fault: { kind: 'status', when: 'before', status: 503 },
    action: 'balance',
    times: 2,
  });
  expect((await call('balance')).status).toBe(503);
  await panel.app.request('/_sandbox/faults', { method: 'DELETE' });
  expect((await call('balance')).status).toBe(200);
});

test('mistakes are told, not swallowed', async () => {
  const { post } = fromOutside();
  expect(await post('fault', { fault: { kind: 'explode' } })).toBe('No fault of kind "explode"');
  expect(await post('dialect', { dialect: 'klingon' })).toContain('No dialect "klingon"; there are seed, ');
  expect(await post('clock')).toBe('"advanceMs" is missing');
  expect(await post('service', { service: 4711, rate: '1' })).toBe('The sandbox has no service 4711');
  expect(await post('balance', { key: 'nobody', set: '1' })).toBe('The sandbox has no key nobody');
  expect(await post('fate', { fate: 'completed', order: 1 })).toBe('The sandbox has no order 1');
  expect(await post('nonsense')).toContain('No such route; there are fault, ');
});

test('reset goes back to the first moment', async () => {
  const { ask, order, panel, post } = fromOutside();
  await order();
  panel.nextOrders('stuck');
  panel.fault({ kind: 'empty', when: 'before' });
  panel.clock.advance(1_000);
  panel.setDialect('numbers');
  panel.setCatalogueSize(0);
  panel.setRules({ refuseActiveLink: false });
  await post('reset');
  expect(panel.hits()).toEqual({});
  expect(panel.clock.now()).toBe(1_800_000_000_000);
  expect(await ask('balance')).toEqual({ balance: '100', currency: 'USD' });
  expect(await order()).toEqual({ order: 23501 });
  expect(panel.orders()).toMatchObject([{ fate: 'completed' }]);
  expect(await order()).toHaveProperty('error');
});

test('hits can be counted anew', async () => {
  const { ask, get, panel } = fromOutside();
  await ask('balance');
  await panel.app.request('/_sandbox/hits', { method: 'DELETE' });
  await ask('services');
  expect(await get('/hits')).toEqual({ services: 1 });
});

test('in process, lost answers and aborted calls reject as the real fetch does', async () => {
  const { call, order, panel } = fromOutside();
  for (const kind of ['close', 'reset'] as const) {
    panel.fault({ kind, when: 'after' });
    await expect(order({ link: `https://example.com/${kind}` })).rejects.toThrow('Failed to fetch');
  }
  panel.fault({ kind: 'cut' });
  await expect(order()).rejects.toThrow('terminated');
  expect(panel.orders()).toHaveLength(3);
  panel.fault({ kind: 'stall', when: 'before' });
  const hangUp = new AbortController();
  const stalled = call('balance', {}, { signal: hangUp.signal });
  hangUp.abort(new Error('enough'));
  await expect(stalled).rejects.toThrow('enough');
});

test('in process, redirects are refused or followed as the caller says', async () => {
  const { call, order, panel } = fromOutside();
  panel.fault({ kind: 'redirect', when: 'before' }, { times: 2 });
  await expect(call('balance', {}, { redirect: 'error' })).rejects.toThrow('Failed to fetch');
  expect(await order()).toEqual({ order: 23501 });
  panel.fault({ kind: 'redirect', when: 'before', status: 302 });
  expect((await call('balance')).status).toBe(405);
});
