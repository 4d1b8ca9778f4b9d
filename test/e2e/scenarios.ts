import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Pane } from '../browsers/pane.ts';
import type { SandboxServer } from '../sandbox/serve.ts';
import {
  connect,
  emptyDatabase,
  fillForm,
  KEY,
  ledgerRows,
  type OrderRow,
  openPanel,
  order,
  type ShopBrowser,
  shownNotices,
  storageDump,
  VIDEO,
} from './shop.ts';

/** The promises that hold in every browser: each scenario runs against the built extension and a panel over HTTP. */
export function everyBrowser(browser: () => ShopBrowser): void {
  let server: SandboxServer;
  beforeEach(async () => {
    server = await openPanel();
  });
  afterEach(() => server.close());

  it('orders, and follows the order to Completed by the alarm alone, its worker killed and the popup closed', async () => {
    expect(await connect(browser(), server.apiUrl)).toContain('$100.00');
    const popup = await browser().open('popup.html');
    await order(popup);
    await popup.says('Order 23501 placed');
    await popup.click('tab', 'Orders');
    await popup.says('#23501');
    await popup.click('button', 'Refresh');
    await popup.says('Pending');
    expect(await popup.read('status', 'Balance')).toContain('$97.50');
    await popup.close();
    expect(server.panel.orders()).toMatchObject([{ link: VIDEO, quantity: 1000, charge: '2.5' }]);

    await browser().stopWorker();
    server.panel.clock.advance(120_000);
    const polls = server.panel.hits().status ?? 0;
    await expect.poll(() => server.panel.hits().status ?? 0, { timeout: 110_000 }).toBeGreaterThan(polls);
    const again = await browser().open('popup.html', 'orders');
    await again.click('tab', 'Orders');
    await again.says('Completed');
    const [followed] = await ledgerRows(again, VIDEO);
    await expect.poll(() => shownNotices(again, followed?.localId)).toMatchObject([{ kind: 'completed' }]);
    await browser().checkNotification?.();
    expect(server.panel.hits().add).toBe(1);
    await again.close();
  });

  it('says in the panel’s words why a key was not accepted, and keeps nothing of it', async () => {
    const options = await browser().open('options.html');
    await options.fill('textbox', 'API URL', server.apiUrl);
    await options.fill('textbox', 'API key', 'wrong-key');
    await options.click('button', 'Connect');
    await options.says('Invalid API key');
    await options.close();
    expect(server.panel.hits()).toEqual({ balance: 1 });
  });

  it('tells a refusal in the panel’s words, keeps the form, and sends nothing again', async () => {
    await connect(browser(), server.apiUrl);
    const popup = await browser().open('popup.html');
    await order(popup, 'https://private.example/page');
    await popup.says('Bad link');
    expect(await popup.read('textbox', 'Link')).toContain('private.example');
    expect(server.panel.hits().add).toBe(1);
    expect(server.panel.balance()).toBe('100');
    await popup.close();
  });

  it('sends nothing while the panel is down, says so, and orders once it is back', async () => {
    await connect(browser(), server.apiUrl);
    const popup = await browser().open('popup.html');
    await fillForm(popup, 'https://www.youtube.com/watch?v=down');
    server.panel.fault({ kind: 'close', when: 'before' }, { action: 'balance', times: 4 });
    await popup.click('button', 'Order · $2.50');
    await popup.click('button', 'Place order');
    await popup.says('Nothing was sent');
    expect(server.panel.hits().add).toBeUndefined();
    server.panel.clearFaults();
    await popup.click('button', 'Order · $2.50');
    await popup.click('button', 'Place order');
    await popup.says('placed');
    expect(server.panel.orders()).toHaveLength(1);
    await popup.close();
  });

  it('keeps an order whose answer was lost as unknown, and does not send it again', async () => {
    await connect(browser(), server.apiUrl);
    const popup = await browser().open('popup.html');
    server.panel.fault({ kind: 'truncated' }, { action: 'add' });
    await order(popup, 'https://www.youtube.com/watch?v=lost');
    await popup.says("We don't know whether this order was placed");
    await popup.close();
    await browser().stopWorker();
    const again = await browser().open('popup.html');
    await again.click('tab', 'Orders');
    expect(await again.read('list', 'Needs your attention')).toContain('Youtube views');
    expect(await ledgerRows(again, 'v=lost')).toMatchObject([{ state: 'unknown' }]);
    expect(server.panel.hits().add).toBe(1);
    await again.close();
  });

  it('takes the panel’s id of an order whose answer was lost, but none that another order has, and follows it', async () => {
    await connect(browser(), server.apiUrl);
    const popup = await browser().open('popup.html');
    await order(popup, 'https://www.youtube.com/watch?v=first');
    await popup.says('Order 23501 placed');
    await popup.click('button', 'Order another');
    server.panel.fault({ kind: 'close', when: 'after' }, { action: 'add' });
    await order(popup, 'https://www.youtube.com/watch?v=found');
    await popup.says("We don't know whether this order was placed");
    await popup.click('button', 'See orders');
    await popup.says('The balance fell by exactly the price.');
    await popup.click('button', 'I found it');
    await popup.fill('textbox', 'Order ID', '23501');
    await popup.press('Enter');
    await popup.says('This number belongs to “Youtube views”');
    await popup.fill('textbox', 'Order ID', '23502');
    await popup.click('button', 'Check');
    await popup.says('Order 23502 found. Its price matches; that is all that can be compared.');
    server.panel.clock.advance(120_000);
    await popup.click('button', 'Refresh');
    await expect
      .poll(() => ledgerRows(popup, 'v=found'))
      .toMatchObject([{ state: 'placed', panelOrderId: '23502', progress: { status: 'Completed' } }]);
    expect(server.panel.hits().add).toBe(2);
    await popup.close();
  });

  it('orders anew what the person saw was not placed, and the new order names the old one', async () => {
    await connect(browser(), server.apiUrl);
    const popup = await browser().open('popup.html');
    server.panel.fault({ kind: 'close', when: 'before' }, { action: 'add' });
    await order(popup, 'https://www.youtube.com/watch?v=again');
    await popup.says("We don't know whether this order was placed");
    await popup.click('button', 'See orders');
    await popup.click('button', 'It was not placed');
    await popup.says('Closed as not placed.');
    await popup.click('button', 'Order again');
    await popup.click('button', 'Order · $2.50');
    await popup.click('button', 'Place order');
    await popup.says('Order 23501 placed');
    const rows = await ledgerRows(popup, 'v=again');
    const old = rows.find(({ state }) => state === 'notPlaced');
    expect(rows).toHaveLength(2);
    expect(rows.find(({ state }) => state === 'placed')?.replaces).toBe(old?.localId);
    expect(server.panel.orders()).toHaveLength(1);
    await popup.close();
  });

  it('keeps the key where nobody can read it', async () => {
    await connect(browser(), server.apiUrl);
    const options = await browser().open('options.html');
    await options.says('Connected accounts');
    const stored = await storageDump(options);
    expect(stored).toContain('sealedKey');
    for (const form of [KEY, btoa(KEY), Buffer.from(KEY).toString('hex')]) expect(stored).not.toContain(form);
    expect(await options.read('textbox', 'API key')).toBe('');
    await options.close();
  });

  it('keeps what was written in the form when the popup closes', async () => {
    await connect(browser(), server.apiUrl, KEY);
    const popup = await browser().open('popup.html');
    await fillForm(popup, 'https://www.youtube.com/watch?v=draft');
    await popup.close();
    const again = await browser().open('popup.html');
    expect(await again.read('textbox', 'Link')).toContain('v=draft');
    expect(await again.read('textbox', 'Quantity')).toMatch(/1,?000/);
    await again.close();
  });

  it('brings orders back from their copies where the browser lost its database', async () => {
    await connect(browser(), server.apiUrl);
    const popup = await browser().open('popup.html');
    await order(popup, 'https://www.youtube.com/watch?v=copied');
    await popup.says('Order 23501 placed');
    await popup.click('button', 'Order another');
    server.panel.fault({ kind: 'truncated' }, { action: 'add' });
    await order(popup, 'https://www.youtube.com/watch?v=copied-lost');
    await popup.says("We don't know whether this order was placed");
    const before = await copiedRows(popup);
    await popup.evaluate(emptyDatabase, null);
    expect(await copiedRows(popup)).toEqual([]);
    await popup.close();
    await browser().stopWorker();

    const after = await browser().open('popup.html');
    await after.says('the browser lost what opens the API key');
    await after.click('tab', 'Orders');
    await after.says('#23501');
    expect(await after.read('list', 'Needs your attention')).toContain('Youtube views');
    expect(await copiedRows(after)).toEqual(before);
    await after.close();

    await connect(browser(), server.apiUrl);
    const asked = server.panel.hits().status ?? 0;
    const again = await browser().open('popup.html', 'orders');
    await again.click('tab', 'Orders');
    await again.says('#23501');
    await again.click('button', 'Refresh');
    await expect.poll(() => server.panel.hits().status ?? 0, { timeout: 20_000 }).toBeGreaterThan(asked);
    expect(server.panel.hits().add).toBe(2);
    await again.close();
  });
}

/** What must be the same before and after. */
async function copiedRows(page: Pane): Promise<Partial<OrderRow>[]> {
  const rows = await ledgerRows(page, '');
  return rows
    .filter(({ purchase }) => purchase.link?.includes('v=copied'))
    .map(({ localId, accountId, state, panelOrderId }) => ({ localId, accountId, state, panelOrderId }));
}
