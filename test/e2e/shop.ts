import type { Pane } from '../browsers/pane.ts';
import { type SandboxServer, serveSandbox } from '../sandbox/serve.ts';

export const KEY = 'sandbox-key-1';
export const VIDEO = 'https://www.youtube.com/watch?v=jNQXAC9IVRw';

/** What a scenario needs of a browser with the extension in it. */
export interface ShopBrowser {
  open(page: 'popup.html' | 'options.html', hash?: string): Promise<Pane>;
  stopWorker(): Promise<unknown>;
  /** Waits until the browser shows a notification, where it tells. */
  checkNotification?(): Promise<void>;
  /** Starts to listen to consoles and notifications, where it can; resolves with how to read what was said since. */
  overhear?(): Promise<() => Promise<string>>;
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

export interface OrderRow {
  localId: string;
  accountId: string;
  state: string;
  replaces: string | null;
  panelOrderId?: string;
  /** Goods have no link. */
  purchase: { link?: string };
}

interface NoticeRow {
  kind: string;
  localId: string;
  shownAt: number | null;
}

/** The orders in the ledger whose link ends so. */
export async function ledgerRows(page: Pane, linkEnd: string): Promise<OrderRow[]> {
  const rows = await page.evaluate<OrderRow[], string>(readStore, 'orders');
  return rows.filter(({ purchase }) => (purchase.link ?? '').endsWith(linkEnd));
}

/** The notices about one order that were handed to the browser to show. */
export async function shownNotices(page: Pane, localId: string | undefined): Promise<NoticeRow[]> {
  const rows = await page.evaluate<NoticeRow[], string>(readStore, 'notices');
  return rows.filter((notice) => notice.localId === localId && notice.shownAt !== null);
}

/** Runs in a page of the extension: everything in one store of its database. */
export function readStore<T>(store: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('pocket-panel');
    open.onerror = reject;
    open.onsuccess = () => {
      const all = open.result.transaction(store).objectStore(store).getAll();
      all.onerror = reject;
      all.onsuccess = () => {
        open.result.close();
        resolve(all.result as T);
      };
    };
  });
}

/** Runs in a page of the extension: puts records into one store of its database. */
export function fillStore([store, records]: [string, unknown[]]): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('pocket-panel');
    open.onerror = reject;
    open.onsuccess = () => {
      const transaction = open.result.transaction(store, 'readwrite');
      for (const record of records) transaction.objectStore(store).put(record);
      transaction.onerror = reject;
      transaction.oncomplete = () => {
        open.result.close();
        resolve();
      };
    };
  });
}

/** Runs in a page of the extension: what is left when the browser has thrown its database away. */
export function emptyDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('pocket-panel');
    open.onerror = reject;
    open.onsuccess = () => {
      const names = [...open.result.objectStoreNames];
      const transaction = open.result.transaction(names, 'readwrite');
      for (const name of names) transaction.objectStore(name).clear();
      transaction.onerror = reject;
      transaction.oncomplete = () => {
        open.result.close();
        resolve();
      };
    };
  });
}

/** Everything the extension keeps in its two storage areas, as text. */
export function storageDump(page: Pane): Promise<string> {
  return page.evaluate<string, null>(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: StorageApi; chrome: StorageApi };
    const { storage } = browser ?? chrome;
    const areas = await Promise.all([storage.local.get(null), storage.session.get(null)]);
    return JSON.stringify(areas);
  }, null);
}

interface StorageApi {
  storage: Record<'local' | 'session', { get(keys: null): Promise<object> }>;
}
