import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../browsers/chromium.ts';
import type { SandboxServer } from '../sandbox/serve.ts';
import { KEY, openPanel, VIDEO } from './shop.ts';

let chromium: Chromium;
let server: SandboxServer;

beforeAll(async () => {
  chromium = await launchChromium({ extensionDir: '.output/chrome-mv3-sandbox' });
  server = await openPanel();
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

describe('with the keyboard alone', () => {
  it('a panel is connected, an order placed, looked at in the list, and read to its end in its story', async () => {
    const options = await chromium.open('options.html');
    await options.getByRole('textbox', { name: 'API URL' }).waitFor();
    await tabTo(options, 'API URL');
    await options.keyboard.type(server.apiUrl);
    await tabTo(options, 'API key');
    await options.keyboard.type(KEY);
    await options.keyboard.press('Enter');
    await options.getByRole('status', { name: 'Connected' }).waitFor();

    const popup = await chromium.open('popup.html');
    await popup.getByRole('option').first().waitFor();
    await tabTo(popup, 'Link');
    await popup.keyboard.type(VIDEO);
    await tabTo(popup, 'Service');
    await popup.keyboard.type('Youtube views');
    await popup.getByRole('option', { name: 'Youtube views' }).first().waitFor();
    await popup.keyboard.press('Enter');
    await popup.getByRole('textbox', { name: 'Quantity' }).waitFor();
    await tabTo(popup, 'Quantity');
    await popup.keyboard.type('1000');
    await popup.keyboard.press('Control+Enter');
    await popup.getByRole('button', { name: 'Place order' }).waitFor();
    await tabTo(popup, 'Place order');
    await popup.keyboard.press('Enter');
    await popup.getByText('Order 23501 placed').waitFor();
    await tabTo(popup, 'Order');
    await popup.keyboard.press('ArrowRight');
    await popup.getByText('23501').first().waitFor();
    await popup.close();

    await tabTo(options, 'History');
    await options.keyboard.press('Enter');
    await options.getByRole('row', { name: /23501/ }).waitFor();
    await tabTo(options, 'Youtube views');
    await options.keyboard.press('Enter');
    await options.getByRole('heading', { name: 'Youtube views' }).waitFor();
    await options.close();
    expect(server.panel.hits().add).toBe(1);
  });

  it.each([
    ['popup.html', '', 'Order'],
    ['popup.html', '', 'Orders'],
    ['popup.html', '', 'Shop'],
    ['options.html', '', 'Settings'],
    ['options.html', 'history', 'History'],
    ['options.html', 'insights', 'Insights'],
    ['options.html', 'welcome', 'Welcome'],
  ] as const)('everything in %s#%s, %s, is reached by Tab', async (file, hash, name) => {
    const page = await chromium.open(file, hash);
    const shown =
      file === 'popup.html' ? page.getByRole('tab', { name, exact: true }) : page.getByRole('main');
    await shown.waitFor();
    if (file === 'popup.html') {
      await page.getByRole('option').first().waitFor();
      await shown.click();
    }
    await page.waitForLoadState('networkidle');
    expect(await unreached(page)).toEqual([]);
    await page.close();
  });
});

const named = () => {
  const { activeElement: element } = document;
  if (!(element instanceof HTMLElement)) return '';
  const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
  return element.getAttribute('aria-label') ?? (labels[0]?.textContent || element.textContent || '').trim();
};

/** Presses Tab until what has the keyboard is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 120; presses += 1) {
    const focused = await page.evaluate(named);
    if (focused === name) return;
    passed.push(focused);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}, but to ${[...new Set(passed)].join(', ')}`);
}

/** What can be used with the pointer and is passed over by the Tab key, once around the page. */
async function unreached(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    const reached = new Set<EventTarget | null>();
    (globalThis as unknown as { reached: Set<EventTarget | null> }).reached = reached;
    reached.add(document.activeElement);
    addEventListener('focusin', ({ target }) => reached.add(target));
    return document.querySelectorAll('a[href], button, input, select, textarea, summary').length;
  });
  // A field of a date has a stop for each of its parts.
  for (let presses = 0; presses < count + 10; presses += 1) await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const { reached } = globalThis as unknown as { reached: Set<EventTarget | null> };
    const usable = 'a[href], button, input, select, textarea, summary';
    return (
      [...document.querySelectorAll<HTMLInputElement>(usable)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled)
        .filter((element) => element.closest('[inert]') === null && !reached.has(element))
        // One of a group of these has a stop; arrows lead to the others.
        .filter(({ type, name, role }) => !(role === 'tab' || (type === 'radio' && name !== '')))
        .map((element) => element.outerHTML.slice(0, 120))
    );
  });
}
