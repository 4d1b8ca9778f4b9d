import { expect, it } from 'vitest';
import { launchFirefox } from '../browsers/firefox.ts';
import { firefoxPane } from '../browsers/pane.ts';

declare const browser: {
  action: { openPopup(): Promise<void> };
  extension: { getViews(of: { type: 'popup' }): Window[] };
};

it('the toolbar popup is 400 × 600 in Firefox', async () => {
  const firefox = await launchFirefox({ extensionDir: '.output/firefox-mv3-sandbox' });
  try {
    const page = firefoxPane(await firefox.open('options.html'));
    await page.evaluate(() => browser.action.openPopup(), null);
    const size = () =>
      page.evaluate(
        () =>
          browser.extension
            .getViews({ type: 'popup' })
            .map(({ innerWidth, innerHeight }) => [innerWidth, innerHeight]),
        null,
      );
    await expect.poll(size, { timeout: 20_000 }).toEqual([[400, 600]]);
  } finally {
    await firefox.close();
  }
});
