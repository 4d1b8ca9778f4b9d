import { setQuietEnd } from '../../lib/browser/alarms.ts';
import { showBadge } from '../../lib/browser/badge.ts';
import { ledger, ordersInState } from '../../lib/browser/ledger-store.ts';
import { exclusively } from '../../lib/browser/locks.ts';
import { markNotices, unseenNotices, unshownNotices } from '../../lib/browser/notice-store.ts';
import { notify } from '../../lib/browser/notifications.ts';
import { loadWorkerSettings } from '../../lib/browser/settings-store.ts';
import { groupNotices } from '../../lib/ledger/notice.ts';
import { isQuiet, quietEnd } from '../../lib/ledger/quiet.ts';
import { noticeText } from '../../lib/words.ts';

/**
 * Shows what waits in the outbox, and notes it as shown; what is muted is only noted, and what comes in quiet hours waits
 * for their end. Dying in between shows it again under the same id; what the browser would not show stays in the outbox
 * for the next time. One run at a time: two would show the same.
 */
export function deliverNotices(): Promise<void> {
  return exclusively('notices', deliver);
}

async function deliver(): Promise<void> {
  const { muted, quietFrom, quietUntil } = (await loadWorkerSettings()).alerts;
  const isQuietAt = (at: number) => isQuiet(new Date(at).getHours(), quietFrom, quietUntil);
  const waiting = await unshownNotices();
  const silent = waiting.filter(({ kind }) => muted.includes(kind));
  const loud = waiting.filter((notice) => !silent.includes(notice));
  const now = Date.now();
  await markNotices(silent, { shownAt: now });
  if (isQuietAt(now)) {
    if (loud.length > 0) setQuietEnd(quietEnd(now, quietUntil));
  } else {
    for (const group of groupNotices(loud, ({ at }) => isQuietAt(at))) {
      // One order that cannot be read must not hold up the notices of all others.
      const order = await ledger.get(group[0].localId).catch(() => undefined);
      const { title, message } = noticeText(group, order);
      if (await notify(group[0].noticeId, title, message)) await markNotices(group, { shownAt: now });
    }
  }
  await updateBadge();
}

export async function updateBadge(): Promise<void> {
  const { badge } = (await loadWorkerSettings()).alerts;
  const [unknowns, unseen] = badge
    ? await Promise.all([ordersInState('unknown'), unseenNotices()])
    : [[], []];
  await showBadge(unknowns.length, unseen.length);
}

/** The person has looked at the account's orders. */
export async function markSeen(accountId: string): Promise<void> {
  const seen = (await unseenNotices()).filter((notice) => notice.accountId === accountId);
  await markNotices(seen, { seenAt: Date.now() });
  // Not awaited: whoever waits for the answer does not wait for the icon.
  void updateBadge();
}
