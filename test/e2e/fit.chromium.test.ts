import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../browsers/chromium.ts';
import { chromiumPane } from '../browsers/pane.ts';
import { attachRealPopup } from '../browsers/real-popup.ts';
import type { SandboxServer } from '../sandbox/serve.ts';
import { connect, openPanel, order, type ShopBrowser, VIDEO } from './shop.ts';

declare const chrome: { action: { openPopup(): Promise<void> } };

let chromium: Chromium;
let server: SandboxServer;
const browser = (): ShopBrowser => ({
  open: async (page, hash) => chromiumPane(await chromium.open(page, hash)),
  stopWorker: () => chromium.stopWorker(),
});

beforeAll(async () => {
  chromium = await launchChromium({ extensionDir: '.output/chrome-mv3-sandbox' });
  // A dialect that gives average times.
  server = await openPanel({ dialect: 'strings' });
  await connect(browser(), server.apiUrl);
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

/** How many services stand wholly inside the list, now that it is scrolled to its top. */
const rowsInView = (page: Page) =>
  page.evaluate(() => {
    const list = document.querySelector('.picker-list')?.getBoundingClientRect();
    const rows = [...document.querySelectorAll('[role=option]')].map((row) => row.getBoundingClientRect());
    return rows.filter(({ top, bottom }) => list && top >= list.top && bottom <= list.bottom).length;
  });

describe('the popup of 400 × 600', () => {
  it('is what the browser makes of it in the toolbar', async () => {
    const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
    await page.bringToFront();
    const session = await chromium.context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('no debugger session');
    await (await chromium.worker()).evaluate(() => chrome.action.openPopup());
    const popup = await attachRealPopup(session, chromium.extensionId);
    await popup.read('combobox', 'Service');
    await expect.poll(() => popup.evaluate(() => [innerWidth, innerHeight], null)).toEqual([400, 600]);
    await popup.close();
  });

  it('has nine services in view below two headings, and more in compact rows', async () => {
    const popup = await chromium.open('popup.html');
    await popup.setViewportSize({ width: 400, height: 600 });
    await popup.getByRole('textbox', { name: 'Link' }).fill(VIDEO);
    await popup.getByRole('combobox', { name: 'Service' }).fill('Youtube views');
    await popup.getByRole('option').filter({ hasText: 'Youtube views' }).first().waitFor();
    await popup.keyboard.press('Control+d');
    await popup.getByRole('combobox', { name: 'Service' }).fill('');
    await popup.getByRole('group', { name: 'Favourites' }).getByRole('option').first().waitFor();
    await popup.getByRole('group', { name: 'Fits the link' }).getByRole('option').first().waitFor();
    expect(await popup.locator('.group-heading').count()).toBeGreaterThan(1);
    expect(await rowsInView(popup)).toBeGreaterThanOrEqual(9);
    await popup.getByRole('combobox', { name: 'Service' }).fill('e');
    await popup.getByText('found').waitFor({ state: 'attached' });
    const hits = await rowsInView(popup);
    expect(hits).toBeGreaterThanOrEqual(10);
    await popup.evaluate(() => document.documentElement.setAttribute('data-density', 'compact'));
    await expect.poll(() => rowsInView(popup)).toBeGreaterThan(hits);
    await popup.close();
  });

  it('has its list in its first picture, in the theme that was chosen, and its shell where none was drawn yet', async () => {
    const options = await chromium.open('options.html');
    await options.getByRole('radio', { name: 'Dark' }).check();
    const popup = await chromium.open('popup.html');
    await popup.locator('html[data-theme=dark]').waitFor();
    // A form that was begun would come from the database.
    await popup.getByRole('textbox', { name: 'Link' }).fill('');
    await popup.getByRole('group', { name: 'All services' }).getByRole('option').first().waitFor();
    await popup.reload();
    await popup.getByRole('group', { name: 'All services' }).getByRole('option').first().waitFor();
    await popup.addInitScript(watchOpening);
    await popup.reload();
    await popup.getByRole('option').first().waitFor();
    const listed = await popup.evaluate(() => opening.find(({ options }) => options > 8));
    expect(listed).toMatchObject({ theme: 'dark', bones: 0 });
    expect(await popup.evaluate(firstPicture)).toBeGreaterThan(listed?.at ?? Number.POSITIVE_INFINITY);

    await popup.evaluate(() => localStorage.clear());
    await popup.reload();
    await popup.getByRole('option').first().waitFor();
    expect(await popup.evaluate(() => opening[0])).toMatchObject({ bones: 6, options: 0 });
    await popup.close();
    await options.getByRole('radio', { name: 'System' }).check();
    await options.close();
  });

  it('tells in each row id, rate, limits, refill and the panel’s average time, and cuts none of them off', async () => {
    const popup = await chromium.open('popup.html');
    await popup.setViewportSize({ width: 400, height: 600 });
    const told = server.panel
      .services()
      .find(({ averageTime, refill }) => averageTime?.includes('minutes') && refill);
    if (!told) throw new Error('the sandbox has no such service');
    await popup.getByRole('combobox', { name: 'Service' }).fill(String(told.service));
    const row = popup.getByRole('option').first();
    await row.filter({ hasText: `${told.service} ·` }).waitFor();
    expect(await row.textContent()).toMatch(
      /\$[\d.]+ (\/1000|each).*\d · [\d,]+–.* · refill · avg \d+ (min|h)/,
    );
    expect(await cutOff(popup, '.option:first-child .row-small, .option:first-child .row-rate')).toEqual([]);
    await popup.close();
  });
});

declare global {
  var opening: { at: number; theme: string | undefined; bones: number; options: number }[];
}

async function firstPicture(): Promise<number> {
  return new Promise((resolve) => {
    const tell = (list: PerformanceObserverEntryList) => resolve(list.getEntries()[0]?.startTime ?? 0);
    new PerformanceObserver(tell).observe({ type: 'paint', buffered: true });
  });
}

/** Runs before a page's own scripts: notes what stands in it when it is parsed, and after each change. */
function watchOpening(): void {
  globalThis.opening = [];
  const look = () => {
    if (document.readyState === 'loading') return;
    const count = (selector: string) => document.querySelectorAll(selector).length;
    const theme = document.documentElement.dataset['theme'];
    const [bones, options] = [count('.bones .row'), count('[role=option]')];
    opening.push({ at: performance.now(), theme, bones, options });
  };
  document.addEventListener('readystatechange', look);
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

/** Elements whose text does not fit into them. */
const cutOff = (page: Page, selector: string) =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ textContent }) => textContent),
    selector,
  );

/** What stands out over the page's sides: whole, or where one could press or read it and it cannot be scrolled to. */
const outside = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > width)
      found.push(`the page: ${document.documentElement.scrollWidth}`);
    const canScroll = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || canScroll(element.parentElement));
    for (const element of document.querySelectorAll(
      'button, a, input, select, textarea, h1, h2, h3, p, label, dd, li, th, td',
    )) {
      const { left, right, width: wide } = element.getBoundingClientRect();
      if (wide <= 1 || !element.checkVisibility({ visibilityProperty: true })) continue;
      if ((left < 0 || right > width + 0.5) && !canScroll(element.parentElement)) {
        found.push(
          `${element.tagName} ${element.className} “${element.textContent?.slice(0, 40)}” ${Math.round(left)}–${Math.round(right)}`,
        );
      }
      const cut =
        element.matches('button, label, h1, h2, h3') && element.scrollWidth > element.clientWidth + 1;
      if (
        cut &&
        getComputedStyle(element).textOverflow !== 'ellipsis' &&
        getComputedStyle(element).display !== 'inline'
      ) {
        found.push(`cut off: ${element.tagName} ${element.className} “${element.textContent?.slice(0, 40)}”`);
      }
    }
    return found;
  });

describe('320 px wide', () => {
  it('the popup holds all its tabs, filters and dialogs', async () => {
    const popup = await chromium.open('popup.html');
    await popup.setViewportSize({ width: 320, height: 600 });
    const found: Record<string, string[]> = {};
    await popup.getByRole('option').first().waitFor();
    await popup.getByRole('button', { name: 'Filters' }).click();
    found['filters'] = await outside(popup);
    await popup.getByRole('button', { name: 'Filters' }).click();
    await popup.getByRole('button', { name: 'Keyboard' }).click();
    await popup.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    found['keyboard'] = await outside(popup);
    await popup.keyboard.press('Escape');
    await order(
      chromiumPane(popup),
      'https://www.youtube.com/watch?v=a-link-that-is-rather-long-for-so-small-a-window',
    );
    await popup.getByText('placed').first().waitFor();
    found['placed'] = await outside(popup);
    await popup.getByRole('button', { name: 'See orders' }).click();
    server.panel.clock.advance(120_000);
    await popup.getByRole('button', { name: 'Refresh' }).click();
    await popup.getByRole('listitem').filter({ hasText: 'Completed' }).waitFor();
    found['orders'] = await outside(popup);
    await popup.getByRole('tab', { name: 'Shop' }).click();
    await popup.getByRole('button', { name: 'Buy' }).first().waitFor();
    found['shop'] = await outside(popup);
    await popup.getByRole('button', { name: 'Buy' }).first().click();
    await popup.getByRole('spinbutton', { name: 'Quantity' }).waitFor();
    found['buying'] = await outside(popup);
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((state) => [state, []])));
    await popup.close();
  });

  it.each(['settings', 'history', 'insights', 'welcome'])(
    'the options page holds %s, and at 200 % zoom',
    async (view) => {
      const page = await chromium.open('options.html', view);
      const found: Record<number, string[]> = {};
      await page.getByRole('heading').first().waitFor();
      // 1280 px at 200 % are 640.
      for (const width of [640, 320]) {
        await page.setViewportSize({ width, height: 640 });
        if (view === 'settings') await page.getByRole('checkbox', { name: /Quiet hours/ }).check();
        if (view === 'history') await page.getByRole('row').filter({ hasText: 'rather-long' }).waitFor();
        if (view === 'insights') await page.getByRole('table', { name: 'How services do' }).waitFor();
        found[width] = await outside(page);
      }
      expect(found).toEqual({ 320: [], 640: [] });
      await page.close();
    },
  );
});
