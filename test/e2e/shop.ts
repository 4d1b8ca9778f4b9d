import type { Pane } from '../browsers/pane.ts';
import { type SandboxServer, serveSandbox } from '../sandbox/serve.ts';

export const KEY = 'sandbox-key-1';
export const VIDEO = 'https://www.youtube.com/watch?v=jNQXAC9IVRw';

/** What a scenario needs of a browser with the extension in it. */
export interface ShopBrowser {
  open(page: 'popup.html' | 'options.html', hash?: string): Promise<Pane>;
  stopWorker(): Promise<void>;
}

export function openPanel(options: Parameters<typeof serveSandbox>[0] = {}): Promise<SandboxServer> {
  return serveSandbox({ services: 300, key: KEY, ...options });
}

/** Connects the panel in the options page, as a person does; resolves with what the page says then. */
export async function connect(browser: ShopBrowser, apiUrl: string, key = KEY): Promise<string> {
  const options = await browser.open('options.html');
  await options.fill('textbox', 'API URL', apiUrl);
  await options.fill('textbox', 'API key', key);
  await options.click('button', 'Connect');
  const said = await options.read('status', 'Connected');
  await options.close();
  return said;
}

/** Fills the form for 1,000 Youtube views, and stops before the confirmation. */
export async function fillForm(popup: Pane, link = VIDEO): Promise<void> {
  await popup.fill('textbox', 'Link', link);
  await popup.fill('combobox', 'Service', 'Youtube views');
  await popup.press('Enter');
  await popup.fill('textbox', 'Quantity', '1000');
}

export async function order(popup: Pane, link = VIDEO): Promise<void> {
  await fillForm(popup, link);
  await popup.click('button', 'Order · $2.50');
  await popup.click('button', 'Place order');
}

interface Row {
  state: string;
  panelOrderId?: string;
  progress?: { status: string | null };
  purchase: { link: string };
}

/** Every order in the ledger, as the extension's own page reads it. */
export function ledgerRows(page: Pane): Promise<Row[]> {
  return page.evaluate(async () => {
    const open = indexedDB.open('pocket-panel');
    const database = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const all = database.transaction('orders').objectStore('orders').getAll();
    await new Promise((resolve) => {
      all.onsuccess = resolve;
    });
    database.close();
    return all.result;
  });
}

/** The notices in the outbox that were handed to the browser to show. */
export function shownNotices(page: Pane): Promise<{ kind: string; localId: string }[]> {
  return page.evaluate(async () => {
    const open = indexedDB.open('pocket-panel');
    const database = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const all = database.transaction('notices').objectStore('notices').getAll();
    await new Promise((resolve) => {
      all.onsuccess = resolve;
    });
    database.close();
    return all.result.filter((notice) => notice.shownAt !== null);
  });
}
