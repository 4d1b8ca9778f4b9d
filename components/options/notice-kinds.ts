import type { Notice } from '../../lib/ledger/notice.ts';

/** Kinds of notices as a person tells them apart. */
export const NOTICE_KINDS: readonly { name: string; kinds: readonly Notice['kind'][] }[] = [
  { name: 'An order finished', kinds: ['completed', 'ended'] },
  { name: 'An order came back partial or was canceled', kinds: ['partial', 'canceled'] },
  { name: 'A refill was answered', kinds: ['refillCompleted', 'refillRejected', 'refillEnded'] },
  { name: 'A product was delivered', kinds: ['delivered'] },
  { name: 'Goods that you watch are back', kinds: ['restocked'] },
  { name: 'The balance fell below what you set under Limits', kinds: ['lowBalance'] },
  { name: 'A favourite got dearer or is gone; the panel is asked every hour', kinds: ['favourite'] },
];

export function isMuted(muted: readonly string[], kinds: readonly string[]): boolean {
  return kinds.every((kind) => muted.includes(kind));
}

/** `muted` with these kinds in it or out of it. */
export function mute(muted: readonly string[], kinds: readonly string[], silent: boolean): string[] {
  const others = muted.filter((kind) => !kinds.includes(kind));
  return silent ? [...others, ...kinds] : others;
}
