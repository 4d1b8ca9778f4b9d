import { describe, expect, it } from 'vitest';
import { decodeOrderStatuses, decodeProductOrderStatuses } from '../../../lib/panel/decode.ts';
import { outcomeOf } from './fake-fetch.ts';

const PARTIAL = { charge: '0.27819', start_count: '3572', status: 'Partial', remains: '157' };
const RUNNING = { charge: '1.44219', start_count: '234', status: 'In progress', remains: '10' };

/** The status words and refusals by id, for a request of these ids. */
function read(reply: unknown, ids = ['123', '456', '789']): unknown {
  return outcomeOf(() => {
    const byId = decodeOrderStatuses(reply, ids);
    return Object.fromEntries(
      [...byId].map(([id, answer]) => [id, 'error' in answer ? `refused: ${answer.error}` : answer.status]),
    );
  });
}

describe('statuses', () => {
  it("reads the seed's example", () => {
    const reply = { 123: PARTIAL, 456: { error: 'Incorrect order ID' }, 789: RUNNING };
    expect(Object.fromEntries(decodeOrderStatuses(reply, ['123', '456', '789']))).toEqual({
      123: { charge: '0.27819', startCount: 3572, status: 'Partial', remains: 157 },
      456: { error: 'Incorrect order ID' },
      789: { charge: '1.44219', startCount: 234, status: 'In progress', remains: 10 },
    });
  });

  const ALL = { 123: 'Partial', 456: 'refused: Incorrect order ID', 789: 'In progress' };

  it.each([
    ['a bare text for a refusal', { 123: PARTIAL, 456: 'Incorrect order ID', 789: RUNNING }],
    [
      'an object of arrays for a refusal',
      { 123: PARTIAL, 456: { error: { order: ['Incorrect order ID'] } }, 789: RUNNING },
    ],
    [
      'a message for a refusal',
      { 123: PARTIAL, 456: { status: 'error', message: 'Incorrect order ID' }, 789: RUNNING },
    ],
    ['data around it', { data: { 123: PARTIAL, 456: { error: 'Incorrect order ID' }, 789: RUNNING } }],
    ['success beside it', { status: 'success', 123: PARTIAL, 456: 'Incorrect order ID', 789: RUNNING }],
    ['an array without ids', [PARTIAL, { error: 'Incorrect order ID' }, RUNNING]],
    ['an array with a bare text', [PARTIAL, 'Incorrect order ID', RUNNING]],
    ['an array without ids in data', { status: 'success', data: [PARTIAL, 'Incorrect order ID', RUNNING] }],
    [
      'an array that names its orders, in any order',
      [
        { order: 789, ...RUNNING },
        { order: '123', ...PARTIAL },
        { order: 456, error: 'Incorrect order ID' },
      ],
    ],
    [
      'an array that names its orders otherwise',
      [
        { order_id: 789, ...RUNNING },
        { id: '123', ...PARTIAL },
        { orderId: 456, error: 'Incorrect order ID' },
      ],
    ],
  ])('reads %s', (_, reply) => {
    expect(read(reply)).toEqual(ALL);
  });

  it.each([
    ['left out of an object', { 123: PARTIAL }],
    ['null', { 123: PARTIAL, 456: null, 789: null }],
    ['null in an array', [PARTIAL, null, null]],
    ['left out of an array with ids', [{ order: 123, ...PARTIAL }]],
    ['without any field of a status', { 123: PARTIAL, 456: {}, 789: { order: 789 } }],
    ['no record', { 123: PARTIAL, 456: 5, 789: [RUNNING] }],
    ['not named where others are', [{ order: 123, ...PARTIAL }, RUNNING, { error: 'Incorrect order ID' }]],
  ])('leaves out what is %s', (_, reply) => {
    expect(read(reply)).toEqual({ 123: 'Partial' });
  });

  it.each([
    ['{}', {}],
    ["PHP's [] for {}", []],
    ['data: []', { status: 'success', data: [] }],
    ['only nulls', { 123: null }],
  ])('gives nothing for %s', (_, reply) => {
    expect(read(reply)).toEqual({});
  });

  it('ignores ids that nobody asked for', () => {
    expect(read({ 123: PARTIAL, 999: RUNNING })).toEqual({ 123: 'Partial' });
    expect(
      read([
        { order: 123, ...PARTIAL },
        { order: 999, ...RUNNING },
      ]),
    ).toEqual({ 123: 'Partial' });
  });

  it.each([
    ['an array without ids is shorter than the request', [PARTIAL, RUNNING]],
    ['an array without ids is longer than the request', [PARTIAL, RUNNING, PARTIAL, RUNNING]],
    [
      'an array names only others',
      [
        { order: 1, ...PARTIAL },
        { order: 2, ...RUNNING },
        { order: 3, ...RUNNING },
      ],
    ],
    ['an object names only others', { 999: PARTIAL }],
    ['one status answers for many', PARTIAL],
    ['all that is there cannot be read', { 123: 5, 456: {} }],
    ['it is null', null],
    ['it is text', 'Completed'],
    ['it is success without data', { status: 'success' }],
  ])('does not guess where %s', (_, reply) => {
    expect(read(reply)).toBe('unexpected');
  });

  it.each([
    ['error', { error: 'Invalid API key' }],
    ['error beside ids', { 123: PARTIAL, error: 'Invalid API key' }],
    ['[{error}]', [{ error: 'Invalid API key' }]],
    ['a message', { status: 'error', message: 'Invalid API key' }],
    ['error beside data', { error: 'Invalid API key', data: [PARTIAL, RUNNING, RUNNING] }],
    ['error in data', { data: { error: 'Invalid API key' } }],
    ['[{error}] in data', { data: [{ error: 'Invalid API key' }] }],
  ])('takes %s at the top for the failure of the call', (_, reply) => {
    expect(read(reply)).toBe('refused: Invalid API key');
  });

  it('tells a refused call from a refused id where one id was asked for', () => {
    expect(read([{ error: 'Incorrect order ID' }], ['5'])).toEqual({ 5: 'refused: Incorrect order ID' });
    expect(read([{ order: 5, error: 'Gone' }], ['5'])).toEqual({ 5: 'refused: Gone' });
    expect(read([{ error: 'Invalid API key' }], ['5'])).toBe('refused: Invalid API key');
    expect(read([{ error: 'Incorrect order ID' }], ['5', '6'])).toBe('refused: Incorrect order ID');
  });

  it('finds ids on the reply, not on its prototype', () => {
    expect(read({ 1: PARTIAL }, ['1', '__proto__', 'constructor', 'toString'])).toEqual({ 1: 'Partial' });
    expect(read({}, ['__proto__', 'constructor'])).toEqual({});
    const hostile: unknown = JSON.parse(
      '{"__proto__":{"charge":"1","status":"Pending","error":""},"1":{"status":"Partial"}}',
    );
    const byId = decodeOrderStatuses(hostile, ['__proto__', '1']);
    expect([...byId.keys()]).toEqual(['__proto__', '1']);
    expect(byId.get('__proto__')).toMatchObject({ status: 'Pending' });
    expect(Object.hasOwn(Object.prototype, 'charge')).toBe(false);
  });
});

describe('product order statuses', () => {
  it("reads the seed's example", () => {
    const result = 'c85c1d1a-9ef3-4d01-8c58-3dfaf3bbc78e';
    const reply = {
      123: { charge: 7.5, status: 'Completed', result },
      456: { error: 'Incorrect order ID' },
      789: { charge: 0, status: 'Canceled', note: 'Out of stock' },
    };
    expect(Object.fromEntries(decodeProductOrderStatuses(reply, ['123', '456', '789']))).toEqual({
      123: { charge: '7.5', status: 'Completed', result, note: null },
      456: { error: 'Incorrect order ID' },
      789: { charge: '0', status: 'Canceled', result: null, note: 'Out of stock' },
    });
  });
});
