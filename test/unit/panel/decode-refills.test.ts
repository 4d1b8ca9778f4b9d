import { describe, expect, it } from 'vitest';
import { decodeRefillStatuses, decodeRefills } from '../../../lib/panel/decode.ts';
import { outcomeOf } from './fake-fetch.ts';

describe('refills', () => {
  const refills = (reply: unknown, ids: string[]) =>
    outcomeOf(() => Object.fromEntries(decodeRefills(reply, ids)));

  it.each([
    ["the seed's single form", { refill: '1' }],
    ['the single form with extras', { refill: 1, success: 'Refill created' }],
    ['the single form in data', { status: 'success', data: { refill: 1 } }],
  ])('lets the one id of %s stand for the whole request', (_, reply) => {
    expect(refills(reply, ['123', '456'])).toEqual({ 123: { refillId: '1' }, 456: { refillId: '1' } });
  });

  it.each([
    [
      'named',
      [
        { order: 123, refill: 1 },
        { order: 456, refill: { error: 'Incorrect order ID' } },
      ],
    ],
    [
      'named, with text for a refusal',
      [
        { order: '123', refill: '1' },
        { order: '456', refill: 'Incorrect order ID' },
      ],
    ],
    [
      'named, with the error beside',
      [
        { order: 123, refill: 1 },
        { order: 456, error: 'Incorrect order ID' },
      ],
    ],
    ['in the order asked', [{ refill: 1 }, { refill: { error: 'Incorrect order ID' } }]],
    ['by id', { 123: { refill: 1 }, 456: { error: 'Incorrect order ID' } }],
  ])('reads a list: %s', (_, reply) => {
    expect(refills(reply, ['123', '456'])).toEqual({
      123: { refillId: '1' },
      456: { error: 'Incorrect order ID' },
    });
  });

  it('reads a list of one, also when it is refused in unknown words', () => {
    expect(refills([{ order: 5, refill: 1 }], ['5'])).toEqual({ 5: { refillId: '1' } });
    expect(refills([{ order: 5, refill: { error: 'Chưa xong' } }], ['5'])).toEqual({
      5: { error: 'Chưa xong' },
    });
  });

  it('fails as a whole where the panel refuses the whole', () => {
    expect(refills({ error: 'Maximum 100 orders' }, ['1', '2'])).toBe('refused: Maximum 100 orders');
    expect(refills({ refill: { error: 'No orders' } }, ['1', '2'])).toBe('refused: No orders');
    expect(refills({ refill: null }, ['1', '2'])).toBe('unexpected');
  });
});

describe('refill statuses', () => {
  const statuses = (reply: unknown, ids: string[]) =>
    outcomeOf(() => Object.fromEntries(decodeRefillStatuses(reply, ids)));

  it.each([
    [
      "the seed's example",
      [
        { refill: 1, status: 'Completed' },
        { refill: 2, status: 'Rejected' },
        { refill: 3, status: { error: 'Incorrect refill ID' } },
      ],
    ],
    [
      'an array without ids',
      [{ status: 'Completed' }, { status: 'Rejected' }, { status: { error: 'Incorrect refill ID' } }],
    ],
    [
      'an object by id',
      { 1: { status: 'Completed' }, 2: { status: 'Rejected' }, 3: { error: 'Incorrect refill ID' } },
    ],
  ])('are read from %s', (_, reply) => {
    expect(statuses(reply, ['1', '2', '3'])).toEqual({
      1: { status: 'Completed' },
      2: { status: 'Rejected' },
      3: { error: 'Incorrect refill ID' },
    });
  });

  it('are read from a list of one, refused or not', () => {
    expect(statuses([{ refill: 3, status: 'Error' }], ['3'])).toEqual({ 3: { status: 'Error' } });
    expect(statuses([{ refill: 3, status: { error: 'Mất' } }], ['3'])).toEqual({ 3: { error: 'Mất' } });
  });
});
