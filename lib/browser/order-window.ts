import browser from 'webextension-polyfill';

/** Opens the popup, or a small window with the same page where the browser does not let us (no focused window, no gesture). */
export async function openOrderWindow(hash = ''): Promise<void> {
  // A toolbar popup takes no hash.
  const popup = hash === '' ? browser.action.openPopup() : Promise.reject();
  await popup.catch(() =>
    browser.windows.create({ type: 'popup', url: `popup.html${hash}`, width: 416, height: 640 }),
  );
}

/** The web address of the tab in front, as far as the browser tells it (`activeTab`). */
export async function currentPageLink(): Promise<string | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url && /^https?:/.test(tab.url) ? tab.url : null;
}

/** @param section where in it, by its name in the address; without one, a tab that has it open is shown again */
export async function openOptionsPage(section?: string): Promise<void> {
  if (section) await openTab(browser.runtime.getURL(`options.html#${section}`));
  else await browser.runtime.openOptionsPage();
}

export function openTab(url: string): Promise<unknown> {
  return browser.tabs.create({ url });
}
