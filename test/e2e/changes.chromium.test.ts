import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../browsers/chromium.ts';
import { chromiumPane } from '../browsers/pane.ts';
import type { SandboxServer } from '../sandbox/serve.ts';
import { connect, openPanel, type ShopBrowser } from './shop.ts';

declare const chrome: { storage: { session: { clear(): Promise<void> } } };

let chromium: Chromium;
let server: SandboxServer;
const browser = (): ShopBrowser => ({
  open: async (page, hash) => chromiumPane(await chromium.open(page, hash)),
  stopWorker: () => chromium.stopWorker(),
});

beforeAll(async () => {
  chromium = await launchChromium({ extensionDir: '.output/chrome-mv3-sandbox' });
  server = await openPanel();
  await connect(browser(), server.apiUrl);
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

const line = (popup: Page) => popup.getByRole('button', { name: /^What changed/ });
/** The panel may be asked for its catalogue again at once. */
const forgetPacing = (popup: Page) => popup.evaluate(() => chrome.storage.session.clear());

describe('what changed in the catalogue', () => {
  it('is told when the panel’s new catalogue comes, of a favourite by name, and nothing moves for it', async () => {
    const first = await chromium.open('popup.html');
    const search = first.getByRole('combobox', { name: 'Service' });
    for (const name of ['Youtube views', 'Facebook comments']) {
      await search.fill(name);
      await first.getByRole('option').filter({ hasText: name }).first().waitFor();
      await first.keyboard.press('Control+d');
    }
    await search.fill('');
    await first.getByRole('group', { name: 'Favourites' }).getByRole('option').nth(1).waitFor();
    server.panel.setServiceRate(1, '3.1');
    server.panel.removeService(2);
    await forgetPacing(first);
    await first.getByRole('button', { name: 'Refresh' }).click();
    await line(first).waitFor();
    expect(await line(first).textContent()).toMatch(/Facebook comments is gone · 1 dearer · 1 gone since \d/);
    expect(await first.getByRole('option').first().textContent()).toContain('was $2.50');
    await first.close();

    const popup = await chromium.open('popup.html');
    await line(popup).waitFor();
    expect(await layoutShift(popup)).toEqual({ sum: 0, moved: [] });
    await line(popup).press('Enter');
    await popup.getByRole('dialog', { name: /^Changes since/ }).waitFor();
    await popup.keyboard.press('Escape');
    await line(popup).waitFor({ state: 'detached' });
    await popup.close();
    const last = await chromium.open('popup.html');
    await last.getByRole('button', { name: 'Filters' }).waitFor();
    expect(await last.getByText('was $2.50').count()).toBe(0);
    await last.close();
  });
});

interface Shift {
  value: number;
  sources: { node: Element | null }[];
}

/** What moved in the page since it was opened, by itself. */
function layoutShift(page: Page): Promise<{ sum: number; moved: (string | undefined)[] }> {
  return page.evaluate(async () => {
    const entries = await new Promise<Shift[]>((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries() as unknown as Shift[]));
      observer.observe({ type: 'layout-shift', buffered: true });
      // A page in which nothing moved has no entry to be told of.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve([])));
    });
    return {
      sum: entries.reduce((sum, { value }) => sum + value, 0),
      moved: entries.flatMap(({ sources }) => sources.map(({ node }) => node?.className)),
    };
  });
}
