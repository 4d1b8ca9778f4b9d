import { describe, expect, it } from 'vitest';
import { createPanelClient, type PanelClient } from '../../../lib/panel/client.ts';
import { API_URL, clientAnswered, clientWith, failureOf, fakeFetch, KEY } from './fake-fetch.ts';

const LINK = 'https://www.youtube.com/watch?v=jNQXAC9IVRw';
const ORDER = { service: '1', link: LINK, quantity: 1000 };
const STATUS = '{"charge":"2.5","start_count":"168","status":"Success","remains":"-2"}';

const CALLS: [string, (client: PanelClient) => Promise<unknown>, string, string][] = [
  ['services', (c) => c.services(), '[]', 'action=services'],
  [
    'add',
    (c) => c.add(ORDER),
    '{"order":99999}',
    'action=add&service=1&link=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DjNQXAC9IVRw&quantity=1000',
  ],
  [
    'add, a Package',
    (c) => c.add({ service: '3', link: 'x' }),
    '{"order":99999}',
    'action=add&service=3&link=x',
  ],
  [
    'add, Custom Comments',
    (c) => c.add({ service: '2', link: 'x', comments: 'Nice\nWow & co', quantity: 2 }),
    '{"order":99999}',
    'action=add&service=2&link=x&quantity=2&comments=Nice%0AWow+%26+co',
  ],
  ['status', (c) => c.status('5'), STATUS, 'action=status&order=5'],
  ['statuses', (c) => c.statuses(['123', '456']), '{}', 'action=status&orders=123%2C456'],
  ['balance', (c) => c.balance(), '{"balance":"68.6868","currency":"USD"}', 'action=balance'],
  ['refill', (c) => c.refill('5'), '{"refill":"1"}', 'action=refill&order=5'],
  ['refills', (c) => c.refills(['5', '6']), '{"refill":"1"}', 'action=refill&orders=5%2C6'],
  ['refillStatus', (c) => c.refillStatus('1'), '{"status":"Completed"}', 'action=refill_status&refill=1'],
  ['refillStatuses', (c) => c.refillStatuses(['1', '2']), '[]', 'action=refill_status&refills=1%2C2'],
  ['products', (c) => c.products(), '[]', 'action=products'],
  [
    'addProductOrder',
    (c) => c.addProductOrder({ product: '1', quantity: 2, require: 'me@example.com' }),
    '{"order":99999}',
    'action=add_product_order&product=1&quantity=2&require=me%40example.com',
  ],
  [
    'addProductOrder, nothing required',
    (c) => c.addProductOrder({ product: '3', quantity: 1 }),
    '{"order":99999}',
    'action=add_product_order&product=3&quantity=1',
  ],
  [
    'productOrderStatus',
    (c) => c.productOrderStatus('9'),
    '{"charge":7.5,"status":"Completed","result":"x"}',
    'action=product_order_status&order=9',
  ],
  [
    'productOrderStatuses',
    (c) => c.productOrderStatuses(['8', '9']),
    '{}',
    'action=product_order_status&orders=8%2C9',
  ],
];

describe('each call of the seed', () => {
  it.each(CALLS)('%s posts exactly its own fields', async (_, run, answer, form) => {
    const { client, requests } = clientWith(answer);
    await run(client);
    expect(requests.map((request) => request.form)).toEqual([`key=${KEY}&${form}`]);
  });

  it('only orders forbid the browser to repeat a redirected POST', async () => {
    for (const [name, run, answer] of CALLS) {
      const { client, requests } = clientWith(answer);
      await run(client);
      expect([name, requests[0]?.init.redirect]).toEqual([name, name.startsWith('add') ? 'error' : 'manual']);
    }
  });

  it('orders and the balance can be sent as a stream', async () => {
    const { client, requests } = clientWith('{"order":5,"balance":"1"}');
    await client.add(ORDER, { streamBody: true });
    await client.addProductOrder({ product: '1', quantity: 1 }, { streamBody: true });
    await client.balance({ streamBody: true });
    await client.balance();
    expect(requests.map(({ init }) => init.body instanceof ReadableStream)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(requests[0]?.form).toContain('action=add&service=1');
    expect(requests[0]?.init.redirect).toBe('error');
  });

  it.each([
    ['add', 64 * 1024],
    ['addProductOrder', 64 * 1024],
    ['status', 4 * 1024 * 1024],
    ['services', 32 * 1024 * 1024],
    ['products', 32 * 1024 * 1024],
  ])('%s reads a body of %i bytes and none longer', async (name, limit) => {
    const [, run, answer] = CALLS.find(([call]) => call === name) ?? [];
    const exact = clientAnswered(answer?.padEnd(limit) ?? '');
    await expect(run?.(exact)).resolves.toBeDefined();
    const over = clientAnswered(answer?.padEnd(limit + 1) ?? '');
    expect((await failureOf(run?.(over) ?? Promise.resolve())).kind).toBe('tooLarge');
  });

  it.each(CALLS)('%s is refused in the words of the panel', async (_, run) => {
    for (const status of [200, 400, 401, 403, 404, 405, 409, 422, 500]) {
      const error = await failureOf(run(clientAnswered('{"error":"Invalid API key"}', { status })));
      expect(error).toMatchObject({
        kind: 'refused',
        words: 'Invalid API key',
        reason: 'auth',
        httpStatus: status,
      });
      expect(error.excerpt).toBe('{"error":"Invalid API key"}');
    }
  });

  it.each(CALLS)('%s tells bodies that are no answer apart', async (_, run) => {
    const kindOf = async (body: string | null, init?: ResponseInit) =>
      (await failureOf(run(clientAnswered(body, init)))).kind;
    expect(await kindOf('<!DOCTYPE html><title>Just a moment...</title>')).toBe('notJson');
    expect(await kindOf('<b>Warning</b>: mysqli_connect()\n{"order":5,"balance":"1"}')).toBe('notJson');
    expect(await kindOf('')).toBe('notJson');
    expect(await kindOf(null, { status: 204 })).toBe('notJson');
    expect(await kindOf('{"order":235')).toBe('notJson');
    expect(await kindOf('"Completed"')).toBe('unexpected');
    expect(await kindOf('{"hello":"world"}')).toBe('unexpected');
    expect(await kindOf('Bad gateway', { status: 502 })).toBe('server');
    expect(await kindOf('{"message":"Too many"}', { status: 429 })).toBe('rateLimited');
    expect(await kindOf(null, { status: 302 })).toBe('redirect');
  });

  it.each(CALLS)('%s throws a PanelError whatever fetch does', async (_, run) => {
    const strange = [
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => {
        throw undefined;
      },
      async () => undefined as unknown as Response,
      async () => ({ status: 200 }) as Response,
    ];
    for (const fetch of strange) {
      const client = createPanelClient({ apiUrl: API_URL, key: KEY, fetch });
      expect((await failureOf(run(client))).kind).toBe('network');
    }
    const astray = createPanelClient({
      apiUrl: 'http://panel.example',
      key: KEY,
      fetch: fakeFetch('{}').fetch,
    });
    expect((await failureOf(run(astray))).kind).toBe('notAllowed');
  });

  it('reads an answer under 201 and behind a byte-order mark', async () => {
    expect(await clientAnswered('{"refill":"1"}', { status: 201 }).refill('5')).toBe('1');
    expect((await clientAnswered('\uFEFF{"order":5}').add(ORDER)).orderId).toBe('5');
  });

  it('says how long a limit asks to wait', async () => {
    const headers = { 'Retry-After': '60' };
    const client = clientAnswered('{"error":"Too many requests"}', { status: 429, headers });
    expect(await failureOf(client.add(ORDER))).toMatchObject({
      kind: 'rateLimited',
      words: 'Too many requests',
      reason: null,
      retryAfterMs: 60_000,
      httpStatus: 429,
    });
  });

  it('leaves the outcome of an order open where an id and an error come together, under any status', async () => {
    for (const status of [200, 400, 500]) {
      const error = await failureOf(clientAnswered('{"order":5,"error":"Bad link"}', { status }).add(ORDER));
      expect(error).toMatchObject({ kind: 'unexpected', words: 'Bad link', httpStatus: status });
    }
  });
});
