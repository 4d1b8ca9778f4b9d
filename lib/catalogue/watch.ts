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

/**
 * When the panel is asked next for goods that are watched, and for favourites where the person wants to hear of them;
 * `askedAt` being the last time. Infinite where there is nothing to look for.
 */
export function nextLook(
  accountId: string,
  { watches, favourites, alerts }: Pick<WorkerSettings, 'watches' | 'favourites' | 'alerts'>,
  askedAt: number | null,
): number {
  const isOurs = (of: { accountId: string }) => of.accountId === accountId;
  return watches.some((watch) => watch.startsWith(accountId)) ||
    (!alerts.muted.includes('favourite') && favourites.some(isOurs))
    ? (askedAt ?? 0) + STALE_MS
    : Number.POSITIVE_INFINITY;
}
