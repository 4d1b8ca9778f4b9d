import browser from 'webextension-polyfill';
import { PAGE_BUTTON_GROUPS, type PageButtonSites } from '../settings.ts';

/**
 * Puts the page button on the sites that were chosen and that the browser still lets us onto, and takes it off all
 * others, open tabs included. Runs at every start too: an update of the extension forgets what was registered.
 */
export async function placePageButton(sites: PageButtonSites): Promise<void> {
  const { scripting, tabs } = browser;
  const known = await scripting.getRegisteredContentScripts();
  const wanted = [];
  const files = new Map<number | undefined, string[]>();
  for (const id of PAGE_BUTTON_GROUPS) {
    const matches = await allowed(sites[id]);
    if (matches.length === 0) continue;
    const js = [`page-button-${id}.js`];
    // Kept over a restart of the browser, and run once the page is there: as is usual.
    wanted.push({ id, js, matches });
    for (const tab of await tabs.query({ url: matches })) files.set(tab.id, js);
  }
  if (placesOf(known) === placesOf(wanted)) return;
  await scripting.unregisterContentScripts();
  await scripting.registerContentScripts(wanted);
  const calls = (await tabs.query({})).map(({ id: tabId = -1 }) => {
    const js = files.get(tabId);
    return js
      ? scripting.executeScript({ target: { tabId }, files: js })
      : tabs.sendMessage(tabId, 'pageButtonOff');
  });
  // A tab that is gone, or that never had the button, does not answer.
  await Promise.allSettled(calls);
}

/** Browsers give back what is registered in an order of their own. */
function placesOf(scripts: readonly { matches?: readonly string[] }[]): string {
  return String(scripts.flatMap(({ matches = [] }) => matches).sort());
}

async function allowed(patterns: readonly string[]): Promise<string[]> {
  const { contains } = browser.permissions;
  const answers = await Promise.all(patterns.map((origin) => contains({ origins: [origin] })));
  return patterns.filter((_, index) => answers[index]);
}
