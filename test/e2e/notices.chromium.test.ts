import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../browsers/chromium.ts';
import { chromiumPane, type Pane } from '../browsers/pane.ts';
import type { SandboxServer } from '../sandbox/serve.ts';
import { connect, openPanel, order, readStore, type ShopBrowser, storageDump } from './shop.ts';

/** The little of Chrome's API that is called inside the worker here. */
declare const chrome: {
  alarms: {
    getAll(): Promise<{ name: string; scheduledTime: number }[]>;
    onAlarm: { dispatch(alarm: object): void };
  };
  notifications: { getAll(): Promise<Record<string, boolean>>; clear(id: string): Promise<boolean> };
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: {
    local: { get(key: string): Promise<{ settings: object }>; set(values: object): Promise<void> };
    session: { clear(): Promise<void> };
  };
};

interface NoticeRow {
  kind: string;
  message?: string;
  shownAt: number | null;
}

let chromium: Chromium;
let server: SandboxServer;
let popup: Pane;
const browser = (): ShopBrowser => ({
  open: async (page, hash) => chromiumPane(await chromium.open(page, hash)),
  stopWorker: () => chromium.stopWorker(),
});

beforeAll(async () => {
  chromium = await launchChromium({ extensionDir: '.output/chrome-mv3-sandbox' });
  server = await openPanel({ balance: '20' });
  await connect(browser(), server.apiUrl);
  popup = await browser().open('popup.html');
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

const notices = (kind: string) =>
  popup
    .evaluate<NoticeRow[], string>(readStore, 'notices')
    .then((all) => all.filter((one) => one.kind === kind));
const shown = async () =>
  Object.keys(await (await chromium.worker()).evaluate(() => chrome.notifications.getAll()));
const quietAlarm = async () =>
  (await (await chromium.worker()).evaluate(() => chrome.alarms.getAll())).find(
    ({ name }) => name === 'quiet',
  );

/** Changes what the options page keeps, as it keeps it. */
function setAlerts(change: object): Promise<unknown> {
  return popup.evaluate(async (changed) => {
    const { settings } = (await chrome.storage.local.get('settings')) as { settings: { alerts?: object } };
    const alerts = { muted: [], quietFrom: 0, quietUntil: 0, badge: true, pollMinutes: 0 };
    await chrome.storage.local.set({
      settings: { ...settings, alerts: { ...alerts, ...settings.alerts, ...changed } },
    });
    return chrome.runtime.sendMessage({ name: 'placeSurfaces', input: {} });
  }, change);
}

/** Runs in a page of the extension: makes a service a favourite of the account that pays. */
async function keepFavourite(serviceId: string): Promise<void> {
  const { settings } = (await chrome.storage.local.get('settings')) as { settings: { accountId?: string } };
  const favourites = [{ accountId: settings.accountId, serviceId, name: 'Youtube views' }];
  await chrome.storage.local.set({ settings: { ...settings, favourites } });
}

/** From the hour before this one until the one after it. */
function quietNow() {
  const hour = new Date().getHours();
  return { quietFrom: (hour + 23) % 24, quietUntil: (hour + 2) % 24 };
}

describe('a notification', () => {
  it('that comes in quiet hours is shown when they end, once', async () => {
    await setAlerts(quietNow());
    for (const name of ['one', 'two', 'three', 'four']) {
      server.panel.nextOrders(name === 'two' ? 'partial' : 'completed');
      await order(popup, `https://www.youtube.com/watch?v=quiet-${name}`);
      await popup.says('placed');
      await popup.click('button', 'Order another');
    }
    server.panel.clock.advance(120_000);
    await popup.click('button', 'Refresh');
    await expect
      .poll(async () => (await notices('completed')).length + (await notices('partial')).length)
      .toBe(4);
    await expect.poll(async () => (await quietAlarm())?.scheduledTime ?? 0).toBeGreaterThan(Date.now());
    expect(new Date((await quietAlarm())?.scheduledTime ?? 0).getHours()).toBe(quietNow().quietUntil);
    expect(await shown()).toEqual([]);

    // The alarm comes while they last, as after the person made them longer: nothing is shown yet.
    const ring = async () =>
      (await chromium.worker()).evaluate(() =>
        chrome.alarms.onAlarm.dispatch({ name: 'quiet', scheduledTime: 0 }),
      );
    await ring();
    await popup.evaluate(() => chrome.runtime.sendMessage({ name: 'placeSurfaces', input: {} }), null);
    expect(await shown()).toEqual([]);

    // The same hours, a day on: they came in them, and now is not in them.
    const hour = new Date().getHours();
    const before = (
      await popup.evaluate<(NoticeRow & { at: number })[], string>(readStore, 'notices')
    ).filter(({ shownAt }) => shownAt === null);
    await popup.evaluate(
      moveBack,
      before.map((notice) => ({ ...notice, at: notice.at - 2 * 3_600_000 })),
    );
    await setAlerts({ quietFrom: (hour + 21) % 24, quietUntil: hour });
    await expect.poll(async () => (await shown()).length).toBe(1);
    await expect
      .poll(async () => (await notices('completed')).every(({ shownAt }) => shownAt !== null))
      .toBe(true);
    await ring();
    await popup.evaluate(() => chrome.runtime.sendMessage({ name: 'placeSurfaces', input: {} }), null);
    expect(await shown()).toHaveLength(1);
    await setAlerts({ quietFrom: 0, quietUntil: 0 });
  });

  it('tells once that the balance fell below what the person set', async () => {
    const options = await browser().open('options.html', 'limits');
    await options.fill('textbox', 'Show the balance as low below for 127.0.0.1', '5');
    await expect.poll(() => storageDump(popup)).toContain('"lowBelow":"5"');
    await options.close();
    server.panel.setBalance('4.25');
    await popup.click('button', 'Refresh');
    await expect.poll(() => notices('lowBalance')).toMatchObject([{ message: '127.0.0.1: 4.25 USD' }]);
    await expect.poll(async () => (await notices('lowBalance'))[0]?.shownAt).toBeGreaterThan(0);
    server.panel.setBalance('4');
    await popup.click('button', 'Refresh');
    await popup.says('$4.00');
    expect(await notices('lowBalance')).toMatchObject([{ message: '127.0.0.1: 4.25 USD' }]);
    expect((await shown()).filter((id) => id.startsWith('#low='))).toHaveLength(1);
  });

  it('tells of a favourite that got dearer where the person wants to hear of it, and the alarm looks hourly', async () => {
    await popup.evaluate(keepFavourite, '1');
    const alarms = async () =>
      (await (await chromium.worker()).evaluate(() => chrome.alarms.getAll())).map(({ name }) => name);
    await setAlerts({ muted: ['favourite'] });
    await expect.poll(alarms).not.toContain('poll');
    await setAlerts({ muted: [] });
    await expect.poll(alarms).toContain('poll');
    server.panel.setServiceRate(1, '3.25');
    await popup.evaluate(() => chrome.storage.session.clear(), null);
    await (await chromium.worker()).evaluate(() =>
      chrome.alarms.onAlarm.dispatch({ name: 'poll', scheduledTime: 0 }),
    );
    await expect
      .poll(() => notices('favourite'), { timeout: 20_000 })
      .toMatchObject([{ message: 'Youtube views: 3.25 instead of 2.5' }]);
  });
});

/** Runs in a page of the extension. */
function moveBack(records: unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('pocket-panel');
    open.onerror = reject;
    open.onsuccess = () => {
      const transaction = open.result.transaction('notices', 'readwrite');
      for (const record of records) transaction.objectStore('notices').put(record);
      transaction.onerror = reject;
      transaction.oncomplete = () => {
        open.result.close();
        resolve();
      };
    };
  });
}
