import browser from 'webextension-polyfill';
import { PAGE_BUTTON_GROUPS, type PageButtonSites } from '../settings.ts';

/**
 * Puts the page button on the sites that were chosen and that the browser still lets us onto, and takes it off all
 * others, open tabs included. Runs at every start too: an update of the extension forgets what was registered.
 */
export async function placePageButton(sites: PageButtonSites): Promise<void> {
  const { scripting, tabs } = browser;
  const known = await scripting.getRegisteredContentScripts();
  const files = new Map<number | undefined, string>();
  let changed = false;
  for (const group of PAGE_BUTTON_GROUPS) {
    const matches = await allowed(sites[group]);
    const old = known.find(({ id }) => id === group)?.matches ?? [];
    const file = `page-button-${group}.js`;
    if (String(old) !== String(matches)) {
      changed = true;
      if (old.length > 0) await scripting.unregisterContentScripts({ ids: [group] });
      if (matches.length > 0) {
        await scripting.registerContentScripts([
          { id: group, js: [file], matches, runAt: 'document_idle', persistAcrossSessions: true },
        ]);
      }
    }
    if (matches.length > 0) for (const { id } of await tabs.query({ url: matches })) files.set(id, file);
  }
  if (!changed) return;
  const calls = (await tabs.query({})).map(({ id: tabId = -1 }) => {
    const file = files.get(tabId);
    return file
      ? scripting.executeScript({ target: { tabId }, files: [file] })
      : tabs.sendMessage(tabId, 'pageButtonOff');
  });
  // A tab that is gone, or that never had the button, does not answer.
  await Promise.allSettled(calls);
}

/** In the order the browser gives registered patterns back in. */
async function allowed(patterns: readonly string[]): Promise<string[]> {
  const { contains } = browser.permissions;
  const answers = await Promise.all(patterns.map((origin) => contains({ origins: [origin] })));
  return patterns.filter((_, index) => answers[index]).sort();
}
