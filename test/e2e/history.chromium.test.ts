import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../browsers/chromium.ts';
import { chromiumPane } from '../browsers/pane.ts';
import type { SandboxServer } from '../sandbox/serve.ts';
import { connect, ledgerRows, openPanel, order, type ShopBrowser } from './shop.ts';

let chromium: Chromium;
let server: SandboxServer;
const browser: ShopBrowser = {
  open: async (page, hash) => chromiumPane(await chromium.open(page, hash)),
  stopWorker: () => chromium.stopWorker(),
};

beforeAll(async () => {
  chromium = await launchChromium({ extensionDir: '.output/chrome-mv3-sandbox' });
  server = await openPanel();
  await connect(browser, server.apiUrl);
  const popup = await browser.open('popup.html');
  server.panel.nextOrders('partial');
  for (const link of ['partial', 'whole']) {
    await order(popup, `https://www.youtube.com/watch?v=${link}`);
    await popup.says('placed');
    await popup.click('button', 'Order another');
  }
  server.panel.clock.advance(120_000);
  await popup.click('tab', 'Orders');
  await popup.click('button', 'Refresh');
  await popup.says('due back');
  await popup.close();
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

const localIdOf = async (page: Page, link: string) => {
  const [row] = await ledgerRows(chromiumPane(page), link);
  return row?.localId ?? '';
};

describe('the history', () => {
  it('is exported as it is shown, with exact amounts', async () => {
    const page = await chromium.open('options.html', 'history');
    await page.getByRole('row', { name: /Partial/ }).waitFor();
    await page.getByRole('combobox', { name: 'State' }).selectOption('Partial');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^pocket-panel-\d{4}-\d\d-\d\d\.csv$/);
    const text = await readFile(await download.path(), 'utf8');
    const { data } = Papa.parse<Record<string, string>>(text.replace('\uFEFF', ''), { header: true });
    expect(data).toMatchObject([{ 'Order ID': '23501', Status: 'Partial', Quoted: '2.5', Currency: 'USD' }]);
    await page.close();
  });

  it('leads to the story of an order by its address, and tells there what is due back', async () => {
    const page = await chromium.open('options.html');
    const localId = await localIdOf(page, 'v=partial');
    await page.close();
    const story = await chromium.open('options.html', `order=${encodeURIComponent(localId)}`);
    await story.getByRole('heading', { name: 'Youtube views' }).waitFor();
    await story.getByText('Placed as 23501').waitFor();
    await story.getByText('Due back').waitFor();
    expect(await story.title()).toBe('Order · Pocket Panel');
    await story.close();
  });

  it('is opened from a row of the popup, in a tab of its own', async () => {
    const popup = await chromium.open('popup.html');
    await popup.getByRole('tab', { name: 'Orders' }).click();
    const row = popup.getByRole('listitem').filter({ hasText: 'v=whole' });
    const [story] = await Promise.all([
      chromium.context.waitForEvent('page'),
      row.getByRole('link', { name: 'Youtube views' }).click(),
    ]);
    await story.getByText('Placed as 23502').waitFor();
    await story.close();
    await popup.close();
  });

  it('is searched, selected from, asked for a refill and left for a story by the keyboard alone', async () => {
    const page = await chromium.open('options.html');
    await page.getByRole('link', { name: 'History' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /Completed/ }).waitFor();
    await tabTo(page, 'Search orders');
    await page.keyboard.type('whole');
    await page.getByText('1 order', { exact: true }).waitFor();
    await tabTo(page, 'Select order 23502');
    await page.keyboard.press('Space');
    await tabTo(page, 'Refill');
    await page.keyboard.press('Enter');
    await page.getByText('Refills: 1 asked for.').waitFor();
    await page.keyboard.press('Shift+Tab');
    await tabTo(page, 'Youtube views', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Refills' }).getByText('Refill running').waitFor();
    expect(server.panel.hits().refill).toBe(1);
    await page.close();
  });

  it('reorders from the story in a form of its own', async () => {
    const page = await chromium.open('options.html');
    const localId = await localIdOf(page, 'v=whole');
    await page.goto(`${page.url().split('#')[0]}#order=${localId}`);
    const [form] = await Promise.all([
      chromium.context.waitForEvent('page'),
      page.getByRole('button', { name: 'Reorder' }).click(),
    ]);
    await expect.poll(() => form.getByRole('textbox', { name: 'Link' }).inputValue()).toContain('v=whole');
    await form.getByRole('button', { name: 'Order · $2.50' }).waitFor();
    await form.close();
    await page.close();
  });
});

/** Presses Tab until what has the keyboard is called so. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (focused.trim() === name) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to “${name}”`);
}
