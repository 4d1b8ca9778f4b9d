import browser from 'webextension-polyfill';
import { announce } from './changes.ts';
import { type StoreName, write } from './database.ts';
import { forgetKept } from './first-view.ts';
import { COPIES } from './order-copies.ts';

const STORES: StoreName[] = ['orders', 'refills', 'catalogues', 'balances', 'notices', 'keys', 'seen'];

/**
 * Deletes everything that the extension keeps in this browser, and takes its alarm, rules, scripts, notifications and
 * badge away. The stores are emptied and not deleted: a page or worker that has the database open goes on with it.
 */
export async function wipe(): Promise<void> {
  const { alarms, action, declarativeNetRequest, notifications, scripting, storage } = browser;
  // The accounts first: without them nothing is asked of a panel any more.
  await storage.local.clear();
  await storage.session.clear();
  await alarms.clearAll();
  await write(STORES, async (store) => {
    for (const name of STORES) store(name).clear();
  });
  await caches.delete(COPIES);
  forgetKept();
  const rules = await declarativeNetRequest.getDynamicRules();
  await declarativeNetRequest.updateDynamicRules({ removeRuleIds: rules.map(({ id }) => id) });
  await scripting.unregisterContentScripts();
  for (const id of Object.keys(await notifications.getAll())) await notifications.clear(id);
  await action.setBadgeText({ text: '' });
  for (const changed of ['accounts', 'orders', 'notices', 'balance', 'catalogue'] as const) announce(changed);
}
