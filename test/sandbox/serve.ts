import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo, Server } from 'node:net';
import { Server as TlsServer } from 'node:tls';
import { getRequestListener } from '@hono/node-server';
import { createLines } from './line.ts';
import { createSandboxPanel, type SandboxOptions, type SandboxPanel } from './panel.ts';

type SandboxListener = (
  incoming: IncomingMessage | Http2ServerRequest,
  outgoing: ServerResponse | Http2ServerResponse,
) => void;

export interface ServeOptions extends SandboxOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /**
   * Makes the server that calls the listener; HTTP/1.1 with long keep-alive by default. For others:
   * `(listener) => https.createServer({ key, cert }, listener)`,
   * `(listener) => http2.createSecureServer({ key, cert, allowHTTP1: true }, listener)`.
   */
  createServer?: (listener: SandboxListener) => Server;
  /** A panel made elsewhere; the options for making one are then not looked at. */
  panel?: SandboxPanel;
}

export interface SandboxServer {
  panel: SandboxPanel;
  /** `http://127.0.0.1:PORT`, or https. */
  origin: string;
  /** What a person would enter as the panel's address. */
  apiUrl: string;
  port: number;
  /** TCP connections accepted so far. */
  connections(): number;
  /** Cuts every connection, and closes the panel if it was made here. */
  close(): Promise<void>;
}

/** Serves a panel on loopback, over connections that its faults can break. */
export async function serveSandbox(options: ServeOptions = {}): Promise<SandboxServer> {
  const panel = options.panel ?? createSandboxPanel(options);
  const lines = createLines();
  // `overrideGlobalObjects` would replace Request and Response for the whole test process.
  const listener = getRequestListener(
    async (request, { incoming, outgoing }) => {
      const answer = await panel.app.fetch(request, { line: lines.lineOf(incoming, outgoing) });
      // HTTP/2 has no such header, and Node warns of it.
      if (incoming instanceof Http2ServerRequest) answer.headers.delete('connection');
      return answer;
    },
    { overrideGlobalObjects: false },
  );
  const server = (options.createServer ?? createPlainServer)(listener);
  server.on('connection', lines.accept);
  const { promise: listening, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(options.port ?? 0, '127.0.0.1', resolve);
  await listening;

  const { port } = server.address() as AddressInfo;
  const origin = `${server instanceof TlsServer ? 'https' : 'http'}://127.0.0.1:${port}`;
  return {
    panel,
    origin,
    apiUrl: `${origin}/api/v2`,
    port,
    connections: lines.accepted,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          // A panel made elsewhere may be served at another address as well.
          if (!options.panel) panel.close();
          closed();
        });
        lines.closeAll();
      }),
  };
}

/** Idle connections are kept for as long as a test may want to find them reused. */
function createPlainServer(listener: SandboxListener): Server {
  return createHttpServer({ keepAliveTimeout: 120_000 }, listener);
}
