/** What a panel's status word means to us; `unknown` is shown as the panel wrote it and is never final. */
export type StatusMeaning =
  | 'pending'
  | 'processing'
  | 'inProgress'
  | 'completed'
  | 'partial'
  | 'canceled'
  | 'refunded'
  | 'expired'
  | 'failed'
  | 'unknown';

// Words that panels were seen to use, lower-cased with separators taken out. Numbers are left out on
// purpose: they mean different things on different panels.
const MEANINGS: ReadonlyMap<string, StatusMeaning> = new Map([
  ['pending', 'pending'],
  ['awaiting', 'pending'],
  ['processing', 'processing'],
  ['inprogress', 'inProgress'],
  ['active', 'inProgress'],
  ['completed', 'completed'],
  ['success', 'completed'],
  ['partial', 'partial'],
  ['canceled', 'canceled'],
  ['cancelled', 'canceled'],
  ['refunded', 'refunded'],
  ['expired', 'expired'],
  ['fail', 'failed'],
  ['error', 'failed'],
]);

const FINAL: ReadonlySet<StatusMeaning> = new Set([
  'completed',
  'partial',
  'canceled',
  'refunded',
  'expired',
  'failed',
]);

export function statusMeaning(word: string | null): StatusMeaning {
  return MEANINGS.get((word ?? '').toLowerCase().replace(/[\s_-]+/g, '')) ?? 'unknown';
}

/** Whether the panel will not change this status any more (refunds of Partial and Canceled may still come). */
export function isFinal(word: string | null): boolean {
  return FINAL.has(statusMeaning(word));
}
