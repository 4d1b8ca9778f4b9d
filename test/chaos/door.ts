import type { Server } from 'node:net';

/** Holds connections back before their TLS handshake, so that whoever opened them goes on connecting. */
export interface Door {
  /** Puts the door in front of a server. */
  guard<S extends Server>(server: S): S;
  /** Holds the next `count` connections until one more has come; then all go on, in their order. */
  shut(count: number): void;
  /** How many are held now. */
  waiting(): number;
}

export function createDoor(): Door {
  const held: (() => void)[] = [];
  let most = 0;
  return {
    guard(server) {
      const emit = server.emit.bind(server);
      server.emit = (name: string | symbol, ...of: unknown[]) => {
        const goOn = () => emit(name, ...of);
        if (name !== 'connection' || most === 0) return goOn();
        held.push(goOn);
        if (held.length > most) {
          most = 0;
          for (const one of held.splice(0)) one();
        }
        return true;
      };
      return server;
    },
    shut(count) {
      most = count;
    },
    waiting: () => held.length,
  };
}
