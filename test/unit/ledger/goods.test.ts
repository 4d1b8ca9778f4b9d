import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { ledger } from '../../../lib/browser/ledger-store.ts';
import { type FollowPorts, followOrders } from '../../../lib/ledger/follow.ts';
import type { OrderIn } from '../../../lib/ledger/order.ts';
import { buyProduct } from '../../../lib/ledger/place-product.ts';
import { readProductForm } from '../../../lib/ledger/product-form.ts';
import { resolveFound } from '../../../lib/ledger/resolve.ts';
import type { ProductRequest } from '../../../lib/messages.ts';
import { openCounter } from './counter.ts';
import { MINUTE } from './example-orders.ts';

const LOGIN = 'buyer@example.org / hunter22';

async function openShop() {
  const counter = await openCounter({ services: 5, balance: '1000' });
  const request = (change: Partial<ProductRequest> = {}): ProductRequest => ({
    localId: crypto.randomUUID(),
    accountId: counter.accountId,
    productId: '1',
    quantity: '2',
    require: LOGIN,
    replaces: null,
    price: '5',
    ...change,
  });
  const follow: FollowPorts = counter.ports;
  return {
    ...counter,
    request,
    buy: (change: Partial<ProductRequest> = {}) => buyProduct(request(change), counter.ports),
    buys: () => counter.sandbox.hits()['add_product_order'] ?? 0,
    async follow() {
      counter.tick(2 * MINUTE);
      counter.sandbox.clock.advance(2 * MINUTE);
      await followOrders(counter.accountId, 0, follow);
    },
    find: (localId: string, panelOrderId: string, anyPrice = false) =>
      resolveFound({ localId, panelOrderId, anyPrice }, counter.ports),
    async order(localId: string) {
      return (await ledger.get(localId)) as OrderIn<'placed'>;
    },
  };
}

describe('buying goods', () => {
  it('sends one request, and keeps what the buyer gave sealed', async () => {
    const { buy, buys, sandbox, order } = await openShop();
    const localId = crypto.randomUUID();
    expect(await buy({ localId })).toMatchObject({ kind: 'placed' });
    expect(await buy({ localId })).toMatchObject({ kind: 'placed' });
    expect(buys()).toBe(1);
    expect(sandbox.productOrders()).toMatchObject([{ product: 1, quantity: 2, require: LOGIN }]);
    const kept = await order(localId);
    expect(kept).toMatchObject({
      state: 'placed',
      price: '5',
      purchase: { kind: 'product', productId: '1', require: { data: btoa(LOGIN) } },
    });
    expect(JSON.stringify(kept)).not.toContain('hunter22');
  });

  it('is unknown where the answer was lost, blocks the product, and is not sent again', async () => {
    const { buy, buys, sandbox } = await openShop();
    sandbox.fault({ kind: 'close', when: 'after' }, { action: 'add_product_order' });
    expect(await buy()).toMatchObject({ kind: 'unknown' });
    expect(await buy()).toMatchObject({ kind: 'notSent', why: { code: 'blocked' } });
    expect(await buy({ productId: '6', require: '', price: '23.8' })).toMatchObject({ kind: 'placed' });
    expect(buys()).toBe(2);
  });

  it('of a running order is not in the way of the next', async () => {
    const { buy } = await openShop();
    expect(await buy()).toMatchObject({ kind: 'placed' });
    expect(await buy()).toMatchObject({ kind: 'placed' });
  });

  it.each([
    ['sold out', { productId: '2', quantity: '1' }, { kind: 'notSent', why: { code: 'soldOut' } }],
    ['gone', { productId: '99' }, { kind: 'notSent', why: { code: 'serviceGone' } }],
    ['more than may be bought', { quantity: '11' }, { kind: 'notSent', why: { code: 'form' } }],
    ['without what it asks for', { require: ' ' }, { kind: 'notSent', why: { code: 'form' } }],
    ['at another price', { price: '4' }, { kind: 'ask', question: 'priceChanged', price: '5' }],
  ])('sends nothing for goods %s', async (_, change, outcome) => {
    const { buy, buys } = await openShop();
    expect(await buy(change)).toEqual(outcome);
    expect(buys()).toBe(0);
  });

  it('tells a refusal of stock that ran out between the form and the purchase', async () => {
    const { buy, sandbox } = await openShop();
    sandbox.setStock(1, 0);
    expect(await buy()).toMatchObject({ kind: 'refused', reason: 'product' });
  });
});

describe('following goods', () => {
  it('asks in batches by the call for goods, and keeps what is delivered sealed with its end', async () => {
    const { buy, follow, sandbox, order } = await openShop();
    const localId = crypto.randomUUID();
    await buy({ localId });
    sandbox.resetHits();
    await follow();
    expect(sandbox.hits()).toMatchObject({ product_order_status: 1 });
    expect(sandbox.hits()['status']).toBeUndefined();
    const { result } = sandbox.productOrders()[0] ?? {};
    const kept = await order(localId);
    expect(kept).toMatchObject({ progress: { status: 'Completed' }, result: { data: btoa(String(result)) } });
    expect(JSON.stringify(kept)).not.toContain(result);
  });

  it('keeps the note of a canceled purchase', async () => {
    const { buy, follow, sandbox, order } = await openShop();
    const localId = crypto.randomUUID();
    sandbox.nextProductOrders({ fate: 'canceled', note: 'Account is banned' });
    await buy({ localId });
    await follow();
    expect(await order(localId)).toMatchObject({
      progress: { status: 'Canceled' },
      note: 'Account is banned',
    });
  });

  it('keeps what was delivered where the panel tells it only once', async () => {
    const { buy, follow, sandbox, order } = await openShop();
    const localId = crypto.randomUUID();
    await buy({ localId });
    const told = (result?: string) => ({ charge: 5, status: 'Partial', ...(result && { result }) });
    const { panelOrderId } = await order(localId);
    sandbox.fault(
      { kind: 'json', when: 'before', body: { [panelOrderId]: told('first-half') } },
      { action: 'product_order_status' },
    );
    await follow();
    sandbox.fault(
      { kind: 'json', when: 'before', body: { [panelOrderId]: told() } },
      { action: 'product_order_status' },
    );
    await follow();
    expect(await order(localId)).toMatchObject({ result: { data: btoa('first-half') } });
  });
});

it('goods found at the panel keep what it delivered, though it tells that only once', async () => {
  const { buy, find, follow, sandbox, order } = await openShop();
  const localId = crypto.randomUUID();
  sandbox.fault({ kind: 'close', when: 'after' }, { action: 'add_product_order' });
  await buy({ localId });
  const [{ id, result } = { id: 0, result: null }] = sandbox.productOrders();
  expect(await find(localId, String(id))).toMatchObject({ kind: 'found' });
  const silent = { [id]: { charge: 5, status: 'Completed' } };
  sandbox.fault({ kind: 'json', when: 'before', body: silent }, { action: 'product_order_status' });
  await follow();
  expect(await order(localId)).toMatchObject({ state: 'placed', result: { data: btoa(String(result)) } });
});

it('goods found at another price keep what was told at the first asking, until the person has said yes', async () => {
  const { buy, find, follow, sandbox, order } = await openShop();
  const localId = crypto.randomUUID();
  sandbox.fault({ kind: 'close', when: 'after' }, { action: 'add_product_order' });
  await buy({ localId });
  const says = (result?: string) =>
    sandbox.fault(
      { kind: 'json', when: 'before', body: { charge: 6, status: 'Partial', ...(result && { result }) } },
      { action: 'product_order_status' },
    );
  says('told once');
  expect(await find(localId, '701')).toMatchObject({ kind: 'ask', charge: '6' });
  // Another number in between, which the person does not take.
  says('of another');
  expect(await find(localId, '702')).toMatchObject({ kind: 'ask' });
  expect(JSON.stringify(await order(localId))).not.toContain('told once');
  says();
  expect(await find(localId, '701', true)).toMatchObject({ kind: 'found' });
  expect(await order(localId)).toMatchObject({ state: 'placed', result: { data: btoa('told once') } });
  expect(JSON.stringify(await order(localId))).not.toContain(btoa('of another'));
  sandbox.fault(
    { kind: 'json', when: 'before', body: { 701: { charge: 6, status: 'Completed' } } },
    { action: 'product_order_status' },
  );
  await follow();
  expect(await order(localId)).toMatchObject({ result: { data: btoa('told once') } });
});

it('250 purchases that are open are asked about in three requests', async () => {
  const { buy, follow, sandbox } = await openShop();
  for (let n = 0; n < 250; n++) {
    sandbox.nextProductOrders('partial');
    expect(await buy({ productId: '15', quantity: '2', require: '', price: '0.025' })).toMatchObject({
      kind: 'placed',
    });
  }
  sandbox.resetHits();
  await follow();
  expect(sandbox.hits()).toMatchObject({ product_order_status: 3 });
});

it.each([
  [{ quantity: '', require: LOGIN }, 'quantityEmpty'],
  [{ quantity: '1.5', require: LOGIN }, 'quantityNotWhole'],
  [{ quantity: '0', require: LOGIN }, 'quantityBelow'],
  [{ quantity: '11', require: LOGIN }, 'quantityAbove'],
  [{ quantity: '9', require: LOGIN }, 'quantityOverStock'],
  [{ quantity: '1', require: '' }, 'requireEmpty'],
  [{ quantity: '1', require: LOGIN }, null],
] as const)('goods typed as %j: %s', (typed, code) => {
  const product = {
    id: '1',
    name: 'Netflix',
    require: 'Input your account',
    rate: '2.5',
    min: 1,
    max: 10,
    category: '',
    inStock: true,
    inventory: 8,
    type: 'Auto',
  };
  expect(readProductForm(typed, product).problem?.code ?? null).toBe(code);
});
