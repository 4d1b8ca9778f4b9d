import { scheduledPoll, schedulePoll } from '../../lib/browser/alarms.ts';
import { earliestDue } from '../../lib/browser/ledger-store.ts';
import { loadPacing, updatePacing } from '../../lib/browser/pacing-store.ts';
import { earliestRefill } from '../../lib/browser/refill-store.ts';
import { loadAccounts, loadWorkerSettings } from '../../lib/browser/settings-store.ts';
import { nextLook } from '../../lib/catalogue/watch.ts';
import { backOff, isPaused } from '../../lib/ledger/backoff.ts';
import { followOrders } from '../../lib/ledger/follow.ts';
import { followRefills } from '../../lib/ledger/follow-refills.ts';
import type { RefreshOutcome } from '../../lib/messages.ts';
import type { Account } from '../../lib/settings.ts';
import { askPanel, DONE } from './account.ts';
import { deliverNotices } from './notices.ts';

const underWay = new Map<string, Promise<RefreshOutcome>>();

/** Asks about an account's due orders; a call while one is under way shares its answer. */
export function followAccount(
  accountId: string,
  staleMs: number | null,
  force = false,
): Promise<RefreshOutcome> {
  const running = underWay.get(accountId);
  if (running) return running;
  const started = follow(accountId, staleMs, force).finally(() => underWay.delete(accountId));
  underWay.set(accountId, started);
  return started;
}

async function follow(accountId: string, staleMs: number | null, force: boolean): Promise<RefreshOutcome> {
  const { backoff } = await loadPacing(accountId);
  if (!force && isPaused(backoff, Date.now())) return DONE;
  try {
    return await askPanel(
      accountId,
      async (opened) => {
        await followOrders(accountId, staleMs, opened);
        await followRefills(accountId, staleMs, opened);
        if (backoff) await updatePacing(accountId, { backoff: null });
      },
      ({ retryAfterMs }) =>
        updatePacing(accountId, { backoff: backOff(backoff, retryAfterMs, Date.now(), Math.random) }),
    );
  } finally {
    await reschedule();
    await deliverNotices();
  }
}

/** Sets the alarm to the next thing to do; with nothing open there is none, and the worker is never woken. */
export async function reschedule(): Promise<void> {
  const next = Math.min(...(await Promise.all((await followable()).map(nextTime))));
  const { pollMinutes } = (await loadWorkerSettings()).alerts;
  await schedulePoll(Number.isFinite(next) ? next : null, Date.now(), pollMinutes);
}

/** Infinite where nothing of the account is open or watched. */
async function nextTime({ accountId }: Account): Promise<number> {
  const times = [earliestDue(accountId), earliestRefill(accountId), nextLookOf(accountId)];
  const due = Math.min(...(await Promise.all(times)));
  const { backoff } = await loadPacing(accountId);
  return Math.max(due, backoff?.until ?? 0);
}

/**
 * Puts the alarm back where it is missing (Firefox forgets alarms over a restart, disabling clears them). One that is
 * there stays: setting it anew at every start would push it ahead for ever.
 */
export async function restoreAlarm(): Promise<void> {
  if ((await scheduledPoll()) === null) await reschedule();
}

/** When watched goods and favourites of the account are looked for next. */
export async function nextLookOf(accountId: string): Promise<number> {
  return nextLook(accountId, await loadWorkerSettings(), (await loadPacing(accountId)).catalogueAskedAt);
}

export async function followable(): Promise<Account[]> {
  return (await loadAccounts()).filter(({ keyState }) => keyState === 'usable');
}
