import type { Hono } from 'hono';
import type { SandboxEnv } from './api-call.ts';

/**
 * `fetch` that calls the panel without a network, and keeps the three promises of the real one that
 * `app.request` does not: an aborted signal rejects, `redirect: 'error'` rejects, and redirects are followed.
 */
export function createInProcessFetch(app: Hono<SandboxEnv>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const again = request.redirect === 'follow' ? request.clone() : undefined;
    const response = await untilAborted(app.request(request), request.signal);
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    if (request.redirect === 'error') throw new TypeError('Failed to fetch');
    if (!again) return response;
    const to = new URL(location, request.url);
    const keepsMethod = response.status === 307 || response.status === 308;
    const next = keepsMethod ? new Request(to, again) : new Request(to, { signal: request.signal });
    return untilAborted(app.request(next), request.signal);
  };
}

function untilAborted<T>(work: T | Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort);
    Promise.resolve(work)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
}
