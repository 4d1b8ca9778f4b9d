import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../browsers/chromium.ts';
import { chromiumPane } from '../browsers/pane.ts';
import { attachRealPopup } from '../browsers/real-popup.ts';
import { refills, refillsOfASelection } from './refills.ts';
import { everyBrowser } from './scenarios.ts';
import { connect, fillForm, ledgerRows, openPanel, order, type ShopBrowser, shownNotices } from './shop.ts';
import { threePages } from './three-pages.ts';

/** The little of Chrome's API that is called inside the worker here. */
declare const chrome: {
  alarms: { getAll(): Promise<{ name: string }[]> };
  notifications: { getAll(): Promise<Record<string, boolean>> };
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
};

let chromium: Chromium;
const browser = (): ShopBrowser => ({
  open: async (page, hash) => chromiumPane(await chromium.open(page, hash)),
  stopWorker: () => chromium.stopWorker(),
  async checkNotification() {
    const worker = await chromium.worker();
    const shown = () => worker.evaluate(() => chrome.notifications.getAll());
    await expect.poll(async () => Object.keys(await shown()).length).toBeGreaterThan(0);
  },
});

beforeAll(async () => {
  chromium = await launchChromium({ extensionDir: '.output/chrome-mv3-sandbox' });
});
afterAll(() => chromium.close());

describe('Chromium', () => {
  it('opens the popup from the right-click menu with the link filled in', async () => {
    const server = await openPanel();
    await connect(browser(), server.apiUrl);
    const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
    await page.goto(`${server.origin}/watch?v=menu`);
    await page.bringToFront();
    const session = await chromium.context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('no debugger session');
    const link = 'https://www.youtube.com/watch?v=from-the-menu';
    const worker = await chromium.worker();
    await worker.evaluate((linkUrl) => {
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'link', linkUrl, pageUrl: linkUrl }, {});
    }, link);
    const popup = await attachRealPopup(session, chromium.extensionId);
    await expect.poll(() => popup.read('textbox', 'Link'), { timeout: 20_000 }).toBe(link);
    await popup.close();
    await server.close();
  });

  it('has no alarm while nothing is open, one while something is, and none again after its end', async () => {
    const server = await openPanel();
    await connect(browser(), server.apiUrl);
    const alarms = async () => {
      const worker = await chromium.worker();
      return (await worker.evaluate(() => chrome.alarms.getAll())).map(({ name }) => name);
    };
    const popup = await browser().open('popup.html');
    await order(popup, 'https://www.youtube.com/watch?v=alarm');
    await popup.says('placed');
    expect(await alarms()).toEqual(['poll']);
    server.panel.clock.advance(120_000);
    await popup.click('button', 'Refresh');
    await expect.poll(alarms).toEqual([]);
    await popup.close();
    await server.close();
  });

  it('tells of an order’s end though an older notice speaks of an order that cannot be read', async () => {
    const server = await openPanel();
    await connect(browser(), server.apiUrl);
    const popup = await browser().open('popup.html');
    await popup.evaluate(writeDamagedOrder, 'damaged');
    await order(popup, 'https://www.youtube.com/watch?v=told');
    await popup.says('placed');
    server.panel.clock.advance(120_000);
    await popup.click('button', 'Refresh');
    const [told] = await ledgerRows(popup, 'v=told');
    await expect.poll(() => shownNotices(popup, told?.localId)).toMatchObject([{ kind: 'completed' }]);
    await popup.close();
    await server.close();
  });

  it('sends nothing while the disk has no room for the order, says so, and keeps the form', async () => {
    const server = await openPanel();
    await connect(browser(), server.apiUrl);
    const popup = await browser().open('popup.html');
    await fillForm(popup, 'https://www.youtube.com/watch?v=full');
    // The debugger's own quota means nothing to an extension with unlimited storage.
    await (await chromium.worker()).evaluate(() => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      };
    });
    await popup.click('button', 'Order · $2.50');
    await popup.click('button', 'Place order');
    await popup.says('Nothing was sent. The browser could not write the order down');
    expect(server.panel.hits().add).toBeUndefined();
    // The next life of the worker has a disk again, and the form still stands.
    await browser().stopWorker();
    await popup.click('button', 'Order · $2.50');
    await popup.click('button', 'Place order');
    await popup.says('placed');
    expect(server.panel.hits().add).toBe(1);
    await popup.close();
    await server.close();
  });

  everyBrowser(browser);
  refills(browser);
  refillsOfASelection(browser);
  threePages(browser);
});

/** Runs in a page of the extension: an order that no version can read, and a notice about it that waits. */
function writeDamagedOrder(localId: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('pocket-panel');
    open.onerror = reject;
    open.onsuccess = () => {
      const transaction = open.result.transaction(['orders', 'notices'], 'readwrite');
      transaction
        .objectStore('orders')
        .put({ localId, state: 'placed', damaged: true, purchase: { link: '' } });
      const notice = { noticeId: localId, accountId: 'gone', localId, kind: 'completed', at: 1 };
      transaction.objectStore('notices').put({ ...notice, shownAt: null, seenAt: null });
      transaction.oncomplete = () => {
        open.result.close();
        resolve();
      };
    };
  });
}
