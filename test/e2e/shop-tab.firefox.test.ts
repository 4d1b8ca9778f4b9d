import { afterAll, beforeAll, describe } from 'vitest';
import { type Firefox, launchFirefox } from '../browsers/firefox.ts';
import { firefoxPane } from '../browsers/pane.ts';
import { everyShop, shopByKeyboard } from './goods.ts';
import type { ShopBrowser } from './shop.ts';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await launchFirefox({ extensionDir: '.output/firefox-mv3-sandbox' });
});
afterAll(() => firefox.close());

describe('the Shop in Firefox', () => {
  const browser = (): ShopBrowser => ({
    open: async (page, hash) => firefoxPane(await firefox.open(page, hash)),
    stopWorker: () => firefox.killBackground(),
  });
  everyShop(browser);
  shopByKeyboard(browser);
});
