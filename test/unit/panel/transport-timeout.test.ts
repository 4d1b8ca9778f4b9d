import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTransport } from '../../../lib/panel/transport.ts';
import { API_URL, failureOf, fakeFetch } from './fake-fetch.ts';

const PARAMS = { key: 'k', action: 'balance' };

const abortable: typeof globalThis.fetch = (_, init) =>
  new Promise((_, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });
const never = new Promise<never>(() => {});
const unfinished = () => new Response(new ReadableStream({ pull: () => never }));

describe('an answer that does not come in time', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ['a fetch that heeds the signal', abortable],
    ['a fetch that does not', () => never],
    ['a body that never ends', async () => unfinished()],
  ])('is a timeout after 20 s, with %s', async (_, fetch) => {
    const failure = failureOf(createTransport({ apiUrl: API_URL, fetch }).send(PARAMS));
    await vi.advanceTimersByTimeAsync(19_999);
    expect(await Promise.race([failure, 'still waiting'])).toBe('still waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(await failure).toMatchObject({ kind: 'timeout', httpStatus: null });
  });

  it('is a timeout after the limit that was asked for', async () => {
    const transport = createTransport({ apiUrl: API_URL, fetch: abortable, timeoutMs: 50 });
    const failure = failureOf(transport.send(PARAMS));
    await vi.advanceTimersByTimeAsync(50);
    expect((await failure).kind).toBe('timeout');
  });

  it('leaves no timer behind, nor does one that came', async () => {
    const send = (fetch: typeof globalThis.fetch, maxBytes?: number) =>
      createTransport({ apiUrl: API_URL, fetch }).send(PARAMS, { maxBytes });
    await send(fakeFetch('{}').fetch);
    await failureOf(send(() => Promise.reject(new Error('x'))));
    await failureOf(send(fakeFetch('too long').fetch, 1));
    expect(vi.getTimerCount()).toBe(0);
  });
});
