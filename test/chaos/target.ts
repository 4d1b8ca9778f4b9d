import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchChromium } from '../browsers/chromium.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { findLeader, killGroup } from '../browsers/kill-browser.ts';
import { chromiumPane, firefoxPane, type Pane } from '../browsers/pane.ts';
import { watchWorker } from '../browsers/worker-killer.ts';
import type { ShopBrowser } from '../e2e/shop.ts';
import type { WorkerScope } from './freeze.ts';

/** A browser with the extension in it, a page of the extension that stays open, and two ways to die. */
export interface Target extends ShopBrowser {
  page: Pane;
  /** Kills the worker in the middle of anything. Resolves with whether one ran. */
  stopWorker(): Promise<boolean>;
  /** Runs `work` in the worker's own scope, which a frozen worker has too; it does not wake one. */
  inWorker<T, A>(work: (scope: WorkerScope, given: A) => T | Promise<T>, given: A): Promise<T>;
  /** SIGKILL to all of the browser's processes; resolves when it is gone. The profile stays as it was that instant. */
  killBrowser(): Promise<void>;
  close(): Promise<void>;
}

export type BrowserName = 'chromium' | 'firefox';

const OUTPUT = resolve(import.meta.dirname, '../../.output');

/** Starts the browser on a profile, which may be one that a killed browser left behind. */
export const launch: Record<BrowserName, (profileDir: string) => Promise<Target>> = {
  async chromium(profileDir) {
    const extensionDir = join(OUTPUT, 'chrome-mv3-sandbox');
    const chromium = await launchChromium({ extensionDir, userDataDir: profileDir });
    const open: ShopBrowser['open'] = async (page, hash) => chromiumPane(await chromium.open(page, hash));
    const leader = findLeader(profileDir);
    const page = await open('options.html');
    const killer = await watchWorker(chromium.context, chromium.extensionId);
    return {
      page,
      open,
      stopWorker: killer.kill,
      inWorker: async (work, given) => (await chromium.worker()).evaluate(sent(work, 'self', given)),
      async killBrowser() {
        const gone = new Promise<void>((resolve) => chromium.context.once('close', () => resolve()));
        killGroup(leader);
        await gone;
      },
      close: chromium.close,
    };
  },

  async firefox(profileDir) {
    const extensionDir = join(OUTPUT, 'firefox-mv3-sandbox');
    const firefox = await launchFirefox({ extensionDir, profileDir });
    // Puppeteer would put these copies back at some moment after the kill, under the next browser's hands.
    for (const file of ['prefs.js', 'user.js'])
      rmSync(join(profileDir, `${file}.puppeteer`), { force: true });
    const open: ShopBrowser['open'] = async (page, hash) => firefoxPane(await firefox.open(page, hash));
    const tab = await firefox.open('options.html');
    return {
      page: firefoxPane(tab),
      open,
      // An event page is a page, which another page of the extension can take by the hand.
      inWorker: (work, given) =>
        tab.evaluate(sent(work, 'await browser.runtime.getBackgroundPage()', given)) as never,
      stopWorker: firefox.killBackground,
      async killBrowser() {
        const leader = firefox.browser.process();
        if (!leader?.pid) throw new Error('Firefox does not run');
        const gone = new Promise<void>((resolve) => leader.once('exit', () => resolve()));
        killGroup(leader.pid);
        await gone;
      },
      close: firefox.close,
    };
  },
};

/** As a text to evaluate: the function goes as it stands, and can use nothing around it. */
function sent(work: (scope: WorkerScope, given: never) => unknown, scope: string, given: unknown): string {
  return `(async () => (${work})(${scope}, ${JSON.stringify(given) ?? 'undefined'}))()`;
}
