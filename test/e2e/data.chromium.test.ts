import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../browsers/chromium.ts';
import { chromiumPane } from '../browsers/pane.ts';
import type { SandboxServer } from '../sandbox/serve.ts';
import { placedOrder, refusedOrder } from '../unit/ledger/example-orders.ts';
import { connect, fillStore, ledgerRows, openPanel, order, type ShopBrowser, storageDump } from './shop.ts';

/** The little of Chrome's API that is called inside the extension here. */
declare const chrome: {
  alarms: { getAll(): Promise<unknown[]>; onAlarm: { dispatch(alarm: object): void } };
  declarativeNetRequest: { getDynamicRules(): Promise<unknown[]> };
};

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

/** Presses Export, and resolves with what the browser saved. */
async function exportBackup(options: Page): Promise<string> {
  const download = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Export backup' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^pocket-panel-\d{4}-\d\d-\d\d\.json$/);
  return readFile(await file.path(), 'utf8');
}

async function importBackup(options: Page, text: string): Promise<void> {
  const buffer = Buffer.from(text);
  await options
    .locator('input[type=file]')
    .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer });
}

async function deleteEverything(options: Page): Promise<void> {
  await options.getByRole('button', { name: 'Delete everything' }).click();
  await options.getByRole('button', { name: 'Delete everything now' }).click();
  await options.getByText('Everything was deleted.').waitFor();
}

describe('what is stored', () => {
  it('goes out as a backup, is deleted, comes back from the file, and makes the same file again', async () => {
    const popup = await browser().open('popup.html');
    await order(popup, 'https://www.youtube.com/watch?v=kept');
    await popup.says('Order 23501 placed');
    const [{ accountId = '' } = {}] = await ledgerRows(popup, 'v=kept');
    const old = Array.from({ length: 400 }, (_, i) =>
      i % 3 === 0
        ? refusedOrder({ localId: `old-${i}`, accountId })
        : placedOrder({ localId: `old-${i}`, accountId, panelOrderId: `${i}`, finalAt: 1 }),
    ).map((record) => ({ ...record, dueAt: undefined }));
    await popup.evaluate(fillStore, ['orders', JSON.parse(JSON.stringify(old))]);
    await popup.close();

    const options = await chromium.open('options.html', 'privacy');
    await options.getByText('401 orders').waitFor();
    const before = await exportBackup(options);
    expect(JSON.parse(before).content.orders).toHaveLength(401);
    await deleteEverything(options);
    await options.getByText('0 orders').waitFor();

    await importBackup(options, before.replace('"price":"2.5"', '"price":"2.4"'));
    await options.getByText('This backup is damaged').waitFor();
    await options.getByText('0 orders').waitFor();
    await importBackup(options, before);
    await options.getByText('holds 1 account, 401 orders').waitFor();
    await options.getByRole('button', { name: 'Restore' }).click();
    await options.getByText('401 orders restored').waitFor();
    await options.getByText('No key', { exact: true }).waitFor();
    // Until the account has its key again nobody asks the panel, so nothing is new.
    expect(await exportBackup(options)).toBe(before);
    await importBackup(options, before);
    await options.getByRole('button', { name: 'Restore' }).click();
    await options.getByText('Every order of the backup was here already').waitFor();
    expect(await exportBackup(options)).toBe(before);
    await options.close();
  });

  it('is followed again once the account has its key', async () => {
    await connect(browser(), server.apiUrl);
    server.panel.clock.advance(120_000);
    const popup = await browser().open('popup.html');
    await popup.click('button', 'Refresh');
    await expect
      .poll(() => ledgerRows(popup, 'v=kept'))
      .toMatchObject([{ panelOrderId: '23501', progress: { status: 'Completed' } }]);
    await popup.close();
  });

  it('is gone after Delete everything: database, settings, key, alarm and rules', async () => {
    const options = await chromium.open('options.html', 'privacy');
    await deleteEverything(options);
    const pane = chromiumPane(options);
    expect(await storageDump(pane)).toBe('[{},{}]');
    for (const store of ['orders', 'refills', 'catalogues', 'balances', 'notices', 'keys', 'seen']) {
      expect(await options.evaluate(countStore, store), store).toBe(0);
    }
    expect(await options.evaluate(() => chrome.alarms.getAll())).toEqual([]);
    expect(await options.evaluate(() => chrome.declarativeNetRequest.getDynamicRules())).toEqual([]);
    await options.close();
    const popup = await browser().open('popup.html');
    await popup.says('Connect your panel');
    await popup.close();
  });
});

describe('two accounts', () => {
  let second: SandboxServer;
  beforeAll(async () => {
    second = await openPanel();
    await connect(browser(), server.apiUrl);
  });
  afterAll(() => second.close());

  it('are paid from one at a time, and the open orders of the one that does not pay are followed all the same', async () => {
    const popup = await browser().open('popup.html');
    await order(popup, 'https://www.youtube.com/watch?v=first-account');
    await popup.says('placed');
    await connect(browser(), second.apiUrl);
    const options = await chromium.open('options.html');
    await options.getByRole('button', { name: 'Rename 127.0.0.1' }).last().click();
    await options.getByRole('textbox', { name: 'Name' }).fill('Second');
    await options.keyboard.press('Enter');
    await options.getByRole('button', { name: 'Rename Second' }).waitFor();
    await options.close();
    await popup.close();

    const again = await chromium.open('popup.html');
    await order(chromiumPane(again), 'https://www.youtube.com/watch?v=second-account');
    await again.getByText('Order 23501 placed').first().waitFor();
    expect(second.panel.orders()).toMatchObject([{ link: 'https://www.youtube.com/watch?v=second-account' }]);

    server.panel.clock.advance(120_000);
    const [first] = await ledgerRows(chromiumPane(again), 'v=first-account');
    await again.evaluate(fillStore, ['orders', [{ ...first, dueAt: 1 }]] as [string, unknown[]]);
    const worker = await chromium.worker();
    await worker.evaluate(() => chrome.alarms.onAlarm.dispatch({ name: 'poll', scheduledTime: 0 }));
    await expect
      .poll(() => ledgerRows(chromiumPane(again), 'v=first-account'), { timeout: 20_000 })
      .toMatchObject([{ progress: { status: 'Completed' } }]);

    await again.getByRole('combobox', { name: 'Account that pays' }).selectOption('127.0.0.1');
    await again.getByRole('tab', { name: 'Orders' }).click();
    await again.getByText('Completed').waitFor();
    await again.close();
  });

  it('become one when the other is removed with its orders', async () => {
    const options = await chromium.open('options.html');
    await options.getByRole('button', { name: 'Remove Second' }).click();
    await options.getByText('its order in the history').waitFor();
    await options.getByRole('button', { name: 'Remove with its orders' }).click();
    await options.getByRole('button', { name: 'Remove Second' }).waitFor({ state: 'detached' });
    expect(await ledgerRows(chromiumPane(options), 'v=second-account')).toEqual([]);
    await options.close();
    const popup = await browser().open('popup.html');
    await popup.read('heading', '127.0.0.1');
    expect(await ledgerRows(popup, 'v=first-account')).toHaveLength(1);
    await popup.close();
  });
});

/** Runs in a page of the extension. */
function countStore(store: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('pocket-panel');
    open.onerror = reject;
    open.onsuccess = () => {
      const count = open.result.transaction(store).objectStore(store).count();
      count.onerror = reject;
      count.onsuccess = () => {
        open.result.close();
        resolve(count.result);
      };
    };
  });
}
