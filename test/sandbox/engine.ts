import type { Catalogue } from './catalogue.ts';
import type { SandboxClock } from './clock.ts';
import type { Fates } from './fates.ts';
import type { Timeline } from './order-plan.ts';
import type { Account } from './store/accounts.ts';
import type { Books } from './store/books.ts';

/** House rules that differ between panels and that a test may switch. */
export interface Rules {
  /** Refuse a second order of a service on a link while the first is active. Default: true. */
  refuseActiveLink: boolean;
  /** What starts the 24 hours in which a refill is refused. Default: the last refill. */
  refillWait: 'none' | 'sinceRefill' | 'sinceCompletion';
  /** Decimals `balance` shows, rounded; null shows the exact amount. Default: null. */
  balanceDecimals: number | null;
  /** Real milliseconds before each answer leaves, so that calls can overlap. Default: 0. */
  latencyMs: number;
}

export const DEFAULT_RULES: Rules = {
  refuseActiveLink: true,
  refillWait: 'sinceRefill',
  balanceDecimals: null,
  latencyMs: 0,
};

/** What the actions work with. */
export interface Engine {
  clock: SandboxClock;
  catalogue: Catalogue;
  books: Books;
  fates: Fates;
  rules: Rules;
  timeline: Timeline;
}

/** One call to the API, its key already accepted. */
export interface Call {
  params: URLSearchParams;
  account: Account;
  /** The panel's time, read once, so that a call sees one moment. */
  now: number;
}
