import { expect, test } from 'vitest';
import { openPanel } from './ask.ts';

const NETFLIX = { product: 1, quantity: 3, require: 'me@example.com' };
const LICENCE = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/;

test('products begins with the three of the seed, as JSON', async () => {
  const { ask } = openPanel();
  const products = await ask('products');
  expect(products.slice(0, 3)).toEqual([
    {
      product: 1,
      name: 'Netflix premium 1 month',
      require: 'Input your account',
      rate: 2.5,
      min: 1,
      max: 10,
      category: 'Netflix',
      status: 'In stock',
      inventory: 40,
      type: 'Auto',
    },
    {
      product: 2,
      name: 'Youtube premium 1 month',
      require: 'Input your account',
      rate: 5,
      min: 1,
      max: 1,
      category: 'Youtube',
      status: 'Out of stock',
      inventory: 0,
      type: 'Auto',
    },
    {
      product: 3,
      name: 'Facebook account 5000 friends',
      rate: 0.5,
      min: 1,
      max: 2,
      category: 'Facebook',
      status: 'In stock',
      type: 'Service',
    },
  ]);
  expect(products).toHaveLength(15);
});

test('an Auto product is delivered at once, and taken from money and stock', async () => {
  const { ask, panel } = openPanel();
  expect(await ask('add_product_order', NETFLIX)).toEqual({ order: 701 });
  expect(await ask('product_order_status', { order: 701 })).toEqual({
    charge: 7.5,
    status: 'Completed',
    result: expect.stringMatching(LICENCE),
  });
  expect(panel.balance()).toBe('92.5');
  expect((await ask('products'))[0]).toMatchObject({ inventory: 37 });
});

test('no two results are the same', async () => {
  const { ask, panel } = openPanel();
  for (let n = 0; n < 10; n++) await ask('add_product_order', { ...NETFLIX, quantity: 1 });
  expect(new Set(panel.productOrders().map(({ result }) => result)).size).toBe(10);
});

test('a Service product is delivered by hand, later', async () => {
  const { ask, panel } = openPanel();
  await ask('add_product_order', { product: 3, quantity: 2 });
  const seen: unknown[] = [];
  for (const advance of [0, 10_000, 50_000]) {
    panel.clock.advance(advance);
    seen.push(await ask('product_order_status', { order: 701 }));
  }
  expect(seen).toEqual([
    { charge: 1, status: 'Pending' },
    { charge: 1, status: 'In progress' },
    { charge: 1, status: 'Completed', result: expect.stringContaining('login: ') },
  ]);
});

test('a canceled product order says why, costs nothing and is refunded', async () => {
  const { ask, panel } = openPanel();
  panel.nextProductOrders('canceled');
  await ask('add_product_order', NETFLIX);
  panel.clock.advance(60_000);
  expect(await ask('product_order_status', { order: 701 })).toEqual({
    charge: 0,
    status: 'Canceled',
    note: 'Out of stock',
  });
  expect(panel.balance()).toBe('100');
});

test('a partial product order costs what was delivered', async () => {
  const { ask, panel } = openPanel();
  panel.nextProductOrders('partial');
  await ask('add_product_order', NETFLIX);
  panel.clock.advance(60_000);
  expect(await ask('product_order_status', { order: 701 })).toMatchObject({ charge: 2.5, status: 'Partial' });
  expect(panel.balance()).toBe('97.5');
});

test('the status of many product orders is by id', async () => {
  const { ask } = openPanel();
  await ask('add_product_order', NETFLIX);
  expect(await ask('product_order_status', { orders: '701,456' })).toEqual({
    701: { charge: 7.5, status: 'Completed', result: expect.stringMatching(LICENCE) },
    456: { error: 'Incorrect order ID' },
  });
});

test.each([
  ['an unknown product', { product: 99 }, 'Incorrect product ID'],
  ['what is sold out', { product: 2, quantity: 1 }, 'Out of stock'],
  ['more than is in stock', { product: 8, quantity: 2 }, 'Out of stock'],
  ['more than allowed', { quantity: 11 }, 'Quantity more than maximum 10'],
  ['none', { quantity: 0 }, 'Quantity less than minimal 1'],
  ['no text where one is needed', { require: ' ' }, 'The require field is required'],
  ['more than there is money for', { key: 'poor' }, 'Not enough funds on balance'],
])('add_product_order refuses %s and takes nothing', async (_, wrong, error) => {
  const { ask, panel } = openPanel();
  panel.addKey('poor', '7.49');
  expect(await ask('add_product_order', { ...NETFLIX, ...wrong })).toEqual({ error });
  expect(panel.productOrders()).toEqual([]);
  expect(panel.accounts().map(({ balance }) => balance)).toEqual(['100', '7.49']);
  expect((await ask('products'))[0]).toMatchObject({ inventory: 40 });
});

test('a test can sell out a product made by hand, and restock one', async () => {
  const { ask, panel } = openPanel();
  panel.setStock(3, 0);
  panel.setStock(2, 5);
  const products = await ask('products');
  expect(products[2]).toMatchObject({ status: 'Out of stock' });
  expect(products[2]).not.toHaveProperty('inventory');
  expect(products[1]).toMatchObject({ status: 'In stock', inventory: 5 });
});
