import type { PanelClient } from './client.ts';
import type { Balance } from './decode.ts';
import type { PanelError } from './panel-error.ts';

type Calls = Pick<PanelClient, 'balance' | 'add' | 'addProductOrder'>;

/**
 * What the browser tells of one call that has ended: how many more connections are open and unused after it. -1 where it
 * went over one that was open before; 1 where it took so long to connect that the browser opened a second one beside it;
 * null where it did not go over HTTP/1, or the browser does not tell, as of a call that failed.
 */
export type Leaves = -1 | 0 | 1 | null;

export interface Wire {
  /** Whether the browser can send a body as a stream; of one that cannot, nothing else is asked. */
  streams: boolean;
  /**
   * The calls to the panel that it was not asked about before, whoever made them, in their order; the one of this mark
   * is waited for, as a browser may tell of a call only after its answer.
   */
  calls(mark?: string): Promise<Leaves[]>;
}

/** How many reads this worker has marked: no two have the same mark. */
let marks = 0;

/** Failures that say nothing about how a body may be sent: a panel that is slow or busy is not asked once more. */
const NO_VERDICT: ReadonlySet<string> = new Set(['timeout', 'rateLimited']);
/**
 * Streams that fail where a plain body succeeds. Two are an accident still: where the network is bad the browser sends
 * what is plain once more by itself, which it does not do with a stream that has been sent.
 */
const MOST_FAILURES = 3;
/** More reads than this in a row that find a connection open before them are no accident. */
const MOST_READS = 8;

/**
 * The panel for one order, whose balance read is the rehearsal of the order. A browser repeats a POST by itself where
 * the connection under it dies, and was open before: so what is bought goes as a stream over HTTP/2, which is not
 * repeated once its end is sent, and over HTTP/1.1 on a new connection.
 *
 * A connection may be open and never used, left by a call that was given up; the rule that closes connections behind
 * our calls does not touch it, and a browser takes such a one first. So the balance is read until a read had to
 * connect: then there is none. And once more, as several may have been connecting then, of which the read took one. And
 * one that comes in the moment after is taken by another read, sent in the same moment as the order and before it.
 *
 * A streamed read that fails is read again plainly, as some panels may not take a body of unknown length; a stream is
 * tried twice more, and only where these fail too does the order go plain.
 */
export function rehearsed(panel: Calls, wire: Wire): Calls & { isReady(): boolean } {
  let streamBody = false;
  let isReady = false;

  async function read(): Promise<Balance> {
    let streamed = (await wire.calls()).at(-1) === null;
    let failures = 0;
    let fresh = 0;
    let left = 0;
    for (let reads = 1; ; reads += 1) {
      marks += 1;
      const options = { streamBody: streamed, mark: `#${marks}` };
      const answer = await panel.balance(options).catch((error: PanelError) => error);
      const isRefused = answer instanceof Error;
      if (isRefused && (streamed ? NO_VERDICT.has(answer.kind) : answer.kind !== 'refused')) throw answer;
      if (streamed) {
        if (!isRefused) {
          streamBody = isReady = true;
          return answer;
        }
        failures += 1;
        streamed = false;
        continue;
      }
      const calls = (await wire.calls(options.mark)).filter((leaves) => leaves !== null);
      if (calls.length > 0) {
        if (!calls.includes(-1)) {
          fresh += 1;
          left = 0;
        }
        for (const leaves of calls) left += leaves;
        // Nobody knew of that one: there may be more.
        if (left < 0) fresh = left = 0;
        isReady = fresh > 1 && left === 0;
        if (!isReady && reads < MOST_READS) continue;
      } else if (!isRefused && failures < MOST_FAILURES) {
        streamed = true;
        continue;
      } else {
        // A panel that tells no balance, by a stream or without, is not asked how it likes an order.
        streamBody = isRefused;
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
      isReady = !wire.streams;
      return isReady ? panel.balance() : read();
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
