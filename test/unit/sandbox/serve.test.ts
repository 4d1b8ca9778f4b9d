import { Agent, request } from 'node:http';
import { connect, createServer } from 'node:http2';
import { afterEach, expect, test } from 'vitest';
import { type SandboxServer, type ServeOptions, serveSandbox } from '../../sandbox/serve.ts';
import { askerOf, form } from './ask.ts';

let server: SandboxServer;

async function serve(options: ServeOptions = {}) {
  server = await serveSandbox({ services: 20, ...options });
  return { server, panel: server.panel, ...askerOf(server.panel, server.apiUrl, fetch) };
}
afterEach(() => server.close());

/** A request through Node's own client, which, unlike fetch, lets a test choose the connection and the host. */
function send(path: string, { host, agent, body }: { host?: string; agent?: Agent; body?: URLSearchParams }) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const headers = { ...(host ? { host } : {}), 'content-type': 'application/x-www-form-urlencoded' };
  const sent = request(server.origin + path, { method: body ? 'POST' : 'GET', headers, agent }, (answer) => {
    let text = '';
    answer.setEncoding('utf8').on('data', (part) => {
      text += part;
    });
    answer.on('end', () => resolve(text)).on('error', reject);
  });
  sent.on('error', reject).end(body?.toString());
  return promise;
}

test('it listens on loopback only, at the address it names', async () => {
  const { ask } = await serve();
  expect(server.apiUrl).toBe(`http://127.0.0.1:${server.port}/api/v2`);
  expect(await ask('balance')).toEqual({ balance: '100', currency: 'USD' });
});

test('connections are kept and counted, and each call tells over which it came', async () => {
  const { panel } = await serve();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const body = form({ key: 'sandbox-key-1', action: 'balance' });
  await send('/api/v2', { agent, body });
  await send('/api/v2', { agent, body });
  await send('/api/v2', { agent: new Agent(), body });
  expect(panel.requests().map(({ connection, nth }) => [connection, nth])).toEqual([
    [1, 1],
    [1, 2],
    [2, 1],
  ]);
  expect(server.connections()).toBe(2);
  agent.destroy();
});

test('two calls at once show as two in flight, one after the other as one', async () => {
  const { ask, panel } = await serve();
  panel.fault({ kind: 'stall', when: 'before' }, { action: 'balance', times: 2 });
  const both = Promise.all([ask('balance'), ask('balance')]);
  await expect.poll(() => panel.hits()['balance']).toBe(2);
  panel.release();
  await both;
  await ask('services');
  await ask('services');
  expect(panel.maxInFlight()).toEqual({ balance: 2, services: 1 });
  const [first, second] = panel.requests();
  expect(second?.arrived).toBeLessThan(first?.finished ?? 0);
});

/** One HTTP/2 session, and a call over it that resolves with the answer or with what broke it. */
function openSession() {
  const session = connect(server.origin);
  session.on('error', () => {});
  const post = () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const stream = session.request({ ':method': 'POST', ':path': '/api/v2', ...type });
    let text = '';
    stream.setEncoding('utf8').on('data', (part) => {
      text += part;
    });
    stream.on('error', ({ message }) => resolve(message)).on('close', () => resolve(text));
    stream.end(form({ key: 'sandbox-key-1', action: 'balance' }).toString());
    return promise;
  };
  return { session, post };
}

const BALANCE = '{"balance":"100","currency":"USD"}';

test('over HTTP/2 the same faults break the stream or the session', async () => {
  const { panel } = await serve({ createServer: (listener) => createServer(listener) });
  const { session, post } = openSession();
  panel.fault({ kind: 'reset', when: 'before' }, { skip: 1 });
  panel.fault({ kind: 'close', when: 'before' }, { skip: 2 });
  expect(await post()).toBe(BALANCE);
  expect(await post()).toContain('INTERNAL_ERROR');
  expect(await post()).toContain('balance');
  expect(await post()).toBe('');
  expect(session.closed).toBe(true);
});

test.each([
  ['close', ''],
  ['reset', 'ECONNRESET'],
] as const)('over HTTP/2 a %s may hit the connection itself', async (kind, broken) => {
  const { panel } = await serve({ createServer: (listener) => createServer(listener) });
  const { session, post } = openSession();
  panel.fault({ kind, when: 'before', tcp: true });
  expect(await post()).toContain(broken);
  expect(session.destroyed).toBe(true);
});

test('a farewell is the right answer, and the last on its connection', async () => {
  const { panel } = await serve({ createServer: (listener) => createServer(listener) });
  const { session, post } = openSession();
  panel.fault({ kind: 'farewell' });
  expect(await post()).toBe(BALANCE);
  expect(session.closed).toBe(true);
});

test('a farewell over HTTP/1.1 is in the answer’s header', async () => {
  const { call, panel } = await serve();
  panel.fault({ kind: 'farewell' });
  const answer = await call('balance');
  expect(answer.headers.get('connection')).toBe('close');
  expect(await answer.text()).toBe(BALANCE);
});

test('the owner’s page shows the orders, at loopback only', async () => {
  const { order } = await serve();
  await order({ link: 'https://example.com/<b>' });
  const page = await send('/', {});
  expect(page).toContain('Sandbox panel');
  expect(page).toContain('23501');
  expect(page).toContain('https://example.com/&lt;b&gt;');
  expect(await send('/', { host: 'www.youtube.com' })).toContain('For you');
});

test.each([
  ['/watch?v=jNQXAC9IVRw', 'aria-label="Video"'],
  ['/shorts/abc', 'aria-label="Video"'],
  ['/@anna.films/video/7351234567890123456', 'aria-label="Video"'],
  ['/@anna.films', 'Follow</button>'],
  ['/anna.films/', 'Follow</button>'],
  ['/p/xyz', '<article>'],
  ['/anna/status/1790012345678901234', '<article>'],
  ['/r/boats/comments/abc/title/', '<article>'],
  ['/about', 'nothing to like'],
])('every host has a page at %s', async (path, part) => {
  await serve();
  for (const host of ['127.0.0.1', 'www.instagram.com', 'x.com:443']) {
    expect(await send(path, { host })).toContain(part);
  }
});

test('a fixture page has links of its own and of other sites', async () => {
  await serve();
  const page = await send('/watch?v=jNQXAC9IVRw', { host: 'www.youtube.com' });
  expect(page).toContain('href="/p/C8xkQ1aNvbE/"');
  expect(page).toContain('href="https://www.instagram.com/p/C8xkQ1aNvbE/"');
});
