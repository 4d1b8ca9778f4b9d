import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../browsers/chromium.ts';
import { chromiumPane } from '../browsers/pane.ts';
import { everyShop } from './goods.ts';
import { connect, openPanel, type ShopBrowser } from './shop.ts';

/** The little of Chrome's API that is called inside the worker here. */
declare const chrome: { notifications: { create(...shown: unknown[]): Promise<string> } };
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
    expect(shown.join()).toContain('completed');
    return [...lines, ...shown].join('\n');
  };
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

  everyShop(browser);
});
