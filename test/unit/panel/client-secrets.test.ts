import { describe, expect, it } from 'vitest';
import { createPanelClient } from '../../../lib/panel/client.ts';
import { API_URL, failureOf } from './fake-fetch.ts';

const ORDER = { service: '1', link: 'https://www.youtube.com/watch?v=jNQXAC9IVRw', quantity: 1000 };

describe('what is shown and kept', () => {
  const SECRET_KEY = 'k+y/ü 1';
  const client = (body: string, init?: ResponseInit) =>
    createPanelClient({ apiUrl: API_URL, key: SECRET_KEY, fetch: async () => new Response(body, init) });
  const encoded = new URLSearchParams({ key: SECRET_KEY }).toString();

  it('holds no key, in the excerpt and the words of an error', async () => {
    const error = await failureOf(client(`{"error":"No user with ${SECRET_KEY} (${encoded})"}`).balance());
    expect(error.words).toBe('No user with ••• (key=•••)');
    expect(error.excerpt).toBe('{"error":"No user with ••• (key=•••)"}');
    expect(error.message).toBe('refused: No user with ••• (key=•••)');
    expect(error.stack).not.toContain(SECRET_KEY);
  });

  it('holds no key where the excerpt is cut in the middle of it', async () => {
    const error = await failureOf(client(`${'x'.repeat(197)}${SECRET_KEY}${'y'.repeat(300)}`).services());
    expect(error.excerpt).toBe(`${'x'.repeat(197)}•••`);
  });

  it('holds no key in the excerpt of a body that is too large', async () => {
    const error = await failureOf(client(`${SECRET_KEY}${'x'.repeat(70_000)}`).add(ORDER));
    expect(error.kind).toBe('tooLarge');
    expect(error.excerpt).toBe(`•••${'x'.repeat(197)}`);
  });

  it('holds no key in the answer of an order, nor in the refusal of one id', async () => {
    const { answer } = await client(`{"order":5,"echo":"${encoded}"}`).add(ORDER);
    expect(answer).toBe('{"order":5,"echo":"key=•••"}');
    const byId = await client(`{"5":{"error":"Not of ${SECRET_KEY}"}}`).statuses(['5']);
    expect(byId.get('5')).toEqual({ error: 'Not of •••' });
  });

  it('is short: 200 characters of a body, 500 of words, 1,000 of an answer', async () => {
    const error = await failureOf(client(JSON.stringify({ error: 'x'.repeat(5000) })).balance());
    expect([error.excerpt.length, error.words?.length]).toEqual([200, 500]);
    const { answer } = await client(JSON.stringify({ order: 5, html: 'x'.repeat(5000) })).add(ORDER);
    expect(answer).toHaveLength(1000);
  });

  it("holds no product's result and no text that its buyer gave", async () => {
    const sold = '{"result":"LICENCE-1","require":"my login"';
    const { answer } = await client(`${sold},"order":5}`).addProductOrder({
      product: '1',
      quantity: 1,
      require: 'my login',
    });
    expect(answer).toBe('{"result":"•••","require":"•••","order":5}');

    const quoting = client('{"error":"Account my login is unknown"}');
    const refusal = await failureOf(
      quoting.addProductOrder({ product: '1', quantity: 1, require: 'my login' }),
    );
    expect([refusal.words, refusal.excerpt]).toEqual([
      'Account ••• is unknown',
      '{"error":"Account ••• is unknown"}',
    ]);

    for (const call of ['products', 'productOrderStatus', 'productOrderStatuses'] as const) {
      const error = await failureOf(client(sold)[call](['5'] as never));
      expect([call, error.excerpt]).toEqual([call, '{"result":"•••","require":"•••"']);
    }
  });

  it('keeps the result itself for the buyer', async () => {
    const status = await client('{"status":"Completed","result":"LICENCE-1"}').productOrderStatus('5');
    expect(status.result).toBe('LICENCE-1');
  });
});
