/**
 * Starts Firefox with the built extension in it, over WebDriver BiDi and without geckodriver, for the end-to-end
 * tests. The preferences and the odd `waitUntil` were measured; try the whole suite before changing one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../find-browser.mjs';

const PAGE_TIMEOUT_MS = 15_000;

const TAB_SIZE = { width: 1280, height: 800 };

/** What the person sees when the toolbar popup opens. */
const POPUP_SIZE = { width: 400, height: 600 };

/** Firefox draws a random host for each installation; a preference fixes it, so that pages have a known address. */
const UUID = '0b7f3c1e-5d2a-4e8b-9c46-1a2b3c4d5e6f';

export type FirefoxOptions = {
  /** A folder that holds a built manifest.json, such as `.output/firefox-mv3-sandbox`. */
  extensionDir: string;
  /** Other extensions to load beside it: their folders, the ids in their manifests, and the hosts for their pages. */
  besides?: readonly { dir: string; id: string; uuid: string }[];
  /** `false` shows the window; needs a display. */
  headless?: boolean;
  /** More preferences, such as `{ 'extensions.background.idle.timeout': 500 }` (milliseconds). */
  prefs?: Record<string, string | number | boolean>;
  /** A profile to keep. Left out, one is made in the temp folder and removed by `close()`. */
  profileDir?: string;
  /** Takes any certificate, such as one that the test made itself. */
  acceptInsecureCerts?: boolean;
};

export type Firefox = {
  browser: Browser;
  /** The host of the extension's pages: `moz-extension://<uuid>/`. */
  uuid: string;
  /** By which other extensions write to it. */
  id: string;
  /**
   * Opens a page of the extension in a tab; the popup's gets the popup's size. `hash` comes without its `#`.
   * Puppeteer's `page.url()` goes on saying about:blank for it: evaluate `location.href` instead.
   */
  open(page: 'popup.html' | 'options.html', hash?: string): Promise<Page>;
  /**
   * Ends the event page, as Firefox does when it is idle. Resolves, once it is gone, with whether there was one. The
   * next event starts it.
   */
  killBackground(): Promise<boolean>;
  /** Evaluates in the browser's own scope, with all its rights; for what no remote command does. */
  inChrome<T>(expression: string): Promise<T>;
  close(): Promise<void>;
};

/** Throws when no browser is found, nothing is built, or Firefox refuses the extension. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const { headless = true, prefs = {}, profileDir, acceptInsecureCerts = false, besides = [] } = options;

  const executablePath = findFirefox();
  if (!executablePath)
    throw new Error('No Firefox found: run `node test/setup.mjs`, or set FIREFOX to its path.');
  const extensionDir = resolve(options.extensionDir);
  const geckoId = readGeckoId(extensionDir);

  const uuids = Object.fromEntries([[geckoId, UUID], ...besides.map(({ id, uuid }) => [id, uuid])]);

  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    acceptInsecureCerts,
    defaultViewport: headless ? TAB_SIZE : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify(uuids), ...prefs },
    ...(profileDir ? { userDataDir: profileDir } : {}),
  });
  try {
    for (const dir of [extensionDir, ...besides.map(({ dir }) => dir)]) await browser.installExtension(dir);
  } catch (cause) {
    await browser.close();
    throw new Error(`${executablePath} refused ${extensionDir}`, { cause });
  }

  return {
    browser,
    uuid: UUID,
    id: geckoId,
    async open(file, hash = '') {
      const page = await browser.newPage();
      if (file === 'popup.html' && headless) await page.setViewport(POPUP_SIZE);
      // With any other `waitUntil`, puppeteer times out on a moz-extension page though the page loads.
      await page.goto(`moz-extension://${UUID}/${file}${hash && `#${hash}`}`, { waitUntil: [] });
      await page.waitForFunction(
        () => location.protocol === 'moz-extension:' && document.readyState === 'complete',
        { timeout: PAGE_TIMEOUT_MS },
      );
      return page;
    },
    killBackground: () => killBackground(browser, geckoId),
    inChrome: (expression) => inChrome(browser, expression),
    close: () => browser.close(),
  };
}

function readGeckoId(extensionDir: string): string {
  const path = join(extensionDir, 'manifest.json');
  if (!existsSync(path)) {
    throw new Error(
      `Nothing built in ${extensionDir}: run \`npx wxt build -b firefox --mode sandbox\` first.`,
    );
  }
  return JSON.parse(readFileSync(path, 'utf8')).browser_specific_settings.gecko.id;
}

/** Puppeteer's connection, which its types leave out: it has no call of its own for Firefox's chrome scope. */
type Bidi = { connection: { send(method: string, params: object): Promise<{ result: unknown }> } };

/**
 * Firefox has no remote command for this, so its own code is called, as its own tests do:
 * https://searchfox.org/mozilla-central/search?q=terminateBackground
 */
async function killBackground(browser: Browser, geckoId: string): Promise<boolean> {
  const id = JSON.stringify(geckoId);
  return inChrome(
    browser,
    `(async ({ extension }) => {
      const ran = extension.backgroundState !== 'stopped';
      await extension.terminateBackground({ disableResetIdleForTest: true });
      return ran;
    })(WebExtensionPolicy.getByID(${id}))`,
  );
}

async function inChrome<T>(browser: Browser, expression: string): Promise<T> {
  const { connection } = browser as Browser & Bidi;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: [{ context: string }] };
  const target = { context: contexts[0].context };
  const reply = await connection.send('script.evaluate', { expression, target, awaitPromise: true });
  const { type, result } = reply.result as { type: string; result: { value: T } };
  if (type !== 'success') throw new Error(`Firefox did not run it: ${JSON.stringify(reply.result)}`);
  return result.value;
}
