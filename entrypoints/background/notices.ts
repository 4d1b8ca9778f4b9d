import { showBadge } from '../../lib/browser/badge.ts';
import { ledger, ordersInState } from '../../lib/browser/ledger-store.ts';
import { markNotices, unseenNotices, unshownNotices } from '../../lib/browser/notice-store.ts';
import { notify } from '../../lib/browser/notifications.ts';
import { loadWorkerSettings } from '../../lib/browser/settings-store.ts';
import { groupNotices } from '../../lib/ledger/notice.ts';
import { isQuiet } from '../../lib/ledger/quiet.ts';
import { noticeText, summaryText } from '../../lib/words.ts';

/**
 * Shows what waits in the outbox, and notes it as shown; what is muted, or comes in quiet hours, is only noted. Dying in
 * between shows it again under the same id; what the browser would not show stays in the outbox for the next time.
 */
export async function deliverNotices(): Promise<void> {
  const { muted, quietFrom, quietUntil } = (await loadWorkerSettings()).alerts;
  const quiet = isQuiet(new Date().getHours(), quietFrom, quietUntil);
  for (const group of groupNotices(await unshownNotices())) {
    const shown = quiet || muted.includes(group[0].kind) || (await show(group));
    if (shown) await markNotices(group, { shownAt: Date.now() });
  }
  await updateBadge();
}

async function show(group: ReturnType<typeof groupNotices>[number]): Promise<boolean> {
  const [first] = group;
  // One order that cannot be read must not hold up the notices of all others.
  const order = await ledger.get(first.localId).catch(() => undefined);
  const { title, message } =
    group.length > 1 || !order ? summaryText(first.kind, group.length) : noticeText(first, order);
  return notify(first.noticeId, title, message);
}

export async function updateBadge(): Promise<void> {
  const { badge } = (await loadWorkerSettings()).alerts;
  await showBadge(
    badge ? (await ordersInState('unknown')).length : 0,
    badge ? (await unseenNotices()).length : 0,
  );
}

/** The person has looked at the account's orders. */
export async function markSeen(accountId: string): Promise<void> {
  const seen = (await unseenNotices()).filter((notice) => notice.accountId === accountId);
  await markNotices(seen, { seenAt: Date.now() });
  await updateBadge();
}
