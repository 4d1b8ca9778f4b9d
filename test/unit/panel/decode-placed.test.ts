import { describe, expect, it } from 'vitest';
import { decodePlaced } from '../../../lib/panel/decode.ts';
import { outcomeOf } from './fake-fetch.ts';

describe('add', () => {
  it.each([
    ['as the seed has it', { order: 99999 }, '99999'],
    ['with an id as text', { order: '23501' }, '23501'],
    ['as order_id', { order_id: 123 }, '123'],
    ['as orderId', { orderId: '123' }, '123'],
    ['in data', { data: { order: 23501 } }, '23501'],
    ['in data, and said twice', { order: 23501, data: { order_id: '23501' } }, '23501'],
    ['beside success', { status: 'success', order: 23501 }, '23501'],
    ['with an error that is none', { order: 23501, error: null }, '23501'],
  ])('is read %s', (_, reply, orderId) => {
    expect(decodePlaced(reply, 'body')).toEqual({
      orderId,
      charge: null,
      answer: 'body',
    });
  });

  it.each([
    ['outside', { order: 5, charge: '0.27', remaining_balance: 68.41, currency: 'USD' }],
    ['in data', { status: 'success', data: { order: 5, charge: '0.27', remaining_balance: '68.41' } }],
  ])('reads the extras %s', (_, reply) => {
    expect(decodePlaced(reply, '')).toMatchObject({ orderId: '5', charge: '0.27' });
  });

  it.each([
    ['side by side', { order: 23501, error: 'Not enough balance' }],
    ['in an array', [{ order: 23501, error: 'Not enough balance' }]],
    ['across data', { data: { order: 23501 }, error: 'Not enough balance' }],
    ['with a message for an error', { status: 'error', message: 'Not enough balance', order_id: '7' }],
    ['with an id that cannot be read', { order: 'A B', error: 'Not enough balance' }],
    ['with an id in an array', { order: [5], error: 'Not enough balance' }],
  ])('leaves open what an id and an error mean together, %s', (_, reply) => {
    expect(() => decodePlaced(reply, '')).toThrow(
      expect.objectContaining({ kind: 'unexpected', words: 'Not enough balance', reason: null }),
    );
  });

  it.each([null, 0, '0', '', false])('takes an order of %j beside an error for no id', (order) => {
    expect(outcomeOf(() => decodePlaced({ order, error: 'Bad link' }, ''))).toBe('refused: Bad link');
  });

  it.each([
    [null],
    [[]],
    [{}],
    [5],
    ['23501'],
    [[23501]],
    [{ order: null }],
    [{ order: 0 }],
    [{ order: '0' }],
    [{ order: 'error' }],
    [{ order: true }],
    [{ order: { id: 5 } }],
    [{ order: 1.5 }],
    [{ order: 2 ** 60 }],
    [{ status: 'success' }],
    [{ status: 'error' }],
    [{ id: 5 }],
    [{ order: 5, order_id: 6 }],
    [{ order: 5, data: { order: 6 } }],
    [[{ order: 5 }, { order: 6 }]],
  ])('guesses no id from %j', (reply) => {
    expect(outcomeOf(() => decodePlaced(reply, ''))).toBe('unexpected');
  });
});
