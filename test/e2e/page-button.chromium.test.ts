import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../browsers/chromium.ts';
import { drivePageButton, sightTime } from '../browsers/page-button.ts';
import { chromiumPane, type Pane } from '../browsers/pane.ts';
import { attachRealPopup } from '../browsers/real-popup.ts';
import { createRandom } from '../sandbox/random.ts';
import type { SandboxServer } from '../sandbox/serve.ts';
import { connect, openPanel, VIDEO } from './shop.ts';
import { PAGES, serveSites, wander } from './social-sites.ts';

let panel: SandboxServer;
let sites: SandboxServer;
let chromium: Chromium;
let session: CDPSession;
let options: Pane;

beforeAll(async () => {
  panel = await openPanel();
  const served = await serveSites(panel.panel);
  sites = served;
  chromium = await launchChromium({
    extensionDir: '.output/chrome-mv3-sandbox',
    hostRules: served.hostRules,
  });
  const found = await chromium.context.browser()?.newBrowserCDPSession();
  if (!found) throw new Error('no debugger session');
  session = found;
  const open = async (page: 'popup.html' | 'options.html') => chromiumPane(await chromium.open(page));
  await connect({ open, stopWorker: chromium.stopWorker }, panel.apiUrl);
  options = await open('options.html');
});
afterAll(async () => {
  await chromium.close();
  await sites.close();
  await panel.close();
});

async function turnedOn(): Promise<void> {
  const off = () => document.querySelectorAll('.sites [aria-checked=false]').length;
  if ((await options.evaluate(off, null)) === 0) return;
  await options.click('button', 'Turn on page buttons');
  await options.says('on all sites now');
}

async function visit(address: string) {
  const page = await chromium.context.newPage();
  await page.goto(address);
  const button = await drivePageButton(page);
  const isThere = async () => (await button.find()) !== null;
  return { page, button, isThere };
}

/** Presses the button, waits for the popup, and resolves with the link in its form. */
async function pressed(page: Page, press: () => Promise<void>): Promise<string> {
  await page.bringToFront();
  // A press opens one form in two seconds; the next life of the worker knows nothing of the last press.
  await chromium.stopWorker();
  await press();
  const popup = await attachRealPopup(session, chromium.extensionId);
  let link = '';
  // It has its link, if not in its first moment.
  while (link === '') link = await popup.read('textbox', 'Link');
  await popup.close();
  return link;
}

describe('the page button in Chromium', () => {
  it('is nowhere before it is turned on, then at once in tabs that are open, and goes when it is turned off', async () => {
    const video = await visit(VIDEO);
    const article = await visit('https://www.youtube.com/about');
    const profile = await visit('https://www.instagram.com/nasa/');
    expect([await video.isThere(), await profile.isThere()]).toEqual([false, false]);

    await options.click('button', 'Turn on page buttons');
    await options.says('on all sites now');
    await expect.poll(video.isThere).toBe(true);
    await expect.poll(profile.isThere).toBe(true);
    expect(await article.isThere()).toBe(false);
    expect(await pressed(video.page, video.button.press)).toBe(VIDEO);

    await options.click('switch', 'YouTube');
    await options.says('off on YouTube');
    await expect.poll(video.isThere).toBe(false);
    expect(await profile.isThere()).toBe(true);
    await options.click('switch', 'YouTube');
    await expect.poll(video.isThere).toBe(true);
    await options.click('button', 'Turn off everywhere');
    await expect.poll(video.isThere).toBe(false);
    await expect.poll(profile.isThere).toBe(false);
    for (const { page } of [video, article, profile]) await page.close();
  });

  it('follows a page that changes its address without loading, and takes the address of now', async () => {
    await turnedOn();
    const { page, button, isThere } = await visit(VIDEO);
    await expect.poll(isThere).toBe(true);
    await page.evaluate(() => history.pushState(null, '', '/about'));
    await expect.poll(isThere).toBe(false);
    await page.evaluate(() => history.pushState(null, '', '/shorts/abc123DEF45?feature=share'));
    await expect.poll(isThere).toBe(true);
    expect(await pressed(page, button.press)).toBe('https://www.youtube.com/shorts/abc123DEF45');
    await page.goBack();
    await expect.poll(isThere).toBe(false);
    await page.close();
  });

  it('is there in a new tab after its worker was killed, and wakes the worker when it is pressed', async () => {
    await turnedOn();
    await chromium.stopWorker();
    const { page, button, isThere } = await visit('https://www.instagram.com/nasa/');
    await expect.poll(isThere).toBe(true);
    expect(await pressed(page, button.press)).toBe('https://www.instagram.com/nasa/');
    await page.close();
  });

  it('is hidden by its ✕ for this page alone', async () => {
    await turnedOn();
    const { page, button, isThere } = await visit(VIDEO);
    await expect.poll(isThere).toBe(true);
    await button.hide();
    await expect.poll(isThere).toBe(false);
    await page.evaluate(() => history.pushState(null, '', '/watch?v=dQw4w9WgXcQ'));
    await expect.poll(isThere).toBe(true);
    await page.close();
  });

  it('goes at once when the browser takes its permission away, and the options say so', async () => {
    await turnedOn();
    const { page, isThere } = await visit(VIDEO);
    await expect.poll(isThere).toBe(true);
    const extensions = await chromium.context.newPage();
    await extensions.goto('chrome://extensions');
    const allow = (hostAccess: string) =>
      extensions.evaluate(
        ([extensionId, access]) =>
          chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: access }),
        [chromium.extensionId, hostAccess] as const,
      );
    await allow('ON_CLICK');
    await expect.poll(isThere).toBe(false);
    await options.says('The browser no longer allows it here.');
    await allow('ON_ALL_SITES');
    await expect.poll(isThere).toBe(true);
    for (const one of [page, extensions]) await one.close();
  });

  it('has the right link at each press among 100 quick navigations, on every platform', async () => {
    await turnedOn();
    const random = createRandom(20_261_124);
    const worker = await chromium.worker();
    await worker.evaluate(recordForms);
    let all = 0;
    for (const { platform, address } of PAGES) {
      const { page, button, isThere } = await visit(address);
      await expect.poll(isThere, { message: platform }).toBe(true);
      const middle = await button.find();
      if (middle === null) throw new Error(`no button on ${platform}`);
      await worker.evaluate(() => forms.splice(0));
      const delays = Array.from({ length: 100 }, () => Math.floor(random() * 6));
      const paths = wander(platform, new URL(address).host, 100);
      await page.evaluate(notePresses);
      await page.evaluate(sightTime);
      let over = false;
      const walked = page.evaluate(wanderAbout, [paths, delays] as const).finally(() => {
        over = true;
      });
      while (!over) {
        await page.mouse.click(middle.x, middle.y);
        await new Promise((soon) => setTimeout(soon, random() * 30));
      }
      const end = await walked;
      // Once more at rest, so that at least one form opened.
      await page.evaluate(comeToRest, paths[0] ?? '');
      await expect.poll(isThere, { message: platform }).toBe(true);
      await button.press();
      const last = await page.evaluate(() => location.href);
      await expect.poll(() => worker.evaluate(() => forms.at(-1)), { message: platform }).toBe(last);
      const seen = await page.evaluate(() => presses);
      const opened = await worker.evaluate(() => forms);
      expect(end, platform).toBe(100);
      expect(
        opened.filter((link) => !seen.includes(link)),
        `${platform}: links that no press was at`,
      ).toEqual([]);
      expect(opened.length, platform).toBeLessThanOrEqual(seen.length);
      all += opened.length;
      await page.close();
    }
    // Most presses among the navigations opened a form too.
    expect(all).toBeGreaterThan(3 * PAGES.length);
  });
});

/** What the functions below leave in the worker and in a page. */
declare const forms: string[];
declare const presses: string[];
declare const chrome: {
  developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  };
};

/** Runs in the worker: every form that would open is written down instead, two seconds after the one before. */
function recordForms(): void {
  const world = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined> & { forms: string[] };
  const api = (world.browser ?? world.chrome) as Api;
  world.forms = [];
  api.action.openPopup = async () => undefined;
  api.storage.session.set = async ({ incoming }) => void (incoming && world.forms.push(incoming.link));
  let now = 0;
  performance.now = () => {
    now += 3_000;
    return now;
  };
}

interface Api {
  action: { openPopup(): Promise<void> };
  storage: { session: { set(items: { incoming?: { link: string } }): Promise<void> } };
}

/** Runs in the page: writes down where it is at each click on the button. */
function notePresses(): void {
  const world = globalThis as unknown as { presses: string[]; wandering: boolean };
  world.wandering = true;
  world.presses = [];
  const note = (click: MouseEvent) => {
    if (click.target instanceof HTMLDivElement && click.target.parentElement === document.documentElement)
      world.presses.push(location.href);
    // A press after the button has gone lands on what is below it.
    else click.preventDefault();
  };
  addEventListener('click', note, { capture: true });
  // As sites do on a click of their own: at every second press the page is elsewhere once the press is over.
  addEventListener('click', () => {
    if (world.wandering && world.presses.length % 2 === 1)
      history.pushState(null, '', `${location.pathname}${location.search}#after-${world.presses.length}`);
  });
}

/** Runs in the page. */
function comeToRest(path: string): void {
  (globalThis as unknown as { wandering: boolean }).wandering = false;
  history.pushState(null, '', path);
}

/** Runs in the page, as a single-page site does. */
async function wanderAbout([paths, delays]: readonly [string[], number[]]): Promise<number> {
  for (const [step, path] of paths.entries()) {
    history.pushState(null, '', path);
    await new Promise((soon) => setTimeout(soon, delays[step]));
  }
  return paths.length;
}
