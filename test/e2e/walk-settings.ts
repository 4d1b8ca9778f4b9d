import type { Chromium } from '../browsers/chromium.ts';
import { both, type Visit } from './visit.ts';

/** The screens that need orders of earlier steps and leave everything as it was. */
export async function walkInsights(browser: Chromium, visit: Visit) {
  const page = await browser.open('options.html', 'insights');
  await page.getByRole('table', { name: 'How services do' }).waitFor();
  await both('insights', page, visit);
  await page.getByRole('radio', { name: 'Months' }).check();
  await page.getByText('As a table').first().click();
  await page.setViewportSize({ width: 320, height: 640 });
  await both('insights-narrow', page, visit);
  await page.close();
}

export async function walkSettings(browser: Chromium, visit: Visit) {
  const page = await browser.open('options.html', 'limits');
  await page.getByRole('textbox', { name: /without the confirm step/ }).fill('2,5');
  await page.getByRole('checkbox', { name: /Quiet hours/ }).check();
  await both('options-limits', page, visit);
  await page.getByRole('button', { name: /^Rename/ }).click();
  await page.getByRole('textbox', { name: 'Name' }).scrollIntoViewIfNeeded();
  await both('options-rename', page, visit);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: /^Remove/ }).click();
  await both('options-remove', page, visit);
  await page.getByRole('button', { name: 'Keep the account' }).click();
  await page.getByRole('checkbox', { name: /API keys and delivered goods/ }).check();
  await page.getByRole('button', { name: 'Export backup' }).click();
  await page.getByText('at least 8 characters').waitFor();
  await both('options-passphrase', page, visit);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('textbox', { name: 'Passphrase' }).fill('correct horse'),
    page.getByRole('button', { name: 'Export backup' }).click(),
  ]);
  await page.locator('input[type=file]').setInputFiles(await download.path());
  await page.getByRole('form', { name: 'Restore this backup?' }).waitFor();
  await both('options-restore', page, visit);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await both('options-delete', page, visit);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.close();
}
