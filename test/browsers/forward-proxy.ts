import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A proxy that leads every TLS connection to one port of this machine, whatever host it was for. */
export async function startForwardProxy(port: number): Promise<{ port: number; close(): void }> {
  const open = new Set<Socket>();
  const server = createServer();
  server.on('connect', (_, client: Socket) => {
    const target = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.pipe(target).pipe(client);
    });
    for (const socket of [client, target]) {
      open.add(socket);
      // Either side may cut it at any time; the other then goes too.
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        client.destroy();
        target.destroy();
        open.delete(socket);
      });
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
