import type { Server } from 'node:net';

/** Holds connections back before their TLS handshake, so that whoever opened them goes on connecting. */
export interface Door {
  /** Puts the door in front of a server. */
  guard<S extends Server>(server: S): S;
  /** Holds the next `count` connections until one more has come; then all go on, in their order. */
  shut(count: number): void;
  /** Holds connections; once there are `count`, each that comes lets the one go on that has waited longest. */
  narrow(count: number): void;
  /** Lets the one go on that has waited longest. */
  letOne(): void;
  /** Lets all go on, and holds none any more. */
  open(): void;
  /** How many are held now. */
  waiting(): number;
  /** How many have gone on and are in their handshake. */
  shaking(): number;
}

export function createDoor(): Door {
  const held: (() => void)[] = [];
  let most = 0;
  let isNarrow = false;
  let shaking = 0;
  const letOne = () => held.shift()?.();
  const open = () => {
    most = 0;
    while (held.length > 0) letOne();
  };
  return {
    guard(server) {
      const emit = server.emit.bind(server);
      server.emit = (name: string | symbol, ...of: unknown[]) => {
        const goOn = () => {
          if (name === 'connection') shaking += 1;
          if (name === 'secureConnection' || name === 'tlsClientError') shaking -= 1;
          return emit(name, ...of);
        };
        if (name !== 'connection' || most === 0) return goOn();
        held.push(goOn);
        if (held.length > most) (isNarrow ? letOne : open)();
        return true;
      };
      return server;
    },
    shut(count) {
      most = count;
      isNarrow = false;
    },
    narrow(count) {
      most = count;
      isNarrow = true;
    },
    letOne,
    open,
    waiting: () => held.length,
    shaking: () => shaking,
  };
}
