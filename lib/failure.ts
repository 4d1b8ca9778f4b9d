import type { Failed, Failure } from './messages.ts';
import { PanelError } from './panel/panel-error.ts';

/** A panel's failure as data, for a page to word. Anything but a `PanelError` is a fault of ours and is thrown on. */
export function toFailed(error: unknown): Failed {
  if (!(error instanceof PanelError)) throw error;
  return notAsked(error.kind, error);
}

/** Why nothing was asked of the panel at all; `details` where it was. */
export function notAsked(
  kind: Failure['kind'],
  { words, excerpt, reason }: Omit<Failure, 'kind'> = { words: null, excerpt: '', reason: null },
): Failed {
  return { kind: 'failed', failure: { kind, words, excerpt, reason } };
}
