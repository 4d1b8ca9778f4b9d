import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Pane } from '../browsers/pane.ts';
import type { SandboxServer } from '../sandbox/serve.ts';
import {
  connect,
  type OrderRow,
  openPanel,
  readStore,
  type ShopBrowser,
  shownNotices,
  storageDump,
} from './shop.ts';

const LOGIN = 'buyer@example.org hunter22';
const STORES = ['orders', 'refills', 'catalogues', 'balances', 'notices'];

/** What is promised of the Shop in every browser. */
export function everyShop(browser: () => ShopBrowser): void {
  let server: SandboxServer;
  beforeEach(async () => {
    server = await openPanel();
    await connect(browser(), server.apiUrl);
  });
  afterEach(() => server.close());

  it('delivers at once what is in stock: hidden, revealed, copied, and nowhere in the clear', async () => {
    const overheard = await browser().overhear?.();
    const popup = await openForm(browser(), 'Netflix');
    await popup.fill('textbox', 'Input your account', LOGIN);
    await popup.fill('spinbutton', 'Quantity', '2');
    await buy(popup, '$5.00');
    await popup.says('Order 701 placed');
    await popup.click('button', 'See orders');
    await popup.says('Completed');
    await popup.click('button', 'Reveal');
    const [sold] = server.panel.productOrders();
    const result = String(sold?.result);
    expect(sold).toMatchObject({ quantity: 2, require: LOGIN });
    expect(await popup.read('status', 'Delivered')).toBe(result);
    await popup.click('button', 'Copy');
    await popup.says('Copied');

    const [order] = await ordersOf(popup, 'Netflix premium 1 month');
    await expect.poll(() => shownNotices(popup, order?.localId)).toMatchObject([{ kind: 'delivered' }]);
    const kept = await everythingKept(popup);
    expect(kept).toContain('Netflix premium');
    const said = await overheard?.();
    if (said !== undefined) expect(said).toContain('Order 701 was delivered');
    for (const secret of [result, LOGIN, 'hunter22']) {
      for (const form of formsOf(secret)) expect(`${kept}${said}`).not.toContain(form);
    }
    await popup.close();
  });

  it('follows what is made by hand to its delivery', async () => {
    const popup = await openForm(browser(), 'Facebook account');
    await buy(popup, '$0.50');
    await popup.says('Order 701 placed');
    await popup.click('button', 'See orders');
    await popup.says('Pending');
    server.panel.clock.advance(120_000);
    await popup.click('button', 'Refresh');
    await popup.says('Completed');
    await popup.click('button', 'Reveal');
    await popup.says('login: ');
    expect(server.panel.hits()['add_product_order']).toBe(1);
    await popup.close();
  });

  it('tells stock that ran out between the form and the purchase, and keeps what was typed', async () => {
    const popup = await openForm(browser(), 'Netflix');
    await popup.fill('textbox', 'Input your account', LOGIN);
    server.panel.setStock(1, 0);
    await buy(popup, '$2.50');
    await popup.says('The panel refused the order: “Out of stock”');
    expect(await popup.read('textbox', 'Input your account')).toBe(LOGIN);
    expect(server.panel.balance()).toBe('100');
    await popup.close();
    const again = await browser().open('popup.html');
    await again.click('tab', 'Shop');
    expect(await again.read('textbox', 'Input your account')).toBe(LOGIN);
    const kept = await everythingKept(again);
    for (const form of formsOf(LOGIN)) expect(kept).not.toContain(form);
    await again.click('button', '← All products');
    await again.close();
  });

  it('tells why a purchase was canceled', async () => {
    server.panel.nextProductOrders({ fate: 'canceled', note: 'This account is banned' });
    const popup = await openForm(browser(), 'Windows');
    await buy(popup, '$3.20');
    await popup.says('Order 701 placed');
    server.panel.clock.advance(120_000);
    await popup.click('button', 'See orders');
    await popup.click('button', 'Refresh');
    await popup.says('This account is banned');
    await popup.says('Canceled');
    await popup.close();
  });

  it('keeps a purchase whose answer was lost, sends no second one, and takes the panel’s id for it', async () => {
    server.panel.fault({ kind: 'close', when: 'after' }, { action: 'add_product_order' });
    const popup = await openForm(browser(), 'Windows');
    await buy(popup, '$3.20');
    await popup.says("We don't know whether this order was placed");
    await popup.close();
    await browser().stopWorker();
    const again = await openForm(browser(), 'Windows');
    await buy(again, '$3.20');
    await again.says('Nothing was sent');
    expect(server.panel.hits()['add_product_order']).toBe(1);
    await again.click('tab', 'Orders');
    expect(await again.read('list', 'Needs your attention')).toContain('Windows');
    await again.click('button', 'I found it');
    await again.fill('textbox', 'Order ID', '701');
    // The asking after this one tells the goods again, while they stand in view.
    server.panel.fault({ kind: 'stall', when: 'before' }, { action: 'product_order_status', skip: 1 });
    await again.click('button', 'Check');
    await again.says('Order 701 found');
    await again.click('button', 'Reveal');
    await again.read('status', 'Delivered');
    await expect.poll(() => server.panel.hits()['product_order_status']).toBe(2);
    server.panel.release();
    await again.says('Completed');
    expect(await again.read('status', 'Delivered')).toBe(server.panel.productOrders()[0]?.result);
    await again.close();
  });

  it('tells of watched goods that are back, once, and looks no more then', async () => {
    const popup = await browser().open('popup.html');
    await popup.click('tab', 'Shop');
    await popup.click('button', 'Watch');
    await popup.says('you are told when it is back');
    expect(await storageDump(popup)).toMatch(/"watches":\["\S+ 2"\]/);
    server.panel.setStock(2, 5);
    await popup.evaluate(forgetLastLook, null);
    await popup.click('button', 'Refresh');
    await popup.says('5 in stock');
    await expect.poll(() => storageDump(popup)).toContain('"watches":[]');
    expect(server.panel.hits()['products']).toBe(2);
    await popup.close();
  });
}

/**
 * From the list to the goods without a pointer. Never past the page's last element: from there Firefox's own buttons have
 * the keyboard, and those of the page are pressed no more, though they are still told as focused.
 */
export function shopByKeyboard(browser: () => ShopBrowser): void {
  it('is used from the Shop to the goods with the keyboard alone', async () => {
    const server = await openPanel();
    await connect(browser(), server.apiUrl);
    const popup = await browser().open('popup.html');
    await popup.read('textbox', 'Link');
    await tabTo(popup, 'tab Order', 'Shift+Tab');
    await popup.press('ArrowRight');
    await popup.press('ArrowRight');
    await popup.read('list', 'Products');
    await tabTo(popup, 'button Buy');
    await popup.press('Enter');
    await popup.read('textbox', 'Input your account');
    for (const key of 'me') await popup.press(key);
    await popup.press('Enter');
    await popup.read('dialog', 'Confirm purchase');
    await popup.press('Enter');
    await popup.says('Order 701 placed');
    expect(await popup.evaluate(focusedName, null)).toBe('button See orders');
    await popup.press('Enter');
    await popup.says('Completed');
    await tabTo(popup, 'button Reveal');
    await popup.press('Enter');
    expect(await popup.read('status', 'Delivered')).toBe(server.panel.productOrders()[0]?.result);
    expect(await popup.evaluate(focusedName, null)).toBe('button Copy');
    await popup.close();
    await server.close();
  });
}

/** Opens the popup and in it the form for the one product that the search finds. */
async function openForm(browser: ShopBrowser, product: string): Promise<Pane> {
  const popup = await browser.open('popup.html');
  await popup.click('tab', 'Shop');
  await popup.fill('searchbox', 'Search products', product);
  await popup.says('1 found');
  await popup.click('button', 'Buy');
  return popup;
}

async function buy(popup: Pane, price: string): Promise<void> {
  await popup.click('button', `Buy · ${price}`);
  await popup.read('dialog', 'Confirm purchase');
  await popup.click('button', 'Place order');
}

function rows(page: Pane, store: string): Promise<unknown[]> {
  return page.evaluate<unknown[], string>(readStore, store);
}

async function ordersOf(page: Pane, product: string): Promise<OrderRow[]> {
  const orders = await page.evaluate<(OrderRow & { purchase: { name: string } })[], string>(
    readStore,
    'orders',
  );
  return orders.filter(({ purchase }) => purchase.name === product);
}

/** Everything the extension keeps, as text. */
async function everythingKept(page: Pane): Promise<string> {
  const stored = await Promise.all(STORES.map((store) => rows(page, store)));
  return JSON.stringify(stored) + (await storageDump(page));
}

/** A secret in the clear and as it would look in the encodings that hide nothing. */
function formsOf(secret: string): string[] {
  return [
    secret,
    btoa(secret).replace(/=+$/, ''),
    Buffer.from(secret).toString('hex'),
    encodeURIComponent(secret),
  ];
}

/** Presses Tab, or backwards, until the keyboard is there (see `focusedName`); fails where it never gets there. */
async function tabTo(popup: Pane, target: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if ((await popup.evaluate(focusedName, null)) === target) return;
    await popup.press(key);
  }
  throw new Error(`No way to “${target}” by the keyboard`);
}

/** Runs in a page: what the element that has the keyboard is, and is called. */
function focusedName(): string {
  const element = document.activeElement;
  const name = element?.getAttribute('aria-label') ?? element?.textContent?.trim();
  return `${element?.role ?? element?.localName} ${name}`;
}

/** Runs in a page: the worker takes the panel for one that was not asked yet, as after a restart of the browser. */
async function forgetLastLook(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', StorageApi | undefined>;
  await (browser ?? chrome)?.storage.session.clear();
}

interface StorageApi {
  storage: { session: { clear(): Promise<void> } };
}
