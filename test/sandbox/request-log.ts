import type { FaultKind } from './faults.ts';

/** One call as the panel saw it. */
export interface LoggedRequest {
  /** Position of its arrival in the one sequence of arrivals and finishes. */
  arrived: number;
  /** Position of its answer in the same sequence, or null while it is in flight. */
  finished: number | null;
  /** Panel time of arrival. */
  at: number;
  method: string;
  path: string;
  action: string;
  key: string;
  /** Everything else that was sent. */
  params: Record<string, string>;
  /** The fault it met, if any. */
  fault: FaultKind | null;
  /** Whether the panel did what was asked (or refused it), rather than being spoilt before. */
  acted: boolean;
  /** The status answered; null when the connection broke instead. */
  status: number | null;
  /** Which connection it came over, and as which request on it; null in process. */
  connection: number | null;
  nth: number | null;
  /** Its length was not told beforehand. */
  streamed: boolean;
}

export type RequestLog = ReturnType<typeof createRequestLog>;

export function createRequestLog() {
  let requests: LoggedRequest[] = [];
  let hits: Record<string, number> = {};
  const inFlight: Record<string, number> = {};
  let most: Record<string, number> = {};
  let sequence = 0;

  return {
    arrive(
      request: Omit<LoggedRequest, 'arrived' | 'finished' | 'fault' | 'acted' | 'status'>,
    ): LoggedRequest {
      const { action } = request;
      sequence += 1;
      const logged = {
        ...request,
        arrived: sequence,
        finished: null,
        fault: null,
        acted: false,
        status: null,
      };
      requests.push(logged);
      hits[action] = (hits[action] ?? 0) + 1;
      const now = (inFlight[action] ?? 0) + 1;
      inFlight[action] = now;
      most[action] = Math.max(most[action] ?? 0, now);
      return logged;
    },
    finish(request: LoggedRequest, status: number | null) {
      sequence += 1;
      request.finished = sequence;
      request.status = status;
      inFlight[request.action] = (inFlight[request.action] ?? 1) - 1;
    },
    all: (): readonly LoggedRequest[] => requests,
    /** Calls by action. */
    hits: () => ({ ...hits }),
    /** The most calls of each action that were in flight at once. */
    maxInFlight: () => ({ ...most }),
    clear() {
      requests = [];
      hits = {};
      most = Object.fromEntries(Object.entries(inFlight).filter(([, n]) => n > 0));
    },
  };
}
