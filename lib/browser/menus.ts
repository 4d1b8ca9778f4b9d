import browser, { type Menus } from 'webextension-polyfill';
import { words } from './i18n.ts';

const PAGE = 'page';
const LINK = 'link';
const SELECTION = 'selection';
const WEB = ['*://*/*'];
/** Between the entry's place and the favourite's id. */
const SEPARATOR = ' ';

/**
 * Puts the entries into the right-click menu, or takes them out. Menus are lost when the extension is disabled and
 * enabled again, with no event to tell, so this runs at every start.
 *
 * @param favourites offered under each entry
 */
export async function installMenus(
  shown: boolean,
  favourites: readonly { serviceId: string; name: string }[],
): Promise<void> {
  const { contextMenus } = browser;
  await contextMenus.removeAll();
  if (!shown) return;
  const entries = [
    { id: PAGE, title: words('menuPage'), contexts: ['page'], documentUrlPatterns: WEB },
    { id: LINK, title: words('menuLink'), contexts: ['link'], targetUrlPatterns: WEB },
    { id: SELECTION, title: words('menuSelection'), contexts: ['selection'] },
  ] satisfies Menus.CreateCreatePropertiesType[];
  for (const entry of entries) {
    contextMenus.create(entry);
    if (favourites.length === 0) continue;
    for (const { serviceId, name } of [{ serviceId: '', name: words('menuAny') }, ...favourites]) {
      const id = entry.id + SEPARATOR + serviceId;
      contextMenus.create({
        id,
        parentId: entry.id,
        title: name.replaceAll('&', '&&'),
        contexts: entry.contexts,
      });
    }
  }
}

/** Calls `choose` with what was right-clicked. Call at the top level of the worker. */
export function onMenuClick(order: (link: string, serviceId: string | null) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl, pageUrl, selectionText }, tab) => {
    const [place, serviceId] = String(menuItemId).split(SEPARATOR);
    const link =
      place === LINK ? linkUrl : place === SELECTION ? selectionText?.trim() : (tab?.url ?? pageUrl);
    if (link) order(link, serviceId || null);
  });
}
