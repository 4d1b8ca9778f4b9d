import type { Site } from '../../lib/links/sites.ts';
import type { ConnectProblem, Failure } from '../../lib/messages.ts';
import type { Money } from '../../lib/money.ts';
import type { OptionsSnapshot } from './options-ports.ts';

/** What came of the last press of Connect. */
export type ConnectResult =
  | { kind: 'connected'; name: string; balance: Money; currency: string | null }
  | { kind: 'badInput'; problem: ConnectProblem }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'denied'; host: string }
  /** The worker died on the way: whether the key was kept shows in the list of accounts. */
  | { kind: 'noAnswer' };

/** What came of the last change of where the page button is. */
export type SitesTold =
  | { kind: 'on'; sites: readonly Site[] }
  /** `kept`: the permission for some of them stays, as the panel is reached by it or the browser does not take it. */
  | { kind: 'off'; sites: readonly Site[]; kept: boolean }
  /** The browser, or the person before it, said no: nothing changed. */
  | { kind: 'refused' };

export interface OptionsState {
  phase: 'loading' | 'ready' | 'failed';
  snapshot: OptionsSnapshot;
  apiUrl: string;
  apiKey: string;
  connecting: boolean;
  result: ConnectResult | null;
  /** What the person is asked about one account, in its place. */
  asking: { what: 'forget' | 'rename' | 'remove'; accountId: string } | null;
  sitesTold: SitesTold | null;
  now: number;
}
