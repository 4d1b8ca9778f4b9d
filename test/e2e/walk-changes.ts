import type { Chromium } from '../browsers/chromium.ts';
import type { SandboxServer } from '../sandbox/serve.ts';
import { both, type Visit } from './visit.ts';

declare const chrome: { storage: { session: { clear(): Promise<void> } } };

/** The panel's catalogue changes while the popup stands open. */
export async function walkChanges(browser: Chromium, server: SandboxServer, visit: Visit) {
  const popup = await browser.open('popup.html');
  await popup.getByRole('option').first().waitFor();
  server.panel.setServiceRate(4, '95');
  server.panel.setServiceRate(5, '6.99');
  server.panel.removeService(6);
  // The panel may be asked for its catalogue again at once.
  await popup.evaluate(() => chrome.storage.session.clear());
  await popup.getByRole('button', { name: 'Refresh' }).click();
  const line = popup.getByRole('button', { name: /^What changed/ });
  await line.waitFor();
  await both('order-changes', popup, visit);
  await line.click();
  await popup.getByRole('dialog', { name: /^Changes since/ }).waitFor();
  await both('changes', popup, visit);
  await popup.keyboard.press('Escape');
  await popup.close();
}
