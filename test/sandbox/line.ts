import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants, Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { Socket } from 'node:net';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Answer } from './dialects/dialect.ts';

/**
 * The connection one request came over: what Hono's `Request` hides and the faults need. Each of its acts returns
 * the response that tells Hono's server not to answer any more.
 */
export interface Line {
  /** 1 for the first connection the server accepted. */
  connection: number;
  /** 1 for the first request on its connection; above that the browser may send a lost POST again by itself. */
  nth: number;
  /** Closes in good order (FIN); over HTTP/2 destroys the session, or with `tcp` closes the connection beneath it. */
  close(tcp?: boolean): Response;
  /** Resets the TCP connection (RST); over HTTP/2 the stream, with INTERNAL_ERROR, or with `tcp` the connection. */
  reset(tcp?: boolean): Response;
  /** Over HTTP/2, takes no further request on this session. Over HTTP/1.1 it is the answer's header that says so. */
  retire(): void;
  /** Sends the headers and half of the body, then closes. */
  cut(answer: Answer): Response;
}

/** Keeps the raw sockets of a server, TLS and HTTP/2 ones too, where a request shows only a wrapper of its socket. */
export function createLines() {
  // By the caller's port: the one thing that a TCP socket and everything wrapped around it agree on.
  const open = new Map<number, { socket: Socket; connection: number; requests: number }>();
  let accepted = 0;

  return {
    accepted: () => accepted,
    accept(socket: Socket) {
      const port = socket.remotePort ?? -1;
      accepted += 1;
      const entry = { socket, connection: accepted, requests: 0 };
      open.set(port, entry);
      socket.once('close', () => {
        if (open.get(port) === entry) open.delete(port);
      });
    },
    lineOf(
      incoming: IncomingMessage | Http2ServerRequest,
      outgoing: ServerResponse | Http2ServerResponse,
    ): Line | undefined {
      const entry = open.get(incoming.socket?.remotePort ?? -1);
      if (!entry) return undefined;
      entry.requests += 1;
      const act = (what: () => void) => {
        what();
        return RESPONSE_ALREADY_SENT;
      };
      const http2 = incoming instanceof Http2ServerRequest ? incoming.stream : undefined;
      const close = (tcp = false) => (http2 && !tcp ? http2.session?.destroy() : entry.socket.destroySoon());
      return {
        connection: entry.connection,
        nth: entry.requests,
        close: (tcp) => act(() => close(tcp)),
        reset: (tcp) =>
          act(() =>
            http2 && !tcp ? http2.close(constants.NGHTTP2_INTERNAL_ERROR) : entry.socket.resetAndDestroy(),
          ),
        retire: () => http2?.session?.close(),
        cut: (answer) => act(() => sendHalf(answer, outgoing as ServerResponse, () => close())),
      };
    },
    closeAll() {
      for (const { socket } of open.values()) socket.destroy();
    },
  };
}

function sendHalf({ status, contentType, text }: Answer, outgoing: ServerResponse, close: () => void): void {
  const body = Buffer.from(text);
  outgoing.writeHead(status, { 'content-type': contentType, 'content-length': body.length });
  outgoing.write(body.subarray(0, Math.ceil(body.length / 2)), close);
}
