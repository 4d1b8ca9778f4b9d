import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { type Catalogue, readCatalogue } from '../../lib/catalogue/catalogue.ts';
import { type Chromium, launchChromium } from '../browsers/chromium.ts';
import { chromiumPane } from '../browsers/pane.ts';
import { watchWorker } from '../browsers/worker-killer.ts';
import { connect, fillStore, openPanel, readStore } from '../e2e/shop.ts';
import { serveSites } from '../e2e/social-sites.ts';
import type { SandboxServer } from '../sandbox/serve.ts';
import { buildRival } from './build-rival.ts';
import { installProbe } from './in-page.ts';
import { makeOrders } from './make-orders.ts';

/** How much is stored, of services and of orders. */
export const STORED = 10_000;

export interface Ground {
  chromium: Chromium;
  server: SandboxServer;
  accountId: string;
  /** The addresses that pages of the extension and of the rival begin with. */
  ours: string;
  rival: string;
  debugger: CDPSession;
  /** A page of ours that stays open and does nothing. */
  page: Page;
  rivalPage: Page;
  /** Which colours the pages visited have. */
  theme: 'light' | 'dark';
  stopWorker(): Promise<unknown>;
  stopRival(): Promise<unknown>;
  /** Opens an address with the probe in it, in a tab of the popup's size, `slower` times slower; closed after `work`. */
  visit<T>(address: string, selector: string, slower: number, work: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The browser, a connected panel, a full ledger, and the rival beside. */
export async function openGround(): Promise<Ground> {
  const rivalDir = mkdtempSync(join(tmpdir(), 'rival-'));
  await buildRival(rivalDir);
  const server = await openPanel({ services: STORED, balance: '100000' });
  const sites = await serveSites(server.panel);
  const chromium = await launchChromium({
    extensionDir: '.output/chrome-mv3-sandbox',
    besides: [rivalDir],
    hostRules: sites.hostRules,
  });
  const { context, extensionId } = chromium;
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no debugger session');
  const { targetInfos } = await session.send('Target.getTargets');
  const rivalId = targetInfos
    .map(({ type, url }) => (type === 'service_worker' ? new URL(url).host : extensionId))
    .find((host) => host !== extensionId);
  if (rivalId === undefined) throw new Error('the rival did not start');
  const [ours, rival] = [extensionId, rivalId].map((id) => `chrome-extension://${id}`) as [string, string];

  const open = async (file: 'popup.html' | 'options.html') => chromiumPane(await chromium.open(file));
  await connect({ open, stopWorker: chromium.stopWorker }, server.apiUrl);
  const popup = await chromium.open('popup.html');
  await popup.getByRole('option').first().waitFor();
  await popup.close();

  const page = await chromium.open('options.html');
  const rivalPage = await context.newPage();
  await rivalPage.goto(`${rival}/empty.html`);
  const catalogue = await storedCatalogue(page);
  if (catalogue?.services.length !== STORED) throw new Error('the catalogue was not stored');
  const { accountId, services } = catalogue;
  const orders = makeOrders(STORED, accountId, server.panel.services());
  for (let from = 0; from < orders.length; from += 1_000) {
    await page.evaluate(fillStore, ['orders', orders.slice(from, from + 1_000)] as [string, unknown[]]);
  }
  await rivalPage.evaluate(keep, { orders, services });

  const killer = await watchWorker(context, extensionId);
  const rivalKiller = await watchWorker(context, rivalId);
  const ground: Ground = {
    theme: 'light',
    ...{ chromium, server, accountId, ours, rival, page, rivalPage, debugger: session },
    stopWorker: killer.kill,
    stopRival: rivalKiller.kill,
    async visit(address, selector, slower, work) {
      const tab = await context.newPage();
      try {
        await tab.setViewportSize(
          address.includes('options') ? { width: 1280, height: 800 } : { width: 400, height: 600 },
        );
        await tab.emulateMedia({ colorScheme: ground.theme });
        await tab.addInitScript(installProbe, selector);
        const throttle = await context.newCDPSession(tab);
        await throttle.send('Emulation.setCPUThrottlingRate', { rate: slower });
        await tab.goto(address, { waitUntil: 'commit' });
        return await work(tab);
      } finally {
        await tab.close();
      }
    },
    async close() {
      await chromium.close();
      await sites.close();
      await server.close();
      rmSync(rivalDir, { recursive: true, force: true });
    },
  };
  return ground;
}

/** The one that the database holds. */
export async function storedCatalogue(page: Page): Promise<Catalogue | null> {
  const [stored] = await page.evaluate(readStore<unknown[]>, 'catalogues');
  return readCatalogue(stored);
}

interface Storage {
  chrome: { storage: { local: { set(values: object): Promise<void> } } };
}

async function keep(values: object): Promise<void> {
  await (globalThis as unknown as Storage).chrome.storage.local.set(values);
}
