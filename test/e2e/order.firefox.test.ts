import { afterAll, beforeAll, describe } from 'vitest';
import { type Firefox, launchFirefox } from '../browsers/firefox.ts';
import { firefoxPane } from '../browsers/pane.ts';
import { refills, refillsOfASelection } from './refills.ts';
import { everyBrowser } from './scenarios.ts';
import type { ShopBrowser } from './shop.ts';
import { threePages } from './three-pages.ts';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await launchFirefox({ extensionDir: '.output/firefox-mv3-sandbox' });
});
afterAll(() => firefox.close());

describe('Firefox', () => {
  const browser = (): ShopBrowser => ({
    open: async (page, hash) => firefoxPane(await firefox.open(page, hash)),
    stopWorker: () => firefox.killBackground(),
  });
  everyBrowser(browser);
  refills(browser);
  refillsOfASelection(browser);
  threePages(browser);
});
