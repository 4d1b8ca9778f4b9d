import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { type Chromium, launchChromium } from '../../browsers/chromium.ts';
import { sightTime } from '../../browsers/page-button.ts';
import { chromiumPane, type Pane } from '../../browsers/pane.ts';
import { attachRealPopup } from '../../browsers/real-popup.ts';
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

/** The little of Chrome's API that is called inside the worker here. */
declare const chrome: {
  storage: { session: { get(key: string): Promise<object> } };
  notifications: { create(...shown: unknown[]): Promise<string> };
};
declare const self: { shown: string[] };

export async function openChromiumGround(): Promise<HostileGround & { chromium: Chromium; page: Page }> {
  const server = await openPanel();
  const certificate = await makeCertificate([HOST]);
  const site = await serveSandbox({
    panel: server.panel,
    createServer: (listener) => createServer(certificate, listener),
  });
  const rivalDir = writeRivalExtension();
  const chromium = await launchChromium({
    extensionDir: '.output/chrome-mv3-sandbox',
    besides: [rivalDir],
    hostRules: { [HOST]: site.port },
  });
  await connect(
    {
      open: async (page, hash) => chromiumPane(await chromium.open(page, hash)),
      stopWorker: chromium.stopWorker,
    },
    server.apiUrl,
  );
  const options = await chromium.open('options.html');
  await options.evaluate(turnOnFor, `https://${HOST}/*`);
  await options.close();
  const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
  await page.bringToFront();
  const browser = (await chromium.context.browser()?.newBrowserCDPSession()) as CDPSession;
  const session = await chromium.context.newCDPSession(page);
  const worlds = followContentWorld(session, chromium.extensionId);
  await session.send('Runtime.enable');
  await session.send('DOM.enable');

  const buttonAt = () => findButton(session);
  /** What stays open when forms are closed. */
  const kept = new Set([page]);
  const ground = {
    chromium,
    page,
    server,
    origin: `chrome-extension://${chromium.extensionId}`,
    buttonAt,
    inPage: <T>(code: string) => page.evaluate<T>(code),
    click: ({ x, y }: Place) => page.mouse.click(x, y),
    press: (key: string) => page.keyboard.press(key),
    rest: () => chromium.stopWorker(),
    open: async (file: 'popup.html' | 'options.html') => chromiumPane(await chromium.open(file)),
    async inContentWorld<T>(expression: string) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId: await worlds.id(),
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as T;
    },
    overhear: () => overhear(chromium, kept),
    async writeFromOutside(message: object) {
      const rival = await chromium.context.newPage();
      await rival.goto(`chrome-extension://${await rivalId(chromium)}/page.html`);
      const said = await rival.evaluate(writeTo, { id: chromium.extensionId, message });
      await rival.close();
      return said;
    },
    async formsOpened() {
      // The worker has heard all that came before once it answers this.
      await ground
        .inContentWorld(`chrome.runtime.sendMessage({ name: 'openOrder', seen: '' })`)
        .catch(() => {});
      const links: string[] = [];
      while ((await isFormDue(chromium)) || (await hasForm(browser, chromium.extensionId))) {
        const form = await attachRealPopup(browser, chromium.extensionId);
        links.push(await readLink(form));
        await form.close();
        await gone(browser, chromium.extensionId);
      }
      for (const tab of chromium.context.pages().filter((each) => !kept.has(each))) {
        // A tab that the browser blocked may have our address, and shows nothing of ours.
        if (await tab.evaluate(() => document.getElementById('root') !== null)) links.push(tab.url());
        await tab.close();
      }
      return links;
    },
    async reset() {
      // A new life of the worker opens a form at once: one that opened a moment ago would hide a success.
      await chromium.stopWorker();
      await page.bringToFront();
      await page.goto('about:blank');
      await page.goto(HOME);
      await page.waitForFunction(() => document.querySelector(':popover-open') !== null);
      await page.evaluate(sightTime);
    },
    async close() {
      await chromium.close();
      await site.close();
      await server.close();
      rmSync(rivalDir, { recursive: true, force: true });
    },
  };
  return ground;
}

/** Runs in a page of ours. */
async function wakeWorker(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  await chrome.runtime.sendMessage({ name: 'placeSurfaces', input: {} });
}

async function overhear(chromium: Chromium, kept: Set<Page>): Promise<() => Promise<Overheard>> {
  const { context } = chromium;
  const said: string[] = [];
  const addresses: string[] = [];
  context.on('console', (line) => said.push(line.text()));
  context.on('request', (request) => addresses.push(request.url()));
  const listener = await chromium.open('options.html');
  kept.add(listener);
  await listener.evaluate(listenForMessages);
  await listener.evaluate(wakeWorker);
  const worker = await chromium.worker();
  worker.on('console', (line) => said.push(line.text()));
  await worker.evaluate(() => {
    console.log('listening');
    const { create } = chrome.notifications;
    self.shown = [];
    chrome.notifications.create = (...shown) => {
      self.shown.push(JSON.stringify(shown));
      return create(...shown);
    };
  });
  await context.pages()[0]?.bringToFront();
  return async () => {
    addresses.push(...context.pages().map((page) => page.url()));
    const messages = await listener.evaluate(() => messagesHeard());
    kept.delete(listener);
    await listener.close();
    return {
      console: said.join('\n'),
      notifications: (await worker.evaluate(() => self.shown)).join('\n'),
      messages,
      addresses: addresses.join('\n'),
    };
  };
}

/** Knows the JavaScript world of our content script in the page as it is now. */
function followContentWorld(session: CDPSession, extensionId: string) {
  let world = Promise.withResolvers<number>();
  const forget = () => {
    world = Promise.withResolvers<number>();
  };
  session.on('Runtime.executionContextsCleared', forget);
  session.on('Runtime.executionContextCreated', ({ context: { id, origin, auxData } }) => {
    if (origin === `chrome-extension://${extensionId}` && auxData?.type === 'isolated') world.resolve(id);
  });
  return { id: () => world.promise };
}

/** The worker leaves the link for a form before it opens it; the form takes it. */
async function isFormDue(chromium: Chromium): Promise<boolean> {
  const worker = await chromium.worker();
  return worker.evaluate(async () => 'incoming' in (await chrome.storage.session.get('incoming')));
}

/** Looks into the closed shadow root as only the debugger can. */
async function findButton(session: CDPSession): Promise<Place | null> {
  await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const query = `button[aria-label="Order for this page"]`;
  const { searchId, resultCount } = await session.send('DOM.performSearch', {
    query,
    includeUserAgentShadowDOM: true,
  });
  if (resultCount === 0) return null;
  const { nodeIds } = await session.send('DOM.getSearchResults', { searchId, fromIndex: 0, toIndex: 1 });
  const box = await session.send('DOM.getBoxModel', { nodeId: nodeIds[0] ?? 0 }).catch(() => null);
  if (!box) return null;
  const [x0 = 0, y0 = 0, , , x2 = 0, y2 = 0] = box.model.border;
  return { x: (x0 + x2) / 2, y: (y0 + y2) / 2 };
}

/** A form that opens has a link, if not in its first moment. */
async function readLink(form: Pane): Promise<string> {
  for (;;) {
    const link = await form.read('textbox', 'Link');
    if (link !== '') return link;
  }
}

async function hasForm(browser: CDPSession, extensionId: string): Promise<boolean> {
  const { targetInfos } = await browser.send('Target.getTargets');
  return targetInfos.some(
    ({ url, attached }) => !attached && url.startsWith(`chrome-extension://${extensionId}/popup.html`),
  );
}

async function gone(browser: CDPSession, extensionId: string): Promise<void> {
  while (await hasForm(browser, extensionId)) await new Promise(setImmediate);
}

async function rivalId({ context, extensionId }: Chromium): Promise<string> {
  const isRival = (url: string) => url.startsWith('chrome-extension://') && !url.includes(extensionId);
  const worker =
    context.serviceWorkers().find((each) => isRival(each.url())) ??
    (await context.waitForEvent('serviceworker', (each) => isRival(each.url())));
  return new URL(worker.url()).host;
}

/** Another extension, which writes to ours whatever its page is told to. */
function writeRivalExtension(): string {
  const dir = mkdtempSync(join(tmpdir(), 'pocket-panel-rival-'));
  mkdirSync(dir, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Rival',
    version: '1',
    background: { service_worker: 'worker.js' },
  };
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(dir, 'worker.js'), '');
  writeFileSync(join(dir, 'page.html'), '<!doctype html><title>Rival</title>');
  return dir;
}
