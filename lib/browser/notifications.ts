import browser from 'webextension-polyfill';

/**
 * Shows a notification; the same id replaces an earlier one, so that showing twice is seen once. False where the
 * browser would not (the system may forbid notifications): nobody's order waits for that.
 */
export async function notify(id: string, title: string, message: string): Promise<boolean> {
  try {
    await browser.notifications.create(id, { type: 'basic', iconUrl: 'icon/128.png', title, message });
    return true;
  } catch {
    return false;
  }
}

/** Calls `open` when a notification is clicked. Call at the top level of the worker. */
export function onNotificationClick(open: (id: string) => void): void {
  browser.notifications.onClicked.addListener((id) => {
    void browser.notifications.clear(id);
    open(id);
  });
}
