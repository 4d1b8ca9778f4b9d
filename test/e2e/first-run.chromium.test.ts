import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../browsers/chromium.ts';
import { chromiumPane } from '../browsers/pane.ts';

let chromium: Chromium;
beforeAll(async () => {
  // The one that people get: the sandbox build opens no page by itself.
  chromium = await launchChromium({ extensionDir: '.output/chrome-mv3' });
});
afterAll(() => chromium.close());

it('the first-run page opens by itself, is skipped with the keyboard, and does not come back', async () => {
  const welcomes = () =>
    chromium.context.pages().filter((page) => page.url().endsWith('options.html#welcome'));
  await expect.poll(() => welcomes().length, { timeout: 20_000 }).toBe(1);
  const [page] = welcomes();
  if (!page) throw new Error('no first-run page');
  const welcome = chromiumPane(page);
  await welcome.says('the law');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await welcome.says('Pocket Panel settings');
  await chromium.stopWorker();
  const again = chromiumPane(await chromium.open('options.html', 'welcome'));
  await again.says('Pocket Panel settings');
  expect(welcomes()).toEqual([]);
});
