import type { Failure } from './messages.ts';
import { PanelError } from './panel/panel-error.ts';

/** A panel's failure as data, for a page to word. Anything but a `PanelError` is a fault of ours and is thrown on. */
export function toFailure(error: unknown): Failure {
  if (!(error instanceof PanelError)) throw error;
  return { kind: error.kind, words: error.words, excerpt: error.excerpt, reason: error.reason };
}
