import { expect, it } from 'vitest';
import type { Pane } from '../browsers/pane.ts';
import type { SandboxServer } from '../sandbox/serve.ts';
import { connect, ledgerRows, openPanel, type ShopBrowser } from './shop.ts';

/** Two popups and the options page ask for orders at the same moment, as no person could. */
export function threePages(browser: () => ShopBrowser): void {
  it('sends one of fifty orders that three pages submit at once with one localId, and tells all the same', async () => {
    const { server, pages, request, close } = await openPages(browser());
    const link = 'https://www.youtube.com/watch?v=fifty';
    const same = await request(link);
    const outcomes = await submitAll(
      pages,
      Array.from({ length: 50 }, () => same),
    );
    expect(server.panel.hits().add).toBe(1);
    expect(server.panel.orders()).toHaveLength(1);
    expect(await ledgerRows(pages[0], 'v=fifty')).toMatchObject([{ localId: same.localId, state: 'placed' }]);
    expect(outcomes).toEqual(
      outcomes.map(() => ({ kind: 'placed', localId: same.localId, panelOrderId: '23501' })),
    );
    await close();
  });

  it('never has two orders of an account on their way, however many three pages submit at once', async () => {
    const { server, pages, request, close } = await openPages(browser());
    server.panel.setRules({ latencyMs: 100 });
    const links = Array.from({ length: 8 }, (_, i) => `https://www.youtube.com/watch?v=side-by-side-${i}`);
    const outcomes = await submitAll(pages, await Promise.all(links.map(request)));
    expect(outcomes.map(({ kind }) => kind)).toEqual(links.map(() => 'placed'));
    expect(server.panel.hits().add).toBe(links.length);
    expect(server.panel.maxInFlight().add).toBe(1);
    await close();
  });
}

interface Request {
  localId: string;
}

type Pages = [Pane, Pane, Pane];

async function openPages(browser: ShopBrowser) {
  const server: SandboxServer = await openPanel();
  await connect(browser, server.apiUrl);
  const pages: Pages = [
    await browser.open('popup.html'),
    await browser.open('popup.html'),
    await browser.open('options.html'),
  ];
  return {
    server,
    pages,
    /** An order for 1,000 Youtube views, as the popup would ask for it. */
    async request(link: string): Promise<Request> {
      const accountId = await pages[0].evaluate(currentAccount, null);
      const form = { serviceId: '1', link, quantity: '1000', comments: '', price: '2.5' };
      return { localId: crypto.randomUUID(), accountId, ...form, replaces: null, consents: [] } as Request;
    },
    async close() {
      for (const page of pages) await page.close();
      await server.close();
    },
  };
}

/** Hands the requests to the pages by turns, and lets every page submit its share at once. */
async function submitAll(pages: Pages, requests: Request[]): Promise<{ kind: string }[]> {
  const shares = pages.map((page, nth) =>
    page.evaluate(
      submitShare,
      requests.filter((_, i) => i % pages.length === nth),
    ),
  );
  return (await Promise.all(shares)).flat();
}

interface Extension {
  runtime: { sendMessage(message: object): Promise<{ kind: string }> };
  storage: { local: { get(key: string): Promise<{ settings: { accountId: string } }> } };
}

/** Runs in a page of the extension. */
function submitShare(requests: Request[]): Promise<{ kind: string }[]> {
  const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
  const { runtime } = browser ?? chrome;
  return Promise.all(requests.map((input) => runtime.sendMessage({ name: 'placeOrder', input })));
}

/** Runs in a page of the extension. */
async function currentAccount(): Promise<string> {
  const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
  const { settings } = await (browser ?? chrome).storage.local.get('settings');
  return settings.accountId;
}
