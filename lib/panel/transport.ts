import { asPanelError, PanelError } from './panel-error.ts';

export interface SendOptions {
  /** The longest body accepted, in bytes; 4 MiB unless told. */
  maxBytes?: number;
  /**
   * `manual` (default) tells a redirect apart; `error` also keeps the browser from repeating the POST at a 307, and shows
   * as `network`. Neither follows.
   */
  redirect?: 'error' | 'manual';
  /**
   * Sends the body as a stream: Chromium does not repeat such a POST by itself when a connection dies behind its end, and
   * sends nothing at all over HTTP/1.1. Not for Firefox, which would send the words "[object ReadableStream]".
   */
  streamBody?: boolean;
  /** Stands behind the URL as its fragment (`#1`), which is not sent: the browser tells under it how the call went. */
  mark?: string;
}

export interface PanelReply {
  httpStatus: number;
  /** Without a byte-order mark or leading white space. */
  body: string;
  retryAfterMs: number | null;
}

export interface PanelTransport {
  /**
   * POSTs the parameters once and reads the whole answer, whatever its status.
   *
   * @throws PanelError `notAllowed` (nothing was sent), `network`, `timeout`, `redirect` or `tooLarge`; its excerpt is
   *   the body as far as it was read, uncut and not redacted
   */
  send(params: Record<string, string> | [string, string][], options?: SendOptions): Promise<PanelReply>;
}

const MAX_BYTES = 4 * 1024 * 1024;

/**
 * The only way to a panel: one fixed URL, https or loopback, no cookies, no cache, no referrer, no redirects.
 *
 * @param options.timeoutMs for the whole exchange, body included; Chrome kills a worker whose fetch takes 30 s
 * @param options.beforeSend the gate, asked before each request; whatever it throws, nothing is sent. Requests that come
 *   while it is asked go through together, in their order and with nothing between them
 */
export function createTransport(options: {
  apiUrl: string;
  fetch: typeof globalThis.fetch;
  timeoutMs?: number;
  beforeSend?: () => Promise<void>;
}): PanelTransport {
  // Taken out of the object because browsers refuse fetch as a method of another one ("Illegal invocation").
  const { fetch, timeoutMs = 20_000, beforeSend } = options;
  const endpoint = allowedEndpoint(options.apiUrl);
  let gate: Promise<void> | undefined;

  async function exchange(url: string, init: RequestInit, maxBytes: number): Promise<PanelReply> {
    const response = await fetch(url, init);
    const { status: httpStatus } = response;
    // A browser that was told not to follow says 0.
    const isRedirect = httpStatus === 0 || (httpStatus >= 300 && httpStatus < 400);
    if (response.redirected || isRedirect) {
      throw new PanelError('redirect', { httpStatus: httpStatus || null });
    }
    return {
      httpStatus,
      body: await readBody(response, maxBytes),
      retryAfterMs: retryAfterMs(response.headers),
    };
  }

  return {
    async send(params, { maxBytes = MAX_BYTES, redirect = 'manual', streamBody = false, mark = '' } = {}) {
      if (endpoint === null) throw new PanelError('notAllowed');
      try {
        gate ??= beforeSend?.().finally(() => {
          gate = undefined;
        });
        await gate;
      } catch (error) {
        throw asPanelError(error, 'notAllowed');
      }

      const controller = new AbortController();
      const { signal } = controller;
      // A fetch or a body that ignores the signal must not outlive the limit either.
      const limit = Promise.withResolvers<never>();
      const timer = setTimeout(() => {
        limit.reject(new PanelError('timeout'));
        controller.abort();
      }, timeoutMs);
      const form = new URLSearchParams(params).toString();
      const init: RequestInit & { duplex?: 'half' } = {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: streamBody ? inOnePiece(form) : form,
        ...(streamBody && { duplex: 'half' }),
        redirect,
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal,
      };
      try {
        return await Promise.race([exchange(endpoint + mark, init, maxBytes), limit.promise]);
      } catch (error) {
        throw asPanelError(error, 'network');
      } finally {
        clearTimeout(timer);
        // Ends the download of a body that was refused half-way; does nothing to an answer that is complete.
        controller.abort();
      }
    },
  };
}

/**
 * All of it at once, and its end right behind. Chromium 156 keeps what it has sent of a stream, and sends it once more
 * where an HTTP/2 connection dies before the stream has told of its end: 75 times of 75 with an end that came 0.1 s
 * later, and in one piece 0 times of 565, each cut off at its first byte. Where the connection dies behind the end of a
 * stream that told of it later, as a Blob's does, Chromium asks for the body again and its network process crashes over
 * that: 54 times of 132. In one piece it did 8 times of 360. The worker dies with it, and the order is unknown.
 */
function inOnePiece(form: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(body) {
      body.enqueue(new TextEncoder().encode(form));
      body.close();
    },
  });
}

/** The URL without its fragment, or null where the key must not go: plain http off this machine, or a login inside. */
function allowedEndpoint(apiUrl: string): string | null {
  const url = URL.parse(apiUrl);
  if (url === null || url.username || url.password) return null;
  url.hash = '';
  return keepsKeySecret(url) ? url.href : null;
}

/** Whether nobody on the way can read a key sent there: TLS, or an address that never leaves this machine. */
export function keepsKeySecret({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
  );
}

/** Chromium decodes a megabyte in such parts in 1 ms, and in one of its own size in 15. */
const PART_BYTES = 65_536;

async function readBody(response: Response, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let body = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    for (let at = 0; at < chunk.length; at += PART_BYTES) {
      const part = chunk.subarray(at, at + PART_BYTES);
      bytes += part.length;
      body += decoder.decode(part, { stream: true });
    }
    if (bytes > maxBytes) throw new PanelError('tooLarge', { httpStatus: response.status, excerpt: body });
  }
  // The decoder drops one byte-order mark; PHP includes can leave several, and trimming takes those too.
  return body.trimStart();
}

/** Seconds alone: no panel was seen to send a date, and our own pauses hold without one. */
function retryAfterMs(headers: Headers): number | null {
  const seconds = Number(headers.get('Retry-After'));
  return seconds > 0 && seconds < 1e6 ? seconds * 1000 : null;
}
