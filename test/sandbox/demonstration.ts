import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Chromium } from '../browsers/chromium.ts';
import { attachRealPopup } from '../browsers/real-popup.ts';
import type { SandboxPanel } from './panel.ts';

const SERVICE = 'Youtube views';

/** Orders for the page in front, through the toolbar popup, and follows the order to its end; pictures go to `folder`. */
export async function orderByItself(
  { context, extensionId, openRealPopup }: Chromium,
  panel: SandboxPanel,
  page: Page,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, '1-page.png') });
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser takes no debugger session.');

  await openRealPopup();
  const popup = await attachRealPopup(session, extensionId);
  console.log(`Link           ${await popup.read('textbox', 'Link')}`);
  await popup.fill('combobox', 'Service', SERVICE);
  await popup.screenshot(join(folder, '2-search.png'));
  await popup.press('Enter');
  await popup.fill('textbox', 'Quantity', '1000');
  await popup.screenshot(join(folder, '3-form.png'));
  await popup.click('button', 'Order · $2.50');
  await popup.screenshot(join(folder, '4-confirm.png'));
  await popup.click('button', 'Place order');
  await popup.says('placed');
  await popup.screenshot(join(folder, '5-placed.png'));
  await popup.click('tab', 'Orders');
  const [order] = panel.orders();
  console.log(`Order          ${order?.id} · ${order?.quantity} × ${order?.serviceName} · $${order?.charge}`);

  for (const [status, advanceMs] of [
    ['Processing', 15_000],
    ['In progress', 20_000],
    ['Completed', 60_000],
  ] as const) {
    panel.clock.advance(advanceMs);
    await popup.click('button', 'Refresh');
    await popup.says(status);
    console.log(`Status         ${status}`);
    await popup.screenshot(join(folder, `6-${status.toLowerCase().replace(' ', '-')}.png`));
  }
  console.log(`Requests       ${JSON.stringify(panel.hits())}`);
  console.log(`Pictures       ${folder}`);
}
