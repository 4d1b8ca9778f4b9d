import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../browsers/chromium.ts';
import { chromiumPane } from '../browsers/pane.ts';
import { everyShop, shopByKeyboard } from './goods.ts';
import { connect, openPanel, type ShopBrowser } from './shop.ts';

/** The little of Chrome's API that is called inside the worker here. */
declare const chrome: {
  notifications: { create(...shown: unknown[]): Promise<string> };
  alarms: {
    getAll(): Promise<{ scheduledTime: number }[]>;
    onAlarm: { dispatch(alarm: { name: string }): void };
  };
  storage: { session: { clear(): Promise<void> } };
};
declare const self: { shown: string[] };

let chromium: Chromium;
const browser = (): ShopBrowser => ({
  open: async (page, hash) => chromiumPane(await chromium.open(page, hash)),
  stopWorker: () => chromium.stopWorker(),
  overhear,
});

beforeAll(async () => {
  chromium = await launchChromium({ extensionDir: '.output/chrome-mv3-sandbox' });
});
afterAll(() => chromium.close());

/** Listens to the console of pages and worker, and to what notifications say; resolves with how to ask for it. */
async function overhear(): Promise<() => Promise<string>> {
  const lines: string[] = [];
  chromium.context.on('console', (line) => lines.push(line.text()));
  const worker = await chromium.worker();
  worker.on('console', (line) => lines.push(line.text()));
  await worker.evaluate(() => {
    const { create } = chrome.notifications;
    self.shown = [];
    chrome.notifications.create = (...shown) => {
      self.shown.push(JSON.stringify(shown));
      return create(...shown);
    };
  });
  return async () => {
    const shown = await worker.evaluate(() => self.shown);
    return [...lines, ...shown].join('\n');
  };
}

function minutesAhead({ scheduledTime }: { scheduledTime: number }): number {
  return Math.floor((scheduledTime - Date.now()) / 60_000);
}

describe('the Shop in Chromium', () => {
  it('copies the goods themselves', async () => {
    const server = await openPanel();
    await connect(browser(), server.apiUrl);
    const popup = await browser().open('popup.html');
    await popup.click('tab', 'Shop');
    await popup.fill('searchbox', 'Search products', 'Office');
    await popup.says('1 found');
    await popup.click('button', 'Buy');
    await popup.press('Enter');
    await popup.click('button', 'Place order');
    await popup.click('button', 'See orders');
    await popup.click('button', 'Reveal');
    await popup.click('button', 'Copy');
    await popup.says('Copied');
    await popup.click('tab', 'Shop');
    await popup.click('button', 'Order another');
    await popup.fill('searchbox', 'Search products', '');
    await popup.press('Control+v');
    expect(await popup.read('searchbox', 'Search products')).toBe(server.panel.productOrders()[0]?.result);
    await popup.close();
    await server.close();
  });

  it('looks hourly for what is watched, and has no alarm once that is back', async () => {
    const server = await openPanel();
    await connect(browser(), server.apiUrl);
    const worker = await chromium.worker();
    const alarms = async () => (await worker.evaluate(() => chrome.alarms.getAll())).map(minutesAhead);
    const read = await overhear();
    const popup = await browser().open('popup.html');
    await popup.click('tab', 'Shop');
    await popup.click('button', 'Watch');
    await expect.poll(alarms).toEqual([59]);
    server.panel.setStock(2, 5);
    await worker.evaluate(async () => {
      await chrome.storage.session.clear();
      chrome.alarms.onAlarm.dispatch({ name: 'poll' });
    });
    await popup.says('5 in stock');
    await expect.poll(alarms).toEqual([]);
    expect(await read()).toContain('Back in stock');
    await popup.close();
    await server.close();
  });

  everyShop(browser);
  shopByKeyboard(browser);
});
