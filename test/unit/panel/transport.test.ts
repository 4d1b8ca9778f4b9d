import { describe, expect, it } from 'vitest';
import { PanelError } from '../../../lib/panel/panel-error.ts';
import { createTransport, type SendOptions } from '../../../lib/panel/transport.ts';
import { API_URL, failureOf, fakeFetch } from './fake-fetch.ts';

const PARAMS = { key: 'k', action: 'balance' };

function send(fetch: typeof globalThis.fetch, options?: SendOptions) {
  return createTransport({ apiUrl: API_URL, fetch }).send(PARAMS, options);
}

describe('a request', () => {
  it('is a POST of a form, without cookies, cache, referrer or redirects', async () => {
    const { fetch, requests } = fakeFetch('{}');
    await createTransport({ apiUrl: API_URL, fetch }).send({
      key: 'k&1',
      link: 'https://a.b/?x=1&y=ü',
      comments: 'a\nb',
    });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      url: API_URL,
      form: 'key=k%261&link=https%3A%2F%2Fa.b%2F%3Fx%3D1%26y%3D%C3%BC&comments=a%0Ab',
      init: {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        redirect: 'manual',
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      },
    });
    expect(requests[0]?.init).not.toHaveProperty('duplex');
  });

  it('sends the same form as a stream on demand', async () => {
    const { fetch, requests } = fakeFetch('{}');
    await send(fetch, { streamBody: true, redirect: 'error' });
    expect(requests[0]?.init.body).toBeInstanceOf(ReadableStream);
    expect(requests[0]).toMatchObject({
      form: 'key=k&action=balance',
      init: { duplex: 'half', redirect: 'error' },
    });
  });

  it('puts the mark of a call behind the URL', async () => {
    const { fetch, requests } = fakeFetch('{}');
    await send(fetch, { mark: '#7' });
    expect(requests[0]?.url).toMatch(/[^#]#7$/);
  });

  it('tells the end of the stream in the same turn as its one piece', async () => {
    let parts: unknown;
    const fetch: typeof globalThis.fetch = async (_, init = {}) => {
      const reader = (init.body as ReadableStream<Uint8Array>).getReader();
      const late = new Promise((resolve) => setImmediate(resolve, 'late'));
      parts = await Promise.race([Promise.all([reader.read(), reader.read()]), late]);
      return new Response('{}');
    };
    await send(fetch, { streamBody: true });
    const whole = new TextEncoder().encode('key=k&action=balance');
    expect(parts).toEqual([
      { value: whole, done: false },
      { value: undefined, done: true },
    ]);
  });

  it.each([
    'http://panel.example/api/v2',
    'ftp://panel.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://user@panel.example/api',
    'https://:secret@panel.example/api',
    'http://localhost.evil.example/',
    '/api/v2',
    '',
  ])('does not go to %j', async (apiUrl) => {
    const { fetch, requests } = fakeFetch('{}');
    const error = await failureOf(createTransport({ apiUrl, fetch }).send(PARAMS));
    expect(error.kind).toBe('notAllowed');
    expect(requests).toHaveLength(0);
  });

  it.each([
    ['http://localhost:8787/api', 'http://localhost:8787/api'],
    ['http://127.0.0.1:1/', 'http://127.0.0.1:1/'],
    ['http://[::1]:1/', 'http://[::1]:1/'],
    ['https://panel.example/api?v=2#top', 'https://panel.example/api?v=2'],
  ])('goes to %s', async (apiUrl, url) => {
    const { fetch, requests } = fakeFetch('{}');
    await createTransport({ apiUrl, fetch }).send(PARAMS);
    expect(requests[0]?.url).toBe(url);
  });

  it.each([
    [
      'its own error',
      new PanelError('notAllowed', { words: 'Access was taken away.' }),
      'Access was taken away.',
    ],
    ['anything else', 'gone', null],
  ])('is not sent if the gate throws %s', async (_, thrown, words) => {
    const { fetch, requests } = fakeFetch('{}');
    const beforeSend = () => Promise.reject(thrown);
    const error = await failureOf(createTransport({ apiUrl: API_URL, fetch, beforeSend }).send(PARAMS));
    expect(error).toMatchObject({ kind: 'notAllowed', words });
    expect(requests).toHaveLength(0);
  });

  it('waits for the gate each time', async () => {
    const seen: string[] = [];
    const { fetch } = fakeFetch('{}');
    const transport = createTransport({
      apiUrl: API_URL,
      fetch: (...request) => {
        seen.push('sent');
        return fetch(...request);
      },
      beforeSend: async () => {
        await Promise.resolve();
        seen.push('asked');
      },
    });
    await transport.send(PARAMS);
    await transport.send(PARAMS);
    expect(seen).toEqual(['asked', 'sent', 'asked', 'sent']);
  });

  it('waits for the gate again where it was refused', async () => {
    const { fetch, requests } = fakeFetch('{}');
    const answers = [Promise.reject(new Error('closed')), Promise.resolve()];
    const beforeSend = async () => answers.shift();
    const transport = createTransport({ apiUrl: API_URL, fetch, beforeSend });
    const both = [transport.send(PARAMS), transport.send(PARAMS)];
    for (const sent of both) expect(await failureOf(sent)).toMatchObject({ kind: 'notAllowed' });
    await transport.send(PARAMS);
    expect(requests).toHaveLength(1);
  });

  it('goes right behind another that came in the same moment', async () => {
    const seen: unknown[] = [];
    const gate = Promise.withResolvers<void>();
    const { fetch } = fakeFetch('{}');
    const transport = createTransport({
      apiUrl: API_URL,
      fetch: (url, init) => {
        seen.push(init?.body);
        return fetch(url, init);
      },
      beforeSend: () => {
        seen.push('asked');
        return gate.promise;
      },
    });
    const both = [transport.send({ first: '1' }), transport.send({ second: '2' })];
    gate.resolve();
    await Promise.all(both);
    expect(seen).toEqual(['asked', 'first=1', 'second=2']);
  });
});

describe('an answer', () => {
  it.each([200, 201, 400, 401, 403, 404, 405, 409, 422, 429, 500, 503])(
    'is read under status %i',
    async (status) => {
      const reply = await send(fakeFetch(new Response('{"error":"x"}', { status })).fetch);
      expect(reply).toEqual({ httpStatus: status, body: '{"error":"x"}', retryAfterMs: null });
    },
  );

  it.each([
    ['a byte-order mark', '\uFEFF{"a":"é"}'],
    ['several, as PHP includes leave them', '\uFEFF\uFEFF\n{"a":"é"}'],
    ['white space', '\r\n {"a":"é"}'],
  ])('is read without %s before it', async (_, body) => {
    expect((await send(fakeFetch(body).fetch)).body).toBe('{"a":"é"}');
  });

  it('is put together where a chunk ends inside a character', async () => {
    const bytes = new TextEncoder().encode('"é€😀"');
    const stream = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect((await send(fakeFetch(stream).fetch)).body).toBe('"é€😀"');
  });

  it('is put together where it comes in one chunk of many parts, whose edges are inside characters', async () => {
    const body = `"${'é€😀'.repeat(30_000)}"`;
    expect((await send(fakeFetch(body).fetch)).body).toBe(body);
  });

  it('ends before a character that its own end cuts in half', async () => {
    const bytes = new TextEncoder().encode('{"a":"é');
    expect((await send(fakeFetch(bytes.slice(0, -1)).fetch)).body).toBe('{"a":"');
  });

  it('may have no body', async () => {
    expect((await send(fakeFetch(null).fetch)).body).toBe('');
  });

  it('is refused above the limit, and its download ended', async () => {
    const exact = await send(fakeFetch('12345678').fetch, { maxBytes: 8 });
    expect(exact.body).toBe('12345678');

    let cancelled = false;
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('é')),
      cancel: () => {
        cancelled = true;
      },
    });
    const { fetch, requests } = fakeFetch(endless);
    const error = await failureOf(send(fetch, { maxBytes: 8 }));
    expect(error).toMatchObject({ kind: 'tooLarge', httpStatus: 200, excerpt: 'ééééé' });
    expect(cancelled).toBe(true);
    expect(requests[0]?.init.signal?.aborted).toBe(true);
  });

  it.each([
    ['takes 4 MiB', {}, 4 * 1024 * 1024],
    ['takes what the call allows', { maxBytes: 1000 }, 1000],
  ])('%s and no byte more', async (_, options, limit) => {
    expect((await send(fakeFetch('x'.repeat(limit)).fetch, options)).body).toHaveLength(limit);
    expect((await failureOf(send(fakeFetch('x'.repeat(limit + 1)).fetch, options))).kind).toBe('tooLarge');
  });

  it.each([301, 302, 303, 307, 308])('that points elsewhere with %i is not followed', async (status) => {
    const { fetch, requests } = fakeFetch(
      new Response(null, { status, headers: { Location: 'https://www.panel.example/' } }),
    );
    expect(await failureOf(send(fetch))).toMatchObject({ kind: 'redirect', httpStatus: status });
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['opaque', { type: 'opaqueredirect', status: 0 }],
    ['followed all the same', { type: 'basic', status: 200, redirected: true }],
  ])('that is a redirect, %s, is told as one', async (_, shape) => {
    const response = Object.defineProperties(
      new Response('{}'),
      Object.fromEntries(Object.entries(shape).map(([name, value]) => [name, { value }])),
    );
    expect((await failureOf(send(fakeFetch(response).fetch))).kind).toBe('redirect');
  });

  it.each([
    ['7', 7000],
    ['0', null],
    ['Thu, 05 Nov 2026 10:00:30 GMT', null],
    ['soon', null],
    ['-5', null],
    ['9999999', null],
  ])('asking to retry after "%s" means %j ms', async (value, expected) => {
    const headers = new Headers({ 'Retry-After': value });
    const reply = await send(fakeFetch(new Response('', { status: 429, headers })).fetch);
    expect(reply.retryAfterMs).toBe(expected);
  });
});

describe('no answer', () => {
  it.each([new TypeError('Failed to fetch'), 'text', undefined, null, 5, Symbol('strange')])(
    'is a network error where fetch throws %s',
    async (thrown) => {
      expect(await failureOf(send(() => Promise.reject(thrown)))).toMatchObject({
        kind: 'network',
        httpStatus: null,
      });
      const throwing = () => {
        throw thrown;
      };
      expect((await failureOf(send(throwing))).kind).toBe('network');
    },
  );

  it('is a network error where the connection dies inside the body', async () => {
    const dying = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"order":23'));
        controller.error(new TypeError('reset'));
      },
    });
    expect((await failureOf(send(fakeFetch(dying).fetch))).kind).toBe('network');
  });
});
