import { describe, expect, it } from 'vitest';
import {
  decodeBalance,
  decodeOrderStatus,
  decodeProductOrderStatus,
  decodeRefill,
  decodeRefillStatus,
} from '../../../lib/panel/decode.ts';
import { outcomeOf } from './fake-fetch.ts';

describe('balance', () => {
  it.each([
    ['as the seed has it', { balance: '68.6868', currency: 'USD' }, { balance: '68.6868', currency: 'USD' }],
    ['as a number', { balance: 68.6868, currency: 'USD' }, { balance: '68.6868', currency: 'USD' }],
    ['of nothing', { balance: 0, currency: 'USD' }, { balance: '0', currency: 'USD' }],
    ['with a stray space', { balance: ' 95200 ', currency: ' USD' }, { balance: '95200', currency: 'USD' }],
    ['without currency', { balance: '-1.5' }, { balance: '-1.5', currency: null }],
    [
      'with success around it',
      { status: 'success', balance: '1', currency: 'UZS' },
      { balance: '1', currency: 'UZS' },
    ],
    [
      'in data',
      { status: 'success', data: { balance: '1', currency: 'VND' } },
      { balance: '1', currency: 'VND' },
    ],
  ])('is read %s', (_, reply, expected) => {
    expect(decodeBalance(reply)).toEqual(expected);
  });

  it.each([
    null,
    [],
    {},
    'x',
    5,
    { balance: null },
    { balance: 'abc' },
    { balance: '1,234.50' },
    { status: 'success' },
  ])('is not guessed from %j', (reply) => {
    expect(outcomeOf(() => decodeBalance(reply))).toBe('unexpected');
  });
});

describe('status', () => {
  const SEEN = { charge: '2.5', start_count: '168', status: 'Success', remains: '-2' };
  const READ = { charge: '2.5', startCount: 168, status: 'Success', remains: -2 };

  it.each([
    ['as the seed has it', {}, {}],
    ['with numbers', { charge: 2.5, start_count: 168, remains: -2 }, {}],
    ['with start_counter', { start_count: undefined, start_counter: '168' }, {}],
    ['without a start count', { start_count: null }, { startCount: null }],
    ['with unknown remains', { remains: 'Unknown' }, { remains: null }],
    ['without remains', { remains: undefined }, { remains: null }],
    ['with a status of null', { status: null }, { status: null }],
    ['without a charge', { charge: undefined }, { charge: null }],
    ['with a number for a status', { status: 3 }, { status: '3' }],
  ])('is read %s', (_, fields, expected) => {
    expect(decodeOrderStatus({ ...SEEN, ...fields })).toEqual({ ...READ, ...expected });
  });

  it.each([
    'Pending',
    'Processing',
    'In progress',
    'Completed',
    'Partial',
    'Canceled',
    'Success',
    'Cancelled',
    'Refunded',
    'Awaiting',
    'Active',
    'Paused',
    'Expired',
    'Error',
    'Fail',
    'Refill',
    'IN PROGRESS',
    'inprogress',
    'in-progress',
    '0',
    '5',
    'Đang chạy',
  ])('keeps the word "%s" as it is', (status) => {
    expect(decodeOrderStatus({ ...SEEN, status }).status).toBe(status);
  });

  it('is read in data', () => {
    expect(decodeOrderStatus({ status: 'success', data: SEEN })).toEqual(READ);
    expect(decodeOrderStatus({ status: 'OK', data: SEEN })).toEqual(READ);
    expect(decodeOrderStatus({ data: [SEEN] })).toEqual(READ);
  });

  it('is read from a word alone, but not from the word of an envelope', () => {
    expect(decodeOrderStatus({ status: 'Pending' }).status).toBe('Pending');
    expect(outcomeOf(() => decodeOrderStatus({ status: 'success' }))).toBe('unexpected');
    expect(outcomeOf(() => decodeOrderStatus({ status: 'Error' }))).toBe('unexpected');
    expect(outcomeOf(() => decodeOrderStatus({ status: 'success', data: 'Empty Data' }))).toBe('unexpected');
  });

  it.each([null, [], {}, 5, 'Completed', [[]], { order: 5 }, { data: {} }, [SEEN, SEEN]])(
    'is not guessed from %j',
    (reply) => {
      expect(outcomeOf(() => decodeOrderStatus(reply))).toBe('unexpected');
    },
  );
});

describe('refill', () => {
  it.each([
    ['as the seed has it', { refill: '1' }, '1'],
    ['as a number, with extras', { refill: 12345, success: 'Refill created' }, '12345'],
    ['in data', { status: 'success', data: { refill: 7 } }, '7'],
  ])('gives its id %s', (_, reply, refillId) => {
    expect(decodeRefill(reply)).toBe(refillId);
  });

  it('is refused in place of the id as well', () => {
    expect(outcomeOf(() => decodeRefill({ refill: { error: 'Incorrect order ID' } }))).toBe(
      'refused: Incorrect order ID',
    );
  });

  it.each([
    null,
    [],
    {},
    { refill: null },
    { refill: true },
    { refill: 0 },
    { status: 'success' },
    { order: 1 },
  ])('is not guessed from %j', (reply) => {
    expect(outcomeOf(() => decodeRefill(reply))).toBe('unexpected');
  });
});

describe('refill_status', () => {
  it.each(['Pending', 'In progress', 'Completed', 'Rejected', 'Cancelled', 'Error'])(
    'gives the word "%s"',
    (status) => {
      expect(decodeRefillStatus({ status })).toBe(status);
      expect(decodeRefillStatus({ status: 'success', data: { status } })).toBe(status);
    },
  );

  it('is refused in place of the word as well', () => {
    expect(outcomeOf(() => decodeRefillStatus({ status: { error: 'Incorrect refill ID' } }))).toBe(
      'refused: Incorrect refill ID',
    );
  });

  it.each([null, [], {}, { status: null }, { status: 'success' }, { status: {} }, 'Completed'])(
    'is not guessed from %j',
    (reply) => {
      expect(outcomeOf(() => decodeRefillStatus(reply))).toBe('unexpected');
    },
  );
});

describe('product_order_status', () => {
  const KEY_SOLD = 'c85c1d1a-9ef3-4d01-8c58-3dfaf3bbc78e';

  it.each([
    [
      'a delivery',
      { charge: 7.5, status: 'Completed', result: KEY_SOLD },
      { charge: '7.5', status: 'Completed', result: KEY_SOLD, note: null },
    ],
    [
      'a cancellation',
      { charge: 0, status: 'Canceled', note: 'Out of stock' },
      { charge: '0', status: 'Canceled', result: null, note: 'Out of stock' },
    ],
    ['a wait', { status: 'Pending' }, { charge: null, status: 'Pending', result: null, note: null }],
    ['a result that is a number', { status: 'Completed', result: 123456 }, { result: '123456' }],
    ['a result of several', { status: 'Completed', result: ['a', 'b'] }, { result: '["a","b"]' }],
    ['a result in fields', { status: 'Completed', result: { login: 'a' } }, { result: '{"login":"a"}' }],
    [
      'data around it',
      { status: 'success', data: { charge: 7.5, status: 'Completed' } },
      { status: 'Completed' },
    ],
  ])('reads %s', (_, reply, expected) => {
    expect(decodeProductOrderStatus(reply)).toMatchObject(expected);
  });

  it.each([null, [], {}, { status: 'success' }, { order: 5 }, 'Completed'])(
    'is not guessed from %j',
    (reply) => {
      expect(outcomeOf(() => decodeProductOrderStatus(reply))).toBe('unexpected');
    },
  );
});
