import browser from 'webextension-polyfill';
import { words } from './i18n.ts';

const PAGE = 'order-page';
const LINK = 'order-link';
const WEB = ['*://*/*'];

/**
 * Puts the two entries into the right-click menu. Menus are lost when the extension is disabled and enabled again,
 * with no event to tell, so this runs at every start; an entry that is there already is left.
 */
export async function installMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: PAGE,
    title: words('menuPage'),
    contexts: ['page'],
    documentUrlPatterns: WEB,
  });
  browser.contextMenus.create({
    id: LINK,
    title: words('menuLink'),
    contexts: ['link'],
    targetUrlPatterns: WEB,
  });
}

/** Calls `order` with the link that was right-clicked, or the page's address. Call at the top level of the worker. */
export function onMenuClick(order: (link: string) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl, pageUrl }, tab) => {
    const link = menuItemId === LINK ? linkUrl : (tab?.url ?? pageUrl);
    if (link) order(link);
  });
}
