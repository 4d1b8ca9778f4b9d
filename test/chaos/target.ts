import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchChromium } from '../browsers/chromium.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { findLeader, killGroup } from '../browsers/kill-browser.ts';
import { chromiumPane, firefoxPane, type Pane } from '../browsers/pane.ts';
import { watchWorker } from '../browsers/worker-killer.ts';
import type { ShopBrowser } from '../e2e/shop.ts';

/** A browser with the extension in it, a page of the extension that stays open, and two ways to die. */
export interface Target extends ShopBrowser {
  page: Pane;
  /** Kills the worker in the middle of anything. Resolves with whether one ran. */
  stopWorker(): Promise<boolean>;
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
    const page = await open('options.html');
    return {
      page,
      open,
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
