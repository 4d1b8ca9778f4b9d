import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Fault } from '../../sandbox/faults.ts';
import { type SandboxServer, serveSandbox } from '../../sandbox/serve.ts';
import { askerOf } from './ask.ts';

let server: SandboxServer;
let ordered: () => number;
let client: ReturnType<typeof askerOf>;

beforeAll(async () => {
  server = await serveSandbox({ services: 20 });
  client = askerOf(server.panel, server.apiUrl, fetch);
  ordered = () => server.panel.orders().length;
});
beforeEach(() => server.panel.reset());
afterAll(() => server.close());

const ORDER = { service: 1, link: 'https://example.com/', quantity: 1000 };

/** Sends one order and tells what came of it. */
async function orderWith(fault: Fault) {
  server.panel.fault(fault, { action: 'add' });
  const answer = await client.call('add', ORDER, { redirect: 'manual' });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

test.each([
  ['close', 'before', 0],
  ['close', 'after', 1],
  ['reset', 'before', 0],
  ['reset', 'after', 1],
] as const)('%s %s acting loses the answer and leaves %i orders', async (kind, when, orders) => {
  await expect(orderWith({ kind, when })).rejects.toThrow(TypeError);
  expect(ordered()).toBe(orders);
  expect(await client.order({ link: 'https://example.com/next' })).toEqual({ order: 23501 + orders });
});

test('a reset is told from a close by the caller', async () => {
  const causeOf = (fault: Fault) => orderWith(fault).catch((error) => error.cause.code);
  expect(await causeOf({ kind: 'reset', when: 'after' })).toBe('ECONNRESET');
  expect(await causeOf({ kind: 'close', when: 'after' })).toBe('UND_ERR_SOCKET');
});

test('cut breaks off in the middle of the body, having acted', async () => {
  await expect(orderWith({ kind: 'cut' })).rejects.toThrow('terminated');
  expect(ordered()).toBe(1);
});

test.each([
  [{ kind: 'status', when: 'before', status: 503 }, 503, '<html>', 0],
  [{ kind: 'status', when: 'after', status: 502 }, 502, '<html>', 1],
  [{ kind: 'status', when: 'after', status: 500, body: 'json' }, 500, '{"error":"Server Error"}', 1],
  [{ kind: 'status', when: 'before', status: 429, body: 'json' }, 429, '{"error":"Too Many Attempts."}', 0],
  [{ kind: 'status', when: 'after', status: 408, body: 'empty' }, 408, '', 1],
  [{ kind: 'html', when: 'before' }, 200, '<!DOCTYPE html>', 0],
  [{ kind: 'html', when: 'after', page: 'botCheck' }, 200, '<!DOCTYPE html>', 1],
  [{ kind: 'html', when: 'after', page: 'phpWarning' }, 200, '<br />\n<b>Warning</b>', 1],
  [{ kind: 'truncated' }, 200, '{"order"', 1],
  [{ kind: 'empty', when: 'before' }, 200, '', 0],
  [{ kind: 'empty', when: 'after' }, 200, '', 1],
  [{ kind: 'garbage', when: 'after' }, 200, '\u0000', 1],
  [{ kind: 'json', when: 'before', body: { ok: [] } }, 200, '{"ok":[]}', 0],
  [{ kind: 'json', when: 'after', body: null, status: 400 }, 400, 'null', 1],
  [{ kind: 'refusal', when: 'before', text: 'Not today' }, 200, '{"error":"Not today"}', 0],
  [{ kind: 'refusal', when: 'after', text: 'Not today' }, 200, '{"error":"Not today"}', 1],
  [{ kind: 'idAndError' }, 200, '{"order":23501,"error":"Could not charge your balance', 1],
] as [Fault, number, string, number][])('%o is answered with %i', async (fault, status, begins, orders) => {
  const answer = await orderWith(fault);
  expect(answer.status).toBe(status);
  expect(answer.text.slice(0, begins.length)).toBe(begins);
  if (begins === '') expect(answer.text).toBe('');
  expect(ordered()).toBe(orders);
});

test('a PHP warning stands before the right answer', async () => {
  const { text } = await orderWith({ kind: 'html', when: 'after', page: 'phpWarning' });
  expect(text.endsWith('{"order":23501}')).toBe(true);
});

test('429 may say when to come again', async () => {
  const { headers } = await orderWith({ kind: 'status', when: 'before', status: 429, retryAfter: 30 });
  expect(headers.get('retry-after')).toBe('30');
});

test('a redirect leads to where the same API answers, so that following it acts', async () => {
  const answer = await orderWith({ kind: 'redirect', when: 'before' });
  expect([answer.status, answer.headers.get('location'), ordered()]).toEqual([307, '/moved/api/v2', 0]);
  server.panel.fault({ kind: 'redirect', when: 'before' });
  expect(await client.order()).toEqual({ order: 23501 });
  expect(server.panel.requests().map(({ path }) => path)).toEqual(['/api/v2', '/api/v2', '/moved/api/v2']);
});

test('a 302 loses the form, as browsers do', async () => {
  server.panel.fault({ kind: 'redirect', when: 'before', status: 302 });
  expect(await client.order()).toEqual({ error: 'Method Not Allowed' });
  expect(ordered()).toBe(0);
});

test('a stalled call waits until it is released; before that it has acted or not, as told', async () => {
  for (const [when, orders] of [
    ['before', 0],
    ['after', 1],
  ] as const) {
    server.panel.reset();
    server.panel.fault({ kind: 'stall', when });
    const waiting = client.order();
    await expect.poll(() => server.panel.hits()).toEqual({ add: 1 });
    expect(ordered()).toBe(orders);
    server.panel.release();
    expect(await waiting).toEqual({ order: 23501 });
  }
});

test('a caller that hangs up on an endless stall leaves no order behind', async () => {
  server.panel.fault({ kind: 'stall', when: 'before' });
  const hangUp = new AbortController();
  const waiting = client.call('add', ORDER, {
    signal: hangUp.signal,
  });
  await expect.poll(() => server.panel.hits()).toEqual({ add: 1 });
  hangUp.abort();
  await expect(waiting).rejects.toThrow('aborted');
  await expect.poll(() => server.panel.requests()[0]).toMatchObject({ acted: false, status: null });
  expect(ordered()).toBe(0);
});

test('a stall with a time ends by itself', async () => {
  server.panel.fault({ kind: 'stall', when: 'before', forMs: 1 });
  expect(await client.order()).toEqual({ order: 23501 });
});

test('the panel works on after a caller who hung up on a stall with a time', async () => {
  server.panel.fault({ kind: 'stall', when: 'before', forMs: 60_000 });
  const hangUp = new AbortController();
  const late = client.call('add', ORDER, { signal: hangUp.signal });
  await expect.poll(() => server.panel.hits()).toEqual({ add: 1 });
  hangUp.abort();
  await expect(late).rejects.toThrow('aborted');
  expect(ordered()).toBe(0);
  server.panel.release(); // stands for the minute passing
  await expect.poll(ordered).toBe(1);
});

test('a fault hits only its action, after those it skips, as often as it says', async () => {
  server.panel.fault({ kind: 'empty', when: 'before' }, { action: 'balance', skip: 1, times: 2 });
  const lengths: number[] = [];
  for (const action of ['status', 'balance', 'balance', 'services', 'balance', 'balance']) {
    lengths.push((await (await client.call(action)).text()).length);
  }
  expect(lengths.map((length) => length > 0)).toEqual([true, true, false, true, false, true]);
});

test('faults can be taken back', async () => {
  server.panel.fault({ kind: 'empty', when: 'before' }, { times: 9 });
  server.panel.clearFaults();
  expect(await client.ask('balance')).toHaveProperty('balance');
});

test('refusals and errors of a fault are worded in the dialect', async () => {
  server.panel.setDialect('message');
  const { text } = await orderWith({ kind: 'refusal', when: 'before', text: 'Not today' });
  expect(JSON.parse(text)).toEqual({ status: 'error', message: 'Not today' });
});
