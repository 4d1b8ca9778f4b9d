/**
 * Starts a Chromium-family browser with the built extension in it, for end-to-end tests, screenshots, the chaos runs
 * and `npm start`. Each switch was measured: try both browsers before changing one.
 */
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { findChromium } from '../find-browser.mjs';
import { watchWorker } from './worker-killer.ts';

const WORKER_TIMEOUT_MS = 15_000;

const TAB_SIZE = { width: 1280, height: 800 };

/** What the person sees when the toolbar popup opens. */
const POPUP_SIZE = { width: 400, height: 600 };

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The screen that headless Chromium makes up is too low for a popup of 600 pixels, which would then scroll.
  '--screen-info={1600x1200}',
  '--window-size=1280,900',
];

export type ChromiumOptions = {
  /** A folder that holds a built manifest.json, such as `.output/chrome-mv3-sandbox`. */
  extensionDir: string;
  /** Folders of other extensions to load beside it. */
  besides?: string[];
  /** `false` shows the window; needs a display. */
  headless?: boolean;
  /** A profile to keep. Left out, one is made in the temp folder and removed by `close()`. */
  userDataDir?: string;
  /** Hosts to serve from this machine, by port: `{ 'www.youtube.com': 8443 }`. Any certificate will do. */
  hostRules?: Record<string, number>;
  /** More command-line switches. */
  args?: string[];
  /** `null` lets the page follow the window; so it is when there is a window to follow. */
  viewport?: { width: number; height: number } | null;
};

export type Chromium = {
  context: BrowserContext;
  extensionId: string;
  /**
   * The extension's service worker, waited for. The object outlives `stopWorker()`: it speaks for whichever worker
   * runs now. Evaluating in a stopped worker waits until an event wakes it; evaluating does not wake it.
   */
  worker(): Promise<Worker>;
  /** Opens a page of the extension in a tab; the popup's gets the popup's size. `hash` comes without its `#`. */
  open(page: 'popup.html' | 'options.html', hash?: string): Promise<Page>;
  /** Opens the toolbar popup itself, and resolves when it is there. Playwright has no Page for it. */
  openRealPopup(): Promise<void>;
  /** Kills the service worker, as the browser does when it is idle, and resolves when it has stopped. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
};

/** Throws when no browser is found, nothing is built, or the browser did not take the extension. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const { headless = true, userDataDir = '', hostRules = {}, args = [], besides = [] } = options;
  const { viewport = headless ? TAB_SIZE : null } = options;

  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium found: run `node test/setup.mjs`, or set CHROMIUM to its path.');
  if (!existsSync(join(options.extensionDir, 'manifest.json'))) {
    throw new Error(`Nothing built in ${options.extensionDir}: run \`npx wxt build --mode sandbox\` first.`);
  }
  const extensionDir = realpathSync(options.extensionDir);
  const extensionId = idOfUnpacked(extensionDir);
  const overDebugger = ignoresLoadExtension(executablePath);

  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath,
    // Playwright's own headless mode is a browser that knows no extensions.
    headless: false,
    viewport,
    args: [
      ...(headless ? ['--headless=new'] : []),
      ...SWITCHES,
      ...(overDebugger
        ? ['--enable-unsafe-extension-debugging']
        : ['--disable-extensions-except', '--load-extension'].map(
            (name) => `${name}=${[extensionDir, ...besides]}`,
          )),
      ...hostSwitches(hostRules),
      ...args,
    ],
    ignoreDefaultArgs: overDebugger ? ['--disable-extensions'] : [],
  });

  const isOurs = (worker: Worker) => new URL(worker.url()).host === extensionId;
  const worker = async () =>
    context.serviceWorkers().find(isOurs) ??
    (await context.waitForEvent('serviceworker', { predicate: isOurs, timeout: WORKER_TIMEOUT_MS }));

  try {
    if (overDebugger) await loadOverDebugger(context, extensionDir);
    await worker();
  } catch (cause) {
    await context.close();
    throw new Error(`${executablePath} did not start the worker of ${extensionDir}`, { cause });
  }

  return {
    context,
    extensionId,
    worker,
    async open(file, hash = '') {
      const page = await context.newPage();
      if (file === 'popup.html' && viewport) await page.setViewportSize(POPUP_SIZE);
      await page.goto(`chrome-extension://${extensionId}/${file}${hash && `#${hash}`}`);
      return page;
    },
    async openRealPopup() {
      await (await worker()).evaluate(() => chrome.action.openPopup());
    },
    stopWorker: () => stopWorker(context, extensionId),
    close: () => context.close(),
  };
}

/** The little of Chrome's API that is called inside the worker here. */
declare const chrome: { action: { openPopup(): Promise<void> } };

/** Chromium derives an unpacked extension's id from its path: the first 16 bytes of SHA-256, hex digits as a–p. */
function idOfUnpacked(dir: string): string {
  const digest = createHash('sha256').update(dir).digest('hex').slice(0, 32);
  return digest.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** Google's branded Chrome, since 137: https://groups.google.com/a/chromium.org/g/chromium-extensions/c/1-g8EFx2BBY */
function ignoresLoadExtension(executablePath: string): boolean {
  return /google[- \\/]chrome/i.test(executablePath);
}

/** The way in that branded Chrome left open: it answers on the pipe to the debugger alone, which Playwright uses. */
async function loadOverDebugger(context: BrowserContext, path: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  await session?.send('Extensions.loadUnpacked', { path });
  await session?.detach();
}

function hostSwitches(hostRules: Record<string, number>): string[] {
  const rules = Object.entries(hostRules).map(([host, port]) => `MAP ${host} 127.0.0.1:${port}`);
  return rules.length ? [`--host-resolver-rules=${rules.join(', ')}`, '--ignore-certificate-errors'] : [];
}

async function stopWorker(context: BrowserContext, extensionId: string): Promise<void> {
  const killer = await watchWorker(context, extensionId);
  await killer.kill();
  await killer.detach();
}
