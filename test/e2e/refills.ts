import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Pane } from '../browsers/pane.ts';
import type { SandboxServer } from '../sandbox/serve.ts';
import { connect, ledgerRows, openPanel, order, type ShopBrowser, shownNotices } from './shop.ts';

/** Refills as a person asks for them, in every browser. */
export function refills(browser: () => ShopBrowser): void {
  let server: SandboxServer;
  beforeEach(async () => {
    server = await openPanel();
  });
  afterEach(() => server.close());

  it('asks for a refill in the popup, follows it to Completed over a killed worker, and tells', async () => {
    await connect(browser(), server.apiUrl);
    const popup = await finishedOrder(browser(), server, 'refill');
    await popup.click('button', 'Refill');
    await popup.says('Refill running');
    await browser().stopWorker();
    server.panel.clock.advance(120_000);
    await popup.click('button', 'Refresh');
    await popup.says('Refilled');
    await popup.says('Refill from');
    const [row] = await ledgerRows(popup, 'v=refill');
    await expect
      .poll(async () => (await shownNotices(popup, row?.localId)).map(({ kind }) => kind).sort())
      .toEqual(['completed', 'refillCompleted']);
    expect(server.panel.hits()).toMatchObject({ add: 1, refill: 1 });
    await popup.close();
  });

  it('asks for the refills of several orders in the popup in one request, and each says what became of its own', async () => {
    server.panel.setDialect('strings');
    await connect(browser(), server.apiUrl);
    await (await finishedOrder(browser(), server, 'taken')).close();
    const popup = await finishedOrder(browser(), server, 'canceled-since');
    const last = server.panel.orders().at(-1);
    server.panel.reviseOrder(last?.id ?? 0, 'canceled');
    await popup.click('button', 'Select orders');
    await popup.click('checkbox', 'Select all in view');
    await popup.says('2 selected');
    await popup.click('button', 'Refill');
    await popup.says('Refills: 1 asked for, 1 refused by the panel.');
    await popup.says('Refill running');
    await popup.says('Refill refused');
    await popup.click('button', 'Clear selection');
    expect(server.panel.hits().refill).toBe(1);
    await popup.close();
  });

  it('shows a refill that the panel rejects, one that it refuses in its words, and one without an answer', async () => {
    await connect(browser(), server.apiUrl);
    const rejected = await finishedOrder(browser(), server, 'rejected');
    server.panel.nextRefills('rejected');
    await rejected.click('button', 'Refill');
    await rejected.says('Refill running');
    server.panel.clock.advance(120_000);
    await rejected.click('button', 'Refresh');
    await rejected.says('Refill rejected');
    await rejected.close();

    server.panel.setRules({ refillWait: 'sinceCompletion' });
    const refused = await finishedOrder(browser(), server, 'refused');
    await refused.click('button', 'Refill');
    await refused.says('refill was requested less than 24 hours ago');
    server.panel.fault({ kind: 'close', when: 'after' }, { action: 'refill' });
    await refused.click('button', 'Refill');
    await refused.says('This is harmless');
    expect(server.panel.hits().refill).toBe(3);
    await refused.close();
  });
}

/** Refills of a selection in the history: in one request, however the panel answers it. */
export function refillsOfASelection(browser: () => ShopBrowser): void {
  it.each([
    ['one id for all', 'seed'],
    ['one for each', 'strings'],
  ] as const)(
    'asks for refills of a selection in History in one request, answered with %s',
    async (_, dialect) => {
      const server = await openPanel({ dialect });
      await connect(browser(), server.apiUrl);
      for (const link of ['one', 'two']) {
        await (await finishedOrder(browser(), server, `${link}-of-${dialect}`)).close();
      }
      const history = await browser().open('options.html', 'history');
      await history.fill('searchbox', 'Search orders', `of-${dialect}`);
      await history.says('2 orders');
      await history.click('checkbox', 'Select all in view');
      await history.says('2 can be refilled now');
      await history.click('button', 'Refill');
      await history.says('Refills: 2 asked for.');
      await history.says('None of them can be refilled now');
      expect(server.panel.hits().refill).toBe(1);
      server.panel.clock.advance(120_000);
      const popup = await browser().open('popup.html');
      await popup.click('button', 'Refresh');
      // The page that is open hears of it by itself.
      await history.says('Refilled');
      await popup.close();
      await history.close();
      await server.close();
    },
  );
}

/** Orders, lets the panel deliver, and resolves with the popup showing the order as Completed. */
async function finishedOrder(browser: ShopBrowser, server: SandboxServer, link: string): Promise<Pane> {
  const popup = await browser.open('popup.html');
  await popup.click('tab', 'Order');
  await order(popup, `https://www.youtube.com/watch?v=${link}`);
  await popup.says('placed');
  server.panel.clock.advance(120_000);
  await popup.click('button', 'See orders');
  await popup.click('button', 'Refresh');
  await expect.poll(() => ledgerRows(popup, `v=${link}`)).toMatchObject([{ finalAt: expect.any(Number) }]);
  return popup;
}
