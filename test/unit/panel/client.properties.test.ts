import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PanelClient } from '../../../lib/panel/client.ts';
import { PanelError } from '../../../lib/panel/panel-error.ts';
import { clientAnswered } from './fake-fetch.ts';

const IDS = ['1', '2', '__proto__'];

const CALLS: ((client: PanelClient) => Promise<unknown>)[] = [
  (c) => c.services(),
  (c) => c.add({ service: '1', link: 'x', quantity: 1 }),
  (c) => c.status('1'),
  (c) => c.statuses(IDS),
  (c) => c.balance(),
  (c) => c.refill('1'),
  (c) => c.refills(IDS),
  (c) => c.refillStatus('1'),
  (c) => c.refillStatuses(IDS),
  (c) => c.products(),
  (c) => c.addProductOrder({ product: '1', quantity: 1, require: 'text' }),
  (c) => c.productOrderStatus('1'),
  (c) => c.productOrderStatuses(IDS),
];

// The names and words that the decoders look for, so that random values come close to real ones.
const NAMES = [
  'error',
  'message',
  'status',
  'data',
  'order',
  'order_id',
  'refill',
  'id',
  'charge',
  'remains',
  'start_count',
  'balance',
  'currency',
  'service',
  'product',
  'rate',
  'min',
  'result',
  'note',
  '1',
  '2',
  '__proto__',
  'constructor',
  'toString',
];
const WORDS = [
  'success',
  'error',
  'Completed',
  '23501',
  '0',
  '-2',
  '2.5',
  '1e99',
  'abc',
  '',
  'Incorrect order ID',
  'Empty Data',
];

const replies = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.constantFrom<unknown>(...WORDS, null, true, false, 0, 1),
      fc.integer(),
      fc.double(),
      fc.string(),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), fc.string()), tie('value')), { maxLength: 5 })
      .map((entries) => Object.fromEntries(entries)),
  ),
})).value;

const httpStatuses = fc.oneof(
  { weight: 4, arbitrary: fc.constant(200) },
  { weight: 1, arbitrary: fc.constantFrom(201, 400, 401, 404, 408, 422, 425, 429, 500, 503) },
);

async function onlyValuesOrPanelErrors(body: BodyInit, status: number): Promise<void> {
  for (const call of CALLS) {
    const outcome = await call(clientAnswered(body, { status })).catch((error: unknown) => {
      if (!(error instanceof PanelError)) throw error;
      return error;
    });
    if (outcome instanceof PanelError) expect(outcome.excerpt.length).toBeLessThanOrEqual(200);
    else expect(outcome).toBeDefined();
  }
}

describe('every call gives a value or throws a PanelError', () => {
  it('for any JSON', { timeout: 120_000 }, async () => {
    const json = fc.oneof(
      replies.map((value) => JSON.stringify(value)),
      fc.json(),
    );
    await fc.assert(fc.asyncProperty(json, httpStatuses, onlyValuesOrPanelErrors), { numRuns: 10_000 });
  });

  it('for any bytes', { timeout: 60_000 }, async () => {
    const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => new Uint8Array(array));
    await fc.assert(fc.asyncProperty(bytes, httpStatuses, onlyValuesOrPanelErrors), { numRuns: 1_000 });
  });

  it('for any beginning of a good answer, which is never taken for the whole', async () => {
    const whole = '[{"service":1,"name":"Youtube views","rate":"2.5"},{"service":2}]';
    for (let length = 0; length < whole.length; length++) {
      const kind = await clientAnswered(whole.slice(0, length))
        .services()
        .catch((error: PanelError) => error.kind);
      expect(kind).toBe('notJson');
    }
  });

  it.each(['[', '{"data":', '{"error":', '{"status":{"error":'])('for 100,000 times %s', async (opening) => {
    const closing = opening.replaceAll(/[^[{]/g, '').replaceAll('[', ']').replaceAll('{', '}');
    await onlyValuesOrPanelErrors(`${opening.repeat(100_000)}5${closing.repeat(100_000)}`, 200);
  });
});

describe('what a call reads is of the declared type', () => {
  const decimal = /^-?(\d+\.?\d*|\.\d+)$/;

  it('amounts are decimal strings or null, counts are finite numbers or null', {
    timeout: 60_000,
  }, async () => {
    const fields = fc.record({ charge: replies, start_count: replies, remains: replies, currency: replies });
    await fc.assert(
      fc.asyncProperty(fields, async (record) => {
        const order = await clientAnswered(JSON.stringify({ ...record, status: 'Pending' })).status('1');
        if (order.charge !== null) expect(order.charge).toMatch(decimal);
        for (const count of [order.startCount, order.remains]) {
          if (count !== null) expect(count).toSatisfy(Number.isFinite);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('an order is placed only with an id and without an error', { timeout: 60_000 }, async () => {
    const body = fc.record(
      { order: replies, order_id: replies, error: replies, data: replies },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(body, async (reply) => {
        const sent = JSON.stringify(reply);
        const call = clientAnswered(sent).add({ service: '1', link: 'x' });
        const placed = await call.catch(() => null);
        if (placed === null) return;
        expect(placed.orderId).toMatch(/[1-9]/);
        // What was sent, not what was meant: JSON has no Infinity and writes null.
        expect(JSON.parse(sent).error || null).toSatisfy(
          (error) => !error || /^(\s*|0|\[\]|\{\})$/.test(textOf(error)),
        );
      }),
      { numRuns: 5_000 },
    );
  });
});

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
