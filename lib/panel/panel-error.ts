import type { RefusalReason } from './refusals.ts';

/**
 * How a call to a panel can fail. Which of these leave an order's fate open is the ledger's to decide.
 *
 * - `network`: no answer (offline, refused, reset, or a redirect where none is allowed); it may have arrived.
 * - `timeout`: no full answer within the limit; it may have arrived.
 * - `redirect`: the panel pointed elsewhere, and nobody followed.
 * - `notAllowed`: the URL is not one we may send to, or the gate said no; nothing was sent.
 * - `rateLimited`: 429, with `words` if the panel gave a reason.
 * - `server`: 408, 425 or ≥ 500 without an error text in JSON.
 * - `tooLarge`: the body went over the call's byte limit and was not read to its end.
 * - `notJson`: HTML, empty or truncated.
 * - `unexpected`: JSON of a shape this call does not have, or an id and an error at once (`words` is set then).
 * - `refused`: the panel said no in words, under any status.
 */
export type PanelErrorKind =
  | 'network'
  | 'timeout'
  | 'redirect'
  | 'notAllowed'
  | 'rateLimited'
  | 'server'
  | 'tooLarge'
  | 'notJson'
  | 'unexpected'
  | 'refused';

export interface PanelErrorDetails {
  /** The panel's own words, or null where it had none. */
  words: string | null;
  /** The first 200 characters of the body, '' where there was none. */
  excerpt: string;
  /** Null where no answer's status was seen. */
  httpStatus: number | null;
  /** What `Retry-After` asked for; panels usually send none. */
  retryAfterMs: number | null;
  /** What `words` mean; only for `refused`. */
  reason: RefusalReason | null;
}

const NO_DETAILS: PanelErrorDetails = {
  words: null,
  excerpt: '',
  httpStatus: null,
  retryAfterMs: null,
  reason: null,
};

/** The one error that leaves `lib/panel`. From a `PanelClient` it holds no API key and no product's secret. */
export class PanelError extends Error implements PanelErrorDetails {
  override readonly name = 'PanelError';
  declare readonly kind: PanelErrorKind;
  declare readonly words: string | null;
  declare readonly excerpt: string;
  declare readonly httpStatus: number | null;
  declare readonly retryAfterMs: number | null;
  declare readonly reason: RefusalReason | null;

  constructor(kind: PanelErrorKind, details: Partial<PanelErrorDetails> = {}) {
    super(details.words ? `${kind}: ${details.words}` : kind);
    Object.assign(this, { kind, ...NO_DETAILS, ...details });
  }
}

/** `error` itself if it is a `PanelError`; whatever else was thrown becomes one of `kind`. */
export function asPanelError(error: unknown, kind: PanelErrorKind): PanelError {
  return error instanceof PanelError ? error : new PanelError(kind);
}

/** Whether the panel said no in words, which is an answer, and not a fault on the way to one. */
export function isRefusal(error: unknown): error is PanelError {
  return error instanceof PanelError && error.kind === 'refused';
}
