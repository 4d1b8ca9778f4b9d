import { describe, expect, it } from 'vitest';
import {
  decodeBalance,
  decodeOrderStatus,
  decodePlaced,
  decodeProductOrderStatus,
  decodeRefill,
  decodeRefillStatus,
} from '../../../lib/panel/decode.ts';
import { outcomeOf } from './fake-fetch.ts';

describe('a refusal', () => {
  it.each([
    ['error', { error: 'Bad link' }, 'Bad link'],
    ['error with spaces', { error: ' Bad link\n' }, 'Bad link'],
    [
      'an object of arrays',
      { error: { link: ['The link field is required.'] } },
      'The link field is required.',
    ],
    [
      'an object of several arrays',
      { error: { link: ['The link field is required.'], quantity: ['The quantity field is required.'] } },
      'The link field is required. The quantity field is required.',
    ],
    ['an array of texts', { error: ['Bad link', 'No orders'] }, 'Bad link No orders'],
    ['the whole as an array', [{ error: 'Incorrect order ID' }], 'Incorrect order ID'],
    ['a message without any error key', { status: 'error', message: 'Bad link' }, 'Bad link'],
    ['a flag beside a message', { error: true, message: 'Bad link' }, 'Bad link'],
    ['a flag alone', { error: true }, 'error'],
    ['a code', { error: 105 }, '105'],
    ['a code in an object', { error: { code: 105 } }, 'error'],
    ['a code beside words', { error: { code: 105, message: 'Bad link' } }, 'Bad link'],
    [
      'a depth that holds no words',
      JSON.parse(`{"error":${'['.repeat(50_000)}${']'.repeat(50_000)}}`),
      'error',
    ],
    ['inside data', { status: 'error', data: { error: 'Bad link' } }, 'Bad link'],
    ['in another language', { error: 'Số dư không đủ' }, 'Số dư không đủ'],
  ])('is read from %s by every call about one thing', (_, reply, words) => {
    const expected = `refused: ${words}`;
    expect(outcomeOf(() => decodeBalance(reply))).toBe(expected);
    expect(outcomeOf(() => decodeOrderStatus(reply))).toBe(expected);
    expect(outcomeOf(() => decodeProductOrderStatus(reply))).toBe(expected);
    expect(outcomeOf(() => decodeRefill(reply))).toBe(expected);
    expect(outcomeOf(() => decodeRefillStatus(reply))).toBe(expected);
    expect(outcomeOf(() => decodePlaced(reply, ''))).toBe(expected);
  });

  it('says what it means', () => {
    expect(() => decodeBalance({ error: 'Invalid API Key' })).toThrow(
      expect.objectContaining({ kind: 'refused', words: 'Invalid API Key', reason: 'auth' }),
    );
    expect(() => decodeBalance({ error: 'Số dư không đủ' })).toThrow(
      expect.objectContaining({ kind: 'refused', reason: 'unrecognised' }),
    );
  });

  it.each([null, false, '', ' ', 0, '0', [], {}])('is not meant by an error of %j', (error) => {
    expect(decodeBalance({ balance: '1', error })).toEqual({ balance: '1', currency: null });
    expect(decodePlaced({ order: 5, error }, '').orderId).toBe('5');
  });
});
