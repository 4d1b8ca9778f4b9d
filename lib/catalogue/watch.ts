import type { WorkerSettings } from '../settings.ts';
import { STALE_MS } from './refresh.ts';

/** What stands in the settings for goods of an account that the person wants to hear of when they are back. */
export function watchOf(accountId: string, productId: string): string {
  return `${accountId} ${productId}`;
}

/** Begins a watch or ends it, as a change of the settings. */
export function setWatch(
  watch: string,
  kept: boolean,
): (now: WorkerSettings) => Pick<WorkerSettings, 'watches'> {
  return ({ watches }) => ({
    watches: watches.filter((other) => other !== watch).concat(kept ? watch : []),
  });
}

/** When the panel is asked next whether they are back, `askedAt` being the last time; infinite where none is watched. */
export function nextLook(accountId: string, watches: readonly string[], askedAt: number | null): number {
  return watches.some((watch) => watch.startsWith(accountId))
    ? (askedAt ?? 0) + STALE_MS
    : Number.POSITIVE_INFINITY;
}
