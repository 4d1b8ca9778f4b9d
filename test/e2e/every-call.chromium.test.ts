import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../browsers/chromium.ts';
import { chromiumPane, type Pane } from '../browsers/pane.ts';
import type { SandboxServer } from '../sandbox/serve.ts';
import { connect, openPanel, order, readStore, type ShopBrowser } from './shop.ts';

/** Every call that the vendor's page shows: the action, and the form where it has one for one id and one for many. */
const CALLS = [
  'services',
  'add',
  'status of one',
  'status of many',
  'balance',
  'refill of one',
  'refill of many',
  'refill_status of one',
  'refill_status of many',
  'products',
  'add_product_order',
  'product_order_status of one',
  'product_order_status of many',
];

let chromium: Chromium;
const browser: ShopBrowser = {
  open: async (page, hash) => chromiumPane(await chromium.open(page, hash)),
  stopWorker: () => chromium.stopWorker(),
};
beforeAll(async () => {
  chromium = await launchChromium({ extensionDir: '.output/chrome-mv3-sandbox' });
});
afterAll(() => chromium.close());

it('makes every call of the seed, each brought about by a person in its pages', async () => {
  const server = await openPanel({ dialect: 'strings' });
  await connect(browser, server.apiUrl);
  await orderServices(server);
  await buyGoods(server);
  await askForRefills(server);
  expect([...callsOf(server)].toSorted()).toEqual(CALLS.toSorted());
  await server.close();
});

/** Three; the answer to the second is lost, and the person finds it at the panel. */
async function orderServices({ panel }: SandboxServer): Promise<void> {
  const popup = await browser.open('popup.html');
  for (const name of ['first', 'lost', 'third']) {
    if (name === 'lost') panel.fault({ kind: 'close', when: 'after' }, { action: 'add' });
    await order(popup, `https://www.youtube.com/watch?v=${name}`);
    await popup.says(name === 'lost' ? "We don't know whether this order was placed" : 'placed');
    if (name !== 'third') await popup.click('button', 'Order another');
  }
  await popup.click('button', 'See orders');
  await find(popup, String(panel.orders()[1]?.id));
  await end(popup, panel);
  await popup.close();
}

async function buyGoods({ panel }: SandboxServer): Promise<void> {
  const popup = await browser.open('popup.html');
  await popup.click('tab', 'Shop');
  panel.fault({ kind: 'close', when: 'after' }, { action: 'add_product_order' });
  await buy(popup, 'Windows');
  await popup.says("We don't know whether this order was placed");
  await popup.click('button', 'Order another');
  await buy(popup, 'Office');
  await popup.says('placed');
  await popup.click('button', 'See orders');
  await find(popup, String(panel.productOrders()[0]?.id));
  await end(popup, panel);
  await popup.close();
}

/** One by itself, then the others together. */
async function askForRefills({ panel }: SandboxServer): Promise<void> {
  const popup = await browser.open('popup.html');
  await popup.click('tab', 'Orders');
  await popup.click('button', 'Refill');
  await popup.says('Refill running');
  await end(popup, panel);
  await popup.says('Refilled');
  await popup.click('button', 'Select orders');
  await popup.click('checkbox', 'Select all in view');
  await popup.click('button', 'Refill');
  await popup.says('Refills: 2 asked for.');
  await end(popup, panel);
  await popup.close();
}

async function buy(popup: Pane, product: string): Promise<void> {
  await popup.fill('searchbox', 'Search products', product);
  await popup.says('1 found');
  await popup.click('button', 'Buy');
  await popup.press('Enter');
  await popup.click('button', 'Place order');
}

async function find(popup: Pane, id: string): Promise<void> {
  await popup.click('button', 'I found it');
  await popup.fill('textbox', 'Order ID', id);
  await popup.click('button', 'Check');
  await popup.says(`Order ${id} found`);
}

/** The panel does all it was asked for, and the person looks until nothing is open. */
async function end(popup: Pane, panel: SandboxServer['panel']): Promise<void> {
  panel.clock.advance(120_000);
  await popup.click('button', 'Refresh');
  await expect.poll(() => openIn(popup), { timeout: 30_000 }).toEqual([]);
}

/** The orders and refills that have not come to their end. */
async function openIn(popup: Pane): Promise<unknown[]> {
  const orders = await popup.evaluate<{ finalAt?: number }[], string>(readStore, 'orders');
  const refills = await popup.evaluate<{ finalAt?: number }[], string>(readStore, 'refills');
  return [...orders, ...refills].filter(({ finalAt }) => !finalAt);
}

const FORMS: Record<string, [string, string]> = {
  status: ['order', 'orders'],
  refill: ['order', 'orders'],
  refill_status: ['refill', 'refills'],
  product_order_status: ['order', 'orders'],
};

function callsOf({ panel }: SandboxServer): Set<string> {
  return new Set(
    panel.requests().map(({ action, params }) => {
      const [one = '', many = ''] = FORMS[action] ?? [];
      if (params[one] !== undefined) return `${action} of one`;
      return params[many] === undefined ? action : `${action} of many`;
    }),
  );
}
