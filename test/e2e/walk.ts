import type { Page } from 'playwright-core';
import type { Chromium } from '../browsers/chromium.ts';
import { type SandboxServer, serveSandbox } from '../sandbox/serve.ts';
import { both, type Visit } from './visit.ts';
import { walkChanges } from './walk-changes.ts';
import { walkInsights, walkSettings } from './walk-settings.ts';

const KEY = 'sandbox-key-1';
const VIDEO = 'https://www.youtube.com/watch?v=jNQXAC9IVRw';

/** Walks a fresh browser through every screen and state that a person can bring about, over real requests. */
export async function walk(browser: Chromium, visit: Visit): Promise<void> {
  const server = await serveSandbox({ services: 4_813, key: KEY, balance: '68.6868' });
  try {
    await walkFirstRun(browser, visit);
    await walkWelcome(browser, visit);
    await walkPageButton(browser, visit);
    await walkOptions(browser, server, visit);
    await walkOrder(browser, server, visit);
    await walkChanges(browser, server, visit);
    await walkOutcomes(browser, server, visit);
    await walkAttention(browser, server, visit);
    await walkDoubleCharge(browser, server, visit);
    await walkOrders(browser, server, visit);
    await walkRefills(browser, server, visit);
    await walkHistory(browser, visit);
    await walkInsights(browser, visit);
    await walkSettings(browser, visit);
    await walkShop(browser, server, visit);
    await walkLostKey(browser, visit);
    await walkEmptyCatalogue(browser, visit);
  } finally {
    await server.close();
  }
}

async function walkFirstRun(browser: Chromium, visit: Visit) {
  const popup = await browser.open('popup.html');
  await popup.getByText('Connect your panel').first().waitFor();
  await both('popup-no-account', popup, visit);
  await popup.close();
}

async function walkWelcome(browser: Chromium, visit: Visit) {
  const page = await browser.open('options.html', 'welcome');
  await page.getByText('the law').waitFor();
  await both('welcome', page, visit);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('textbox', { name: 'API key' }).waitFor();
  await both('welcome-connect', page, visit);
  await page.getByRole('button', { name: 'Later' }).click();
  await page.getByRole('button', { name: 'Turn on page buttons' }).waitFor();
  await both('welcome-page-button', page, visit);
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.close();
}

async function walkPageButton(browser: Chromium, visit: Visit) {
  const page = await browser.open('options.html');
  await page.getByRole('heading', { name: 'Page button', exact: true }).scrollIntoViewIfNeeded();
  await both('page-button-off', page, visit);
  await page.getByRole('button', { name: 'Turn on page buttons' }).click();
  await page.getByText('on all sites now').waitFor();
  await page.getByRole('switch', { name: 'Discord' }).click();
  await page.getByText('off on Discord').waitFor();
  await both('page-button-on', page, visit);
  await page.close();
}

async function walkOptions(browser: Chromium, server: SandboxServer, visit: Visit) {
  const page = await browser.open('options.html');
  await page.getByRole('textbox', { name: 'API URL' }).fill('http://panel.example/api/v2');
  await page.getByRole('textbox', { name: 'API key' }).fill('a-key');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByText('must begin with https').waitFor();
  await both('options-bad-url', page, visit);
  await connect(page, server.apiUrl, 'wrong-key');
  await page.getByText('did not accept').waitFor();
  await both('options-wrong-key', page, visit);
  await connect(page, server.apiUrl, KEY);
  await page.getByRole('status', { name: 'Connected' }).waitFor();
  await both('options-connected', page, visit);
  await page.close();
}

async function connect(page: Page, apiUrl: string, key: string) {
  await page.getByRole('textbox', { name: 'API URL' }).fill(apiUrl);
  await page.getByRole('textbox', { name: 'API key' }).fill(key);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
}

async function walkOrder(browser: Chromium, server: SandboxServer, visit: Visit) {
  const popup = await browser.open('popup.html');
  const search = popup.getByRole('combobox', { name: 'Service' });
  await popup.getByRole('option').first().waitFor();
  await both('order-empty', popup, visit);
  await popup.getByRole('textbox', { name: 'Link' }).fill('not a link');
  await search.fill('instagarm follwers');
  await popup.getByRole('option').first().waitFor();
  await both('order-search', popup, visit);
  await search.fill('zzzzzz');
  await both('order-nothing-found', popup, visit);
  await search.fill('instagram');
  await popup.getByRole('button', { name: 'Filters' }).click();
  await popup.getByRole('combobox', { name: 'Platform' }).selectOption('Instagram');
  await popup.getByRole('button', { name: 'Cheapest first' }).click();
  await both('order-filters', popup, visit);
  await popup.getByRole('button', { name: 'Filters' }).click();
  await popup.getByRole('button', { name: 'Keyboard' }).click();
  await popup.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  await both('keyboard', popup, visit);
  await popup.getByRole('button', { name: 'Close' }).click();
  await pick(popup, 'Facebook comments');
  await popup.getByRole('textbox', { name: 'Comments' }).fill('Great!\nNice video');
  await both('order-comments-too-few', popup, visit);
  await popup.getByRole('button', { name: 'Change', exact: true }).click();
  await pick(popup, 'Youtube views');
  await popup.getByLabel('Quantity').fill('1.5');
  await popup.getByRole('button', { name: /^Order/ }).click();
  await both('order-problems', popup, visit);
  await popup.getByRole('textbox', { name: 'Link' }).fill(VIDEO);
  await popup.getByLabel('Quantity').fill('1000');
  await both('order-ready', popup, visit);
  await popup.getByRole('button', { name: 'Favourite' }).click();
  await popup.getByRole('button', { name: 'Change', exact: true }).click();
  await popup.getByRole('group', { name: 'Fits the link' }).getByRole('option').first().waitFor();
  await both('order-suiting', popup, visit);
  await pick(popup, 'Facebook comments');
  await popup.getByRole('textbox', { name: 'Comments' }).fill('Great!\n'.repeat(10));
  await popup.getByRole('button', { name: /^Order ·/ }).click();
  await popup.getByText('but the link leads to YouTube').waitFor();
  await both('order-mismatch', popup, visit);
  await popup.getByRole('button', { name: 'Back' }).click();
  await popup.getByRole('button', { name: 'Change', exact: true }).click();
  await pick(popup, 'Youtube views');
  await popup.getByRole('button', { name: 'Order · $2.50' }).click();
  await popup.getByRole('button', { name: 'Place order' }).waitFor();
  await both('order-confirm', popup, visit);
  await popup.getByRole('button', { name: 'Place order' }).click();
  await popup.getByText('Order 23501 placed').first().waitFor();
  await both('order-placed', popup, visit);
  await popup.close();
  server.panel.clock.advance(40_000);
}

async function pick(popup: Page, service: string) {
  await popup.getByRole('combobox', { name: 'Service' }).fill(service);
  await popup.getByRole('option').filter({ hasText: service }).first().waitFor();
  await popup.keyboard.press('Enter');
}

/** Orders 1,000 views for a link; the panel does what it was told to do before. */
async function order(popup: Page, link: string) {
  const another = popup.getByRole('button', { name: 'Order another' });
  if (await another.isVisible()) await another.click();
  await popup.getByRole('textbox', { name: 'Link' }).fill(link);
  const change = popup.getByRole('button', { name: 'Change', exact: true });
  if (!(await change.isVisible())) await pick(popup, 'Youtube views');
  await popup.getByLabel('Quantity').fill('1000');
  await popup.getByRole('button', { name: 'Order · $2.50' }).click();
  await popup.getByRole('button', { name: 'Place order' }).click();
}

async function walkOutcomes(browser: Chromium, server: SandboxServer, visit: Visit) {
  const popup = await browser.open('popup.html');
  await popup.getByRole('tab', { name: 'Order', exact: true }).click();
  await order(popup, VIDEO);
  await popup.getByRole('button', { name: 'Order anyway' }).waitFor();
  await both('order-already-running', popup, visit);
  await popup.getByRole('button', { name: 'Back' }).click();
  await order(popup, 'https://private.example/page');
  await popup.getByText('Bad link').first().waitFor();
  await both('order-refused', popup, visit);
  server.panel.fault({ kind: 'close', when: 'before' }, { action: 'balance', times: 2 });
  await order(popup, 'https://www.youtube.com/watch?v=down');
  await popup.getByText('Nothing was sent').first().waitFor();
  await both('order-not-sent', popup, visit);
  server.panel.clearFaults();
  server.panel.fault({ kind: 'truncated' }, { action: 'add' });
  await order(popup, 'https://www.youtube.com/watch?v=lost');
  await popup.getByText("We don't know whether this order was placed").first().waitFor();
  await both('order-unknown', popup, visit);
  await popup.close();
}

/** An order whose answer was lost, and every answer that the person may get on the way to settling it. */
async function walkAttention(browser: Chromium, server: SandboxServer, visit: Visit) {
  const popup = await browser.open('popup.html');
  await popup.getByText('fell by exactly the price').waitFor();
  await both('attention', popup, visit);
  await popup.getByRole('button', { name: 'I found it' }).click();
  await both('attention-order-id', popup, visit);
  const check = async (id: string, answer: string) => {
    await popup.getByRole('textbox', { name: 'Order ID' }).fill(id);
    await popup.keyboard.press('Enter');
    await popup.getByText(answer).first().waitFor();
  };
  await check('no id!', 'is not an order ID');
  await both('attention-bad-id', popup, visit);
  await check('23501', 'belongs to');
  await both('attention-taken', popup, visit);
  await check('99999', 'Incorrect order ID');
  await both('attention-refused-id', popup, visit);
  await check(await orderElsewhere(server), 'may be another order');
  await both('attention-other-price', popup, visit);
  await popup.keyboard.press('Escape');
  await popup.getByRole('button', { name: 'It was not placed' }).click();
  await popup.getByText('Closed as not placed').waitFor();
  await both('orders-not-placed', popup, visit);
  await popup.getByRole('button', { name: 'I found it after all' }).click();
  await both('orders-not-placed-order-id', popup, visit);
  const lost = server.panel.orders().find(({ link }) => link.endsWith('v=lost'));
  await check(String(lost?.id), 'Its price matches');
  await both('orders-found', popup, visit);
  await popup.close();
}

/** Orders 2,000 views past the extension, as on the panel's own site; resolves with the panel's id. */
async function orderElsewhere(server: SandboxServer): Promise<string> {
  const link = 'https://www.youtube.com/watch?v=elsewhere';
  const body = new URLSearchParams({ key: KEY, action: 'add', service: '1', link, quantity: '2000' });
  const reply = await fetch(server.apiUrl, { method: 'POST', body });
  return String(((await reply.json()) as { order: number }).order);
}

async function walkDoubleCharge(browser: Chromium, server: SandboxServer, visit: Visit) {
  const popup = await browser.open('popup.html');
  await order(popup, 'https://www.youtube.com/watch?v=twice');
  await popup.getByRole('button', { name: 'See orders' }).click();
  server.panel.credit('-2.5');
  await popup.getByRole('button', { name: 'Refresh' }).click();
  await popup.getByText('Possible double charge').waitFor();
  await both('orders-double-charge', popup, visit);
  await popup.close();
}

async function walkOrders(browser: Chromium, server: SandboxServer, visit: Visit) {
  const popup = await browser.open('popup.html');
  for (const [fate, link] of [
    ['partial', 'partial'],
    ['canceled', 'canceled'],
  ] as const) {
    server.panel.nextOrders(fate);
    await popup.getByRole('tab', { name: 'Order', exact: true }).click();
    await order(popup, `https://www.youtube.com/watch?v=${link}`);
    await popup.getByText('placed', { exact: false }).first().waitFor();
    await popup.getByRole('button', { name: 'Order another' }).waitFor();
  }
  server.panel.clock.advance(120_000);
  await order(popup, 'https://www.youtube.com/watch?v=running');
  await popup.getByRole('button', { name: 'See orders' }).click();
  server.panel.clock.advance(35_000);
  await popup.getByRole('button', { name: 'Refresh' }).click();
  const row = (text: string) => popup.getByRole('listitem').filter({ hasText: text });
  await row('v=running').filter({ hasText: 'In progress' }).waitFor();
  await row('v=partial').filter({ hasText: 'Partial' }).waitFor();
  await both('orders', popup, visit);
  await popup.close();
}

/** A selection is made and left off. The completed order's refill completes, the partial one's is refused; the rest say why there is none to ask for. */
async function walkRefills(browser: Chromium, server: SandboxServer, visit: Visit) {
  const popup = await browser.open('popup.html');
  await popup.getByRole('tab', { name: 'Orders' }).click();
  const row = (text: string) => popup.getByRole('listitem').filter({ hasText: text });
  await popup.getByRole('button', { name: 'Select orders' }).click();
  await both('orders-selecting', popup, visit);
  await popup.getByRole('checkbox', { name: 'Select all in view' }).click();
  await popup.getByText(/^\d+ selected/).waitFor();
  await both('orders-selected', popup, visit);
  await popup.getByRole('button', { name: 'Clear selection' }).click();
  await row('jNQXAC9IVRw').getByRole('button', { name: 'Refill' }).click();
  await row('jNQXAC9IVRw').getByText('Refill running').first().waitFor();
  server.panel.setRules({ refillWait: 'sinceCompletion' });
  await row('v=partial').getByRole('button', { name: 'Refill' }).click();
  await row('v=partial').getByText('Refill refused').first().waitFor();
  await both('orders-refills', popup, visit);
  server.panel.setRules({ refillWait: 'sinceRefill' });
  server.panel.clock.advance(120_000);
  await popup.getByRole('button', { name: 'Refresh' }).click();
  await row('jNQXAC9IVRw').getByText('Refilled').first().waitFor();
  await both('orders-refilled', popup, visit);
  await popup.close();
}

async function walkHistory(browser: Chromium, visit: Visit) {
  const page = await browser.open('options.html', 'history');
  const line = (text: string) => page.getByRole('row').filter({ hasText: text });
  await line('v=partial').waitFor();
  await both('history', page, visit);
  await page.getByRole('columnheader', { name: 'Charge' }).getByRole('button').click();
  await line('v=partial').getByRole('checkbox').check();
  await line('v=running').getByRole('checkbox').check();
  await both('history-selected', page, visit);
  await page.setViewportSize({ width: 320, height: 640 });
  await both('history-narrow', page, visit);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('searchbox').fill('nothing like it');
  await page.getByText('No order fits').waitFor();
  await both('history-nothing-found', page, visit);
  await page.getByRole('button', { name: 'Show all orders' }).first().click();
  await line('v=partial').getByRole('link').click();
  await page.getByText('Due back').waitFor();
  await both('story-partial', page, visit);
  await page.setViewportSize({ width: 320, height: 640 });
  await both('story-narrow', page, visit);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('link', { name: 'History' }).first().click();
  await line('jNQXAC9IVRw').getByRole('link').click();
  await page.getByRole('list', { name: 'Refills' }).waitFor();
  await both('story-refilled', page, visit);
  await page.evaluate('location.hash = "#order=gone"');
  await page.getByText('This order is not here').waitFor();
  await both('story-missing', page, visit);
  await page.close();
}

async function walkShop(browser: Chromium, server: SandboxServer, visit: Visit) {
  const popup = await browser.open('popup.html');
  await popup.getByRole('tab', { name: 'Shop' }).click();
  await popup.getByRole('button', { name: 'Watch' }).click();
  await popup.getByText('you are told when it is back').waitFor();
  await both('shop', popup, visit);
  await popup.getByRole('searchbox', { name: 'Search products' }).fill('zzzzzz');
  await both('shop-nothing-found', popup, visit);
  await popup.getByRole('searchbox', { name: 'Search products' }).fill('netflix');
  await popup.getByRole('button', { name: 'Buy' }).click();
  await popup.getByRole('spinbutton', { name: 'Quantity' }).fill('99');
  await popup.getByRole('button', { name: 'Buy' }).click();
  await both('shop-problems', popup, visit);
  await popup.getByRole('textbox', { name: 'Input your account' }).fill('buyer@example.org');
  await popup.getByRole('spinbutton', { name: 'Quantity' }).fill('2');
  await both('shop-form', popup, visit);
  const buy = async () => {
    await popup.getByRole('button', { name: 'Buy · $5.00' }).click();
    await popup.getByRole('button', { name: 'Place order' }).click();
  };
  await popup.getByRole('button', { name: 'Buy · $5.00' }).click();
  await popup.getByRole('button', { name: 'Place order' }).waitFor();
  await both('shop-confirm', popup, visit);
  await popup.getByRole('button', { name: 'Back' }).click();
  server.panel.setStock(1, 0);
  await buy();
  await popup.getByText('Out of stock').first().waitFor();
  await both('shop-refused', popup, visit);
  server.panel.setStock(1, 40);
  await buy();
  await popup.getByText('Order 701 placed').first().waitFor();
  await both('shop-placed', popup, visit);
  await popup.getByRole('button', { name: 'See orders' }).click();
  await popup.getByRole('button', { name: 'Reveal' }).waitFor();
  await both('orders-goods-hidden', popup, visit);
  await popup.getByRole('button', { name: 'Reveal' }).click();
  await popup.getByRole('button', { name: 'Copy', exact: true }).waitFor();
  await both('orders-goods', popup, visit);
  await popup.close();
}

async function walkLostKey(browser: Chromium, visit: Visit) {
  const options = await browser.open('options.html');
  await options.getByRole('button', { name: 'Forget this key' }).first().click();
  await both('options-forget', options, visit);
  await options
    .getByRole('button', { name: /^Forget/ })
    .last()
    .click();
  await options.getByText('no key').first().waitFor();
  await both('options-forgotten', options, visit);
  await options.close();
  const popup = await browser.open('popup.html');
  await popup.getByRole('tab', { name: 'Order', exact: true }).click();
  await both('popup-no-key', popup, visit);
  await popup.close();
}

async function walkEmptyCatalogue(browser: Chromium, visit: Visit) {
  const empty = await serveSandbox({ key: KEY });
  empty.panel.setCatalogueSize(0);
  const options = await browser.open('options.html');
  await connect(options, empty.apiUrl, KEY);
  await options.getByRole('status', { name: 'Connected' }).waitFor();
  await options.close();
  const popup = await browser.open('popup.html');
  await popup.getByRole('tab', { name: 'Order', exact: true }).click();
  await popup.getByText('no services').first().waitFor();
  await both('popup-empty-catalogue', popup, visit);
  await popup.getByRole('tab', { name: 'Orders' }).click();
  await both('orders-none', popup, visit);
  await popup.close();
  await empty.close();
}
