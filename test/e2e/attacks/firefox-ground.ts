import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Firefox, launchFirefox } from '../../browsers/firefox.ts';
import { startForwardProxy } from '../../browsers/forward-proxy.ts';
import { sightTime } from '../../browsers/page-button.ts';
import { firefoxPane } from '../../browsers/pane.ts';
import { makeCertificate } from '../../sandbox/certificate.ts';
import { serveSandbox } from '../../sandbox/serve.ts';
import { connect, openPanel } from '../shop.ts';
import {
  HOME,
  HOST,
  type HostileGround,
  type Overheard,
  type Place,
  turnOnFor,
  writeTo,
} from './hostile-ground.ts';
import { listenForMessages } from './key-hunt.ts';

const RIVAL = { id: 'rival@pocket-panel.test', uuid: '4c1f0d52-8f0e-4b57-a7c3-7d1c2b3a4e5f' };

/** Left by `listenForForms`: the links heard of since it was asked last. */
declare const heardSoFar: () => Promise<string[]>;

/**
 * As the ground in Chromium, with what Firefox has no remote command for done by our own options page: it runs code in
 * the button's world as the extension may, and hears which link is left for each form.
 */
export async function openFirefoxGround(): Promise<HostileGround> {
  const server = await openPanel();
  const certificate = await makeCertificate([HOST]);
  const site = await serveSandbox({
    panel: server.panel,
    createServer: (listener) => createServer(certificate, listener),
  });
  const proxy = await startForwardProxy(site.port);
  const rivalDir = writeRivalExtension();
  const firefox = await launchFirefox({
    extensionDir: '.output/firefox-mv3-sandbox',
    besides: [{ ...RIVAL, dir: rivalDir }],
    acceptInsecureCerts: true,
    prefs: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
    },
  });
  const rest = async () => void (await firefox.killBackground());
  const open = async (file: 'popup.html' | 'options.html') => firefoxPane(await firefox.open(file));
  await connect({ open, stopWorker: rest }, server.apiUrl);
  const own = await firefox.open('options.html');
  await own.evaluate(turnOnFor, `https://${HOST}/*`);
  await own.evaluate(listenForForms);
  const rival = await firefox.browser.newPage();
  await rival.goto(`moz-extension://${RIVAL.uuid}/page.html`, { waitUntil: [] });
  await rival.waitForFunction(() => document.title === 'Rival');
  const page = await firefox.browser.newPage();

  const inContentWorld = <T>(expression: string) =>
    own.evaluate(`(async () => {
      const [tab] = await browser.tabs.query({ url: 'https://${HOST}/*' });
      const work = async () => await (${expression});
      const [{ result, error }] = await browser.scripting.executeScript({ target: { tabId: tab.id }, func: work });
      if (error) throw error;
      return result;
    })()`) as Promise<T>;
  const buttonAt = () => page.evaluate(placeOfButton);
  return {
    ...{ server, rest, open, inContentWorld, buttonAt },
    origin: `moz-extension://${firefox.uuid}`,
    inPage: <T>(code: string) => page.evaluate(code) as Promise<T>,
    writeFromOutside: (message) => rival.evaluate(writeTo, { id: firefox.id, message }),
    click: ({ x, y }) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    overhear: () => overhear(firefox, own),
    async formsOpened() {
      // The worker has heard all that came before once it answers this.
      await inContentWorld(`chrome.runtime.sendMessage({ name: 'openOrder', seen: '' })`).catch(() => {});
      const links = await own.evaluate(() => heardSoFar());
      await closeOthers(firefox, [own, rival, page]);
      return links;
    },
    async reset() {
      await rest();
      await page.bringToFront();
      await page.goto('about:blank');
      await page.goto(HOME);
      await page.waitForFunction(() => document.querySelector(':popover-open') !== null);
      await page.evaluate(sightTime);
      await firefox.inChrome(CLOSE_PANELS);
    },
    async close() {
      await firefox.close();
      proxy.close();
      await site.close();
      await server.close();
      rmSync(rivalDir, { recursive: true, force: true });
    },
  };
}

/** Runs in the options page: writes down the link that is left for each form. */
function listenForForms(): void {
  const world = globalThis as unknown as { browser: StorageApi; heardSoFar: () => Promise<string[]> };
  const { session } = world.browser.storage;
  const heard: string[] = [];
  let onMark = () => {};
  session.onChanged.addListener(({ incoming, mark }) => {
    if (incoming?.newValue) heard.push(incoming.newValue.link);
    if (mark) onMark();
  });
  world.heardSoFar = async () => {
    // Changes are told in their order: what was written before this is heard before it.
    const told = new Promise<void>((resolve) => {
      onMark = resolve;
    });
    await session.set({ mark: Math.random() });
    await told;
    return heard.splice(0);
  };
}

interface StorageApi {
  storage: {
    session: {
      set(items: object): Promise<void>;
      onChanged: {
        addListener(
          listener: (changes: { incoming?: { newValue?: { link: string } }; mark?: object }) => void,
        ): void;
      };
    };
  };
}

async function overhear(firefox: Firefox, own: Page): Promise<() => Promise<Overheard>> {
  const addresses: string[] = [];
  await own.evaluate(listenForMessages);
  await own.evaluate(WATCH_NOTIFICATIONS);
  await firefox.inChrome(`Services.console.logStringMessage('listening')`);
  return async () => {
    for (const page of await firefox.browser.pages()) {
      // All that was asked for from there, by the browser's own list. A tab that is closing has none any more.
      addresses.push(...(await page.evaluate(addressesOf).catch(() => [])));
    }
    return {
      // Errors and warnings of the event page and of all others; what is logged without either is told nowhere here.
      console: await firefox.inChrome(CONSOLE),
      notifications: await own.evaluate(() => shown.join('\n')),
      messages: await own.evaluate(() => messagesHeard()),
      addresses: addresses.join('\n'),
    };
  };
}

function addressesOf(): string[] {
  return [location.href, ...performance.getEntries().map(({ name }) => name)];
}

/** Left by the next. */
declare const shown: string[];

/** Runs in the options page: a browser without a screen forgets at once what it was to show. */
const WATCH_NOTIFICATIONS = `browser.runtime.getBackgroundPage().then(({ browser: { notifications } }) => {
  const { create } = notifications;
  globalThis.shown = [];
  notifications.create = (...given) => {
    shown.push(JSON.stringify(given));
    return create(...given);
  };
})`;

/** Runs in the browser itself. */
const CONSOLE = `Services.console.getMessageArray().map(String).join('\\n')`;

/** Runs in the page: what is in the closed shadow root nobody sees, but where its host stands. */
function placeOfButton(): Place | null {
  const host = document.querySelector('html > div');
  const { x, y, width, height } = host?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 };
  return width === 0 ? null : { x: x + width / 3, y: y + height / 2 };
}

/** Closes the forms, and what else an attack opened. */
async function closeOthers({ browser, inChrome }: Firefox, kept: readonly Page[]): Promise<void> {
  await inChrome(CLOSE_PANELS);
  for (const other of await browser.pages()) {
    if (!kept.includes(other)) await other.close();
  }
}

/** Runs in the browser itself: the toolbar popup is in no list of pages, and has the keyboard while it is open. */
const CLOSE_PANELS = `for (const { document } of Services.wm.getEnumerator('navigator:browser'))
  for (const panel of document.querySelectorAll('panel')) panel.hidePopup()`;

/** Another extension, which writes to ours whatever its page is told to. */
function writeRivalExtension(): string {
  const dir = mkdtempSync(join(tmpdir(), 'pocket-panel-rival-'));
  const manifest = {
    manifest_version: 3,
    name: 'Rival',
    version: '1',
    browser_specific_settings: { gecko: { id: RIVAL.id } },
  };
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(dir, 'page.html'), '<!doctype html><title>Rival</title>');
  return dir;
}
