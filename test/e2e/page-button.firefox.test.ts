import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Firefox, launchFirefox } from '../browsers/firefox.ts';
import { startForwardProxy } from '../browsers/forward-proxy.ts';
import { sightTime } from '../browsers/page-button.ts';
import { firefoxPane, type Pane } from '../browsers/pane.ts';
import type { SandboxServer } from '../sandbox/serve.ts';
import { KEY, openPanel, storageDump, VIDEO } from './shop.ts';
import { serveSites } from './social-sites.ts';

let panel: SandboxServer;
let sites: SandboxServer;
let proxy: { port: number; close(): void };
let firefox: Firefox;

beforeAll(async () => {
  panel = await openPanel();
  sites = await serveSites(panel.panel);
  proxy = await startForwardProxy(sites.port);
  firefox = await launchFirefox({
    // The one that people get: it has no host but the default panel's until it is given some.
    extensionDir: '.output/firefox-mv3',
    acceptInsecureCerts: true,
    prefs: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      // Says yes to whatever an extension asks for in a click; no remote command can press the prompt.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
});
afterAll(async () => {
  await firefox.close();
  proxy.close();
  await sites.close();
  await panel.close();
});

/** The page of ours, in whichever window, whose address holds `part`, once it is there. */
async function ownPage(part: string): Promise<Page> {
  const found: Page[] = [];
  const look = async () => {
    for (const page of await firefox.browser.pages()) {
      const href = await page.evaluate(() => location.href).catch(() => '');
      if (href.startsWith('moz-extension:') && href.includes(part)) found.push(page);
    }
    return found.length;
  };
  await expect.poll(look, { timeout: 20_000 }).toBeGreaterThan(0);
  return found[0] as Page;
}

/** The button's host: what stands beside the page's body. What is in it no page can see. */
const isThere = (page: Page) => page.evaluate(() => document.querySelector('html > div') !== null);

describe('the first run and the page button in Firefox, as people get them', () => {
  let options: Pane;

  it('the first-run page opens by itself, connects, turns the page buttons on, and is done', async () => {
    options = firefoxPane(await ownPage('options.html#welcome'));
    await options.says('the law');
    await options.click('button', 'Next');
    await options.fill('textbox', 'API URL', panel.apiUrl);
    await options.fill('textbox', 'API key', KEY);
    await options.click('button', 'Connect');
    await options.says('Connected to');
    await options.click('button', 'Next');
    await options.click('button', 'Turn on page buttons');
    await options.says('on all sites now');
    await options.click('button', 'Finish');
    await options.says('Connected accounts');
    expect(await options.evaluate(() => location.hash, null)).toBe('');
  });

  it('the button is on a page, follows its address, opens the form with it, and goes with its permission', async () => {
    const page = await firefox.browser.newPage();
    await page.goto(VIDEO);
    await expect.poll(() => isThere(page), { timeout: 10_000 }).toBe(true);
    await page.evaluate(() => history.pushState(null, '', '/about'));
    await expect.poll(() => isThere(page), { timeout: 10_000 }).toBe(false);
    await page.evaluate(() => history.pushState(null, '', '/shorts/abc123DEF45'));
    await expect.poll(() => isThere(page), { timeout: 10_000 }).toBe(true);

    await page.evaluate(sightTime);
    const box = await (await page.$('html > div'))?.boundingBox();
    if (!box) throw new Error('the button is nowhere');
    await page.mouse.click(box.x + 40, box.y + box.height / 2);
    // The toolbar popup is in no list of pages; what the form opened with is kept as its draft.
    await expect
      .poll(() => storageDump(options), { timeout: 20_000 })
      .toContain('"link":"https://www.youtube.com/shorts/abc123DEF45","origin":"menu"');

    await options.click('switch', 'YouTube');
    await options.says('off on YouTube');
    await expect.poll(() => isThere(page), { timeout: 10_000 }).toBe(false);
    await page.close();
  });
});
