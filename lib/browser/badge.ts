import browser from 'webextension-polyfill';

const ALERT = '#b3261e';
const NEWS = '#3457d5';

/** The number on the toolbar icon: orders that need the person, otherwise changes not yet seen. */
export async function showBadge(needsAttention: number, unseen: number): Promise<void> {
  const count = needsAttention || unseen;
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: needsAttention > 0 ? ALERT : NEWS }),
    browser.action.setBadgeText({ text: count > 99 ? '99+' : String(count || '') }),
  ]);
}
