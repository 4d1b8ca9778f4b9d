/** Whether the panel has done what was asked (placed the order, taken the money) when things go wrong. */
type When = 'before' | 'after';

/**
 * What can go wrong with one call. Every kind but `stall` spoils the answer; `when` tells whether the panel
 * acted first, and a kind without it always has. A fault hits one request: if the browser sends it again by itself, the second one goes well.
 */
export type Fault =
  /** The connection is closed (FIN; over HTTP/2 the session is destroyed unless `tcp`) and nothing is answered. */
  | { kind: 'close'; when: When; tcp?: boolean }
  /** The connection is reset (RST; over HTTP/2 the stream, with INTERNAL_ERROR, unless `tcp`). */
  | { kind: 'reset'; when: When; tcp?: boolean }
  /** The connection is closed after the headers and half of the answer. The panel has acted. */
  | { kind: 'cut' }
  /** An answer with this status. `retryAfter` (seconds) becomes a Retry-After header. Body: 'html' by default. */
  | { kind: 'status'; when: When; status: number; body?: 'html' | 'json' | 'empty'; retryAfter?: number }
  /** A page under 200. `phpWarning` is a warning printed in front of the real answer, so it implies having acted. */
  | { kind: 'html'; when: When; page?: 'botCheck' | 'maintenance' | 'phpWarning' }
  /** A complete HTTP answer whose JSON stops in the middle. The panel has acted. */
  | { kind: 'truncated' }
  | { kind: 'empty'; when: When }
  | { kind: 'garbage'; when: When }
  /** To `to`, by default a path where the same API answers: following it with a POST acts again. Status 307 by default. */
  | { kind: 'redirect'; when: When; status?: 301 | 302 | 303 | 307 | 308; to?: string }
  /** Any JSON at all, under 200 or `status`. */
  | { kind: 'json'; when: When; body: unknown; status?: number }
  /** The refusal of the dialect, in these words. `after`: the panel lies, it did act. */
  | { kind: 'refusal'; when: When; text: string }
  /** The real answer with an `error` beside the id. The panel has acted. */
  | { kind: 'idAndError'; text?: string }
  /** The right answer, and the last one on its connection, which the caller is told. */
  | { kind: 'farewell' }
  /**
   * The right answer, late: `forMs` real milliseconds, or never unless `panel.release()`. `before`: the waiting
   * comes first, so an order is placed late, even when the caller has long given up (but never if the wait has no end).
   */
  | { kind: 'stall'; when: When; forMs?: number };

export type FaultKind = Fault['kind'];

export const FAULT_KINDS: readonly FaultKind[] = [
  'close',
  'reset',
  'cut',
  'status',
  'html',
  'truncated',
  'empty',
  'garbage',
  'redirect',
  'json',
  'refusal',
  'idAndError',
  'farewell',
  'stall',
];

export interface FaultOptions {
  /** Only calls of this action; any call by default. */
  action?: string;
  /** How many calls it spoils. Default 1. */
  times?: number;
  /** How many matching calls go well before. Default 0. */
  skip?: number;
}

export type Faults = ReturnType<typeof createFaults>;

/** The faults in waiting. Each call takes at most one, the oldest that fits it. */
export function createFaults() {
  let waiting: { fault: Fault; action: string | undefined; times: number; skip: number }[] = [];
  return {
    add(fault: Fault, { action, times = 1, skip = 0 }: FaultOptions = {}) {
      waiting.push({ fault, action, times, skip });
    },
    take(action: string): Fault | undefined {
      for (const each of waiting) {
        if (each.action !== undefined && each.action !== action) continue;
        if (each.skip > 0) {
          each.skip -= 1;
          continue;
        }
        each.times -= 1;
        waiting = waiting.filter(({ times }) => times > 0);
        return each.fault;
      }
      return undefined;
    },
    clear() {
      waiting = [];
    },
  };
}
