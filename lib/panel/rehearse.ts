import type { PanelClient } from './client.ts';
import type { Balance } from './decode.ts';
import type { PanelError } from './panel-error.ts';

type Calls = Pick<PanelClient, 'balance' | 'add' | 'addProductOrder'>;

/** What the browser tells of one call that has ended. */
export interface CallTiming {
  /** False as well where it does not tell, as of a call that failed. */
  isHttp1: boolean;
  /** Went over a connection that was open before. */
  isReused: boolean;
  /** Took so long to connect that the browser opened a second connection beside it, which is left over now. */
  leftOne: boolean;
}

export interface Wire {
  /** Whether the browser can send a body as a stream. */
  streams: boolean;
  now(): number;
  /** The calls to the panel that ended at `since` or later, whoever made them, in their order. */
  calls(since: number): CallTiming[];
}

/** Failures that say nothing about how a body may be sent: a panel that is slow or busy is not asked once more. */
const NO_VERDICT: ReadonlySet<string> = new Set(['timeout', 'rateLimited']);
/** More reads than this in a row that find a connection open before them are no accident. */
const MOST_READS = 8;

/**
 * The panel for one order, whose balance read is the rehearsal of the order. A browser repeats a POST by itself where
 * the connection under it dies, and was open before: so what is bought goes as a stream over HTTP/2, which cannot be
 * repeated, and over HTTP/1.1 on a new connection.
 *
 * A connection may be open and never used, left by a call that was given up; the rule that closes connections behind
 * our calls does not touch it, and a browser takes such a one first. So the balance is read until a read had to
 * connect: then there is none. And once more, as several may have been connecting then, of which the read took one. And
 * one that comes in the moment after is taken by another read, sent in the same moment as the order and before it.
 *
 * A streamed read that fails is read again plainly, as some panels may not take a body of unknown length; a stream is
 * tried once more, and only where that fails too does the order go plain.
 */
export function rehearsed(panel: Calls, wire: Wire): Calls & { isReady(): boolean } {
  let streamBody = false;
  let isReady = false;

  async function read(): Promise<Balance> {
    const last = wire.calls(0).at(-1);
    let streamed = wire.streams && last !== undefined && !last.isHttp1;
    let failures = 0;
    let fresh = 0;
    let left = 0;
    for (let reads = 1; ; reads += 1) {
      const since = wire.now();
      const answer = await panel.balance({ streamBody: streamed }).catch((error: PanelError) => error);
      const isRefused = answer instanceof Error;
      if (isRefused && (streamed ? NO_VERDICT.has(answer.kind) : answer.kind !== 'refused')) throw answer;
      const calls = wire.calls(since).filter(({ isHttp1 }) => isHttp1);
      if (streamed && isRefused) {
        failures += 1;
        streamed = false;
        continue;
      }
      if (wire.streams && !streamed && calls.length > 0) {
        if (!calls.some(({ isReused }) => isReused)) {
          fresh += 1;
          left = 0;
        }
        for (const { isReused, leftOne } of calls) left += Number(leftOne) - Number(isReused);
        // Nobody knew of that one: there may be more.
        if (left < 0) fresh = left = 0;
        isReady = fresh > 1 && left === 0;
        if (!isReady && reads < MOST_READS) continue;
      } else if (wire.streams && !streamed && !isRefused && failures < 2) {
        streamed = true;
        continue;
      } else {
        // A panel that tells no balance, by a stream or without, is not asked how it likes an order.
        streamBody = streamed || (wire.streams && isRefused);
        isReady = true;
      }
      if (isRefused) throw answer;
      return answer;
    }
  }

  /** Takes the connection that has come since the last read; its answer tells nothing. */
  function readAhead(): void {
    if (wire.streams && !streamBody) void panel.balance().catch(() => {});
  }

  return {
    isReady: () => isReady,
    balance() {
      streamBody = false;
      isReady = false;
      return read();
    },
    add(order) {
      readAhead();
      return panel.add(order, { streamBody });
    },
    addProductOrder(order) {
      readAhead();
      return panel.addProductOrder(order, { streamBody });
    },
  };
}
