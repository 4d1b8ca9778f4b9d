import { describe, expect, it } from 'vitest';
import { decodeProducts, decodeServices } from '../../../lib/panel/decode-catalogue.ts';
import { outcomeOf } from './fake-fetch.ts';

const SEED_ROW = {
  service: 1,
  name: 'Youtube views',
  type: 'Default',
  category: 'Youtube',
  rate: '2.5',
  min: '200',
  max: '10000',
  refill: true,
};

const SEED_SERVICE = {
  id: '1',
  name: 'Youtube views',
  type: 'Default',
  category: 'Youtube',
  rate: '2.5',
  min: 200,
  max: 10000,
  refill: true,
  cancel: null,
  description: null,
  averageTime: null,
  currency: null,
};

describe('services', () => {
  it("reads the seed's example", () => {
    const second = {
      service: 2,
      name: 'Facebook comments',
      type: 'Custom Comments',
      category: 'Facebook',
      rate: '4',
      min: '10',
      max: '1500',
      refill: false,
    };
    const { services, unreadable } = decodeServices([SEED_ROW, second]);
    expect(services[0]).toEqual(SEED_SERVICE);
    expect(services[1]).toMatchObject({
      id: '2',
      type: 'Custom Comments',
      rate: '4',
      min: 10,
      max: 1500,
      refill: false,
    });
    expect(unreadable).toBe(0);
  });

  it.each([
    ['an id as text', { service: '17' }, { id: '17' }],
    ['numbers as numbers', { rate: 2.5, min: 200, max: 10000 }, { rate: '2.5', min: 200, max: 10000 }],
    ['a long rate', { rate: '120.00000000' }, { rate: '120.00000000' }],
    ['a rate that is no number', { rate: 'abc' }, { rate: null }],
    ['an absent rate', { rate: undefined }, { rate: null }],
    ['no limit', { max: '2147483647' }, { max: 2147483647 }],
    ['no limit, otherwise', { max: 999999999 }, { max: 999999999 }],
    ['cancel as 1', { cancel: 1 }, { cancel: true }],
    ['cancel as a boolean', { cancel: false }, { cancel: false }],
    ['desc', { desc: ' Fast ' }, { description: 'Fast' }],
    ['description', { description: 'Fast' }, { description: 'Fast' }],
    ['an empty desc beside a description', { desc: '', description: 'Fast' }, { description: 'Fast' }],
    ['an average time', { average_time: '52 minutes 14 seconds' }, { averageTime: '52 minutes 14 seconds' }],
    ['too little to average', { average_time: 'Not Enough Data' }, { averageTime: 'Not Enough Data' }],
    ['no average time', { average_time: null }, { averageTime: null }],
    ['a currency with a stray space', { currency: ' USD' }, { currency: 'USD' }],
    ['no word on refills', { refill: undefined }, { refill: null }],
    ['refill as 0', { refill: 0 }, { refill: false }],
    ['refill as 1', { refill: 1 }, { refill: true }],
    ['refill as text', { refill: 'true' }, { refill: true }],
    ['no category', { category: null }, { category: '' }],
    ['another spelling of a type', { type: 'Custom_comments' }, { type: 'Custom_comments' }],
    ['a type in lower case', { type: 'default' }, { type: 'default' }],
    ['a name that is a number', { name: 2024 }, { name: '2024' }],
    ['no name and no type', { name: null, type: undefined }, { name: '', type: '' }],
  ])('reads %s', (_, row, expected) => {
    expect(decodeServices([{ ...SEED_ROW, ...row }]).services).toEqual([{ ...SEED_SERVICE, ...expected }]);
  });

  it('reads an array wrapped in data', () => {
    expect(decodeServices({ data: [SEED_ROW] }).services).toEqual([SEED_SERVICE]);
    expect(decodeServices({ status: 'success', data: [SEED_ROW] }).services).toEqual([SEED_SERVICE]);
  });

  it.each([
    ['[]', []],
    ['null', null],
    ['data: "Empty Data"', { status: 'success', data: 'Empty Data' }],
    ['data: []', { data: [] }],
    ['data: null', { status: 'success', data: null }],
  ])('reads %s as an empty catalogue', (_, reply) => {
    expect(decodeServices(reply)).toEqual({ services: [], unreadable: 0 });
  });

  it('counts rows without an id and rows that are no object, and keeps the others', () => {
    const rows = [{ ...SEED_ROW, service: null }, 'Bad row', null, [SEED_ROW], SEED_ROW, { service: '1,2' }];
    expect(decodeServices(rows)).toEqual({ services: [SEED_SERVICE], unreadable: 5 });
  });

  it.each([
    ['every row is unreadable', [{ name: 'x' }, 'y']],
    ['the data is other text', { status: 'success', data: 'Come back later' }],
    ['it is an object', {}],
    ['it is text', 'Empty Data'],
    ['it is a number', 5],
    ['the data is an object', { data: { 1: SEED_ROW } }],
  ])('does not guess where %s', (_, reply) => {
    expect(outcomeOf(() => decodeServices(reply))).toBe('unexpected');
  });

  it.each([
    ['{error}', { error: 'Invalid API key' }],
    ['[{error}]', [{ error: 'Invalid API key' }]],
    ['{status: error, message}', { status: 'error', message: 'Invalid API key' }],
    ['{data: {error}}', { data: { error: 'Invalid API key' } }],
  ])('throws the refusal in %s', (_, reply) => {
    expect(outcomeOf(() => decodeServices(reply))).toBe('refused: Invalid API key');
  });
});

describe('products', () => {
  const NETFLIX = {
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
  };

  it("reads the seed's example, its missing commas put in", () => {
    const soldOut = { ...NETFLIX, product: 2, rate: 5, max: 1, status: 'Out of stock', inventory: 0 };
    const byHand = {
      product: 3,
      name: 'Facebook account 5000 friends',
      rate: 0.5,
      min: 1,
      max: 2,
      category: 'Facebook',
      status: 'In stock',
      type: 'Service',
    };
    const { products, unreadable } = decodeProducts([NETFLIX, soldOut, byHand]);
    expect(products).toEqual([
      {
        id: '1',
        name: 'Netflix premium 1 month',
        require: 'Input your account',
        rate: '2.5',
        min: 1,
        max: 10,
        category: 'Netflix',
        inStock: true,
        inventory: 40,
        type: 'Auto',
      },
      expect.objectContaining({ id: '2', rate: '5', inStock: false, inventory: 0 }),
      expect.objectContaining({
        id: '3',
        require: null,
        rate: '0.5',
        inStock: true,
        inventory: null,
        type: 'Service',
      }),
    ]);
    expect(unreadable).toBe(0);
  });

  it.each([
    ['text for numbers', { rate: '2.5', inventory: '40' }, { rate: '2.5', inventory: 40 }],
    ['another casing of the stock', { status: 'OUT OF STOCK' }, { inStock: false }],
    ['an unknown word for the stock', { status: 'Soon' }, { inStock: null }],
    ['no word on the stock', { status: null }, { inStock: null }],
    ['no category', { category: null }, { category: '' }],
  ])('reads %s', (_, row, expected) => {
    expect(decodeProducts([{ ...NETFLIX, ...row }]).products).toEqual([expect.objectContaining(expected)]);
  });

  it('reads wrapped and empty catalogues, counts bad rows and throws refusals as services do', () => {
    expect(decodeProducts({ data: [NETFLIX, 7] })).toMatchObject({ products: [{ id: '1' }], unreadable: 1 });
    expect(decodeProducts({ status: 'success', data: 'Empty Data' })).toEqual({
      products: [],
      unreadable: 0,
    });
    expect(outcomeOf(() => decodeProducts({ error: 'Incorrect request' }))).toBe(
      'refused: Incorrect request',
    );
  });

  it('takes no row of services for a product', () => {
    expect(outcomeOf(() => decodeProducts([SEED_ROW]))).toBe('unexpected');
  });
});
