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
import { type SandboxServer, serveSandbox } from '../../sandbox/serve.ts';
import { connect, openPanel } from '../shop.ts';

/** The little of Chrome's API that is called inside the worker here. */
declare const chrome: { storage: { session: { get(key: string): Promise<object> } } };

const HOST = 'www.youtube.com';
export const HOME = `https://${HOST}/watch?v=jNQXAC9IVRw`;

/** A social page under its real name with the page button on it, and everything an attack is judged by. */
export interface HostileGround {
  chromium: Chromium;
  page: Page;
  server: SandboxServer;
  /** Runs code as the page button's own world would, as if the page had got in there. */
  inContentWorld<T>(expression: string): Promise<T>;
  /** Presses the middle of the page button with the mouse; false where there is none. */
  press(): Promise<boolean>;
  /** Where the middle of the page button is. */
  buttonAt(): Promise<{ x: number; y: number } | null>;
  /** The links of the order forms that opened since the last call; each is read and closed. */
  formsOpened(): Promise<string[]>;
  /** The page as it was at first, with a button that has been in sight long enough to be pressed. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export async function openHostileGround(): Promise<HostileGround> {
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
  await turnOn(chromium);
  const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
  await page.bringToFront();
  const browser = (await chromium.context.browser()?.newBrowserCDPSession()) as CDPSession;
  const session = await chromium.context.newCDPSession(page);
  const worlds = followContentWorld(session, chromium.extensionId);
  await session.send('Runtime.enable');
  await session.send('DOM.enable');

  const buttonAt = () => findButton(session);
  const ground: HostileGround = {
    chromium,
    page,
    server,
    buttonAt,
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
    async press() {
      const at = await buttonAt();
      if (at) await page.mouse.click(at.x, at.y);
      return at !== null;
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
      for (const tab of chromium.context.pages().filter((each) => each !== page)) {
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

/** Turns the page button on for the host, as the options page does. */
async function turnOn(chromium: Chromium): Promise<void> {
  const options = await chromium.open('options.html');
  await options.evaluate(async (pattern) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        storage: {
          local: { get(key: string): Promise<{ settings?: object }>; set(items: object): Promise<void> };
        };
        runtime: { sendMessage(message: object): Promise<unknown> };
      };
    };
    const { settings } = await chrome.storage.local.get('settings');
    const pageButton = { media: [pattern], networks: [], talk: [] };
    await chrome.storage.local.set({ settings: { ...settings, pageButton } });
    await chrome.runtime.sendMessage({ name: 'placeSurfaces', input: {} });
  }, `https://${HOST}/*`);
  await options.close();
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
async function findButton(session: CDPSession): Promise<{ x: number; y: number } | null> {
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
