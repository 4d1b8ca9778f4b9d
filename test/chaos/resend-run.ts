/**
 * How many requests a panel gets for one order whose connection dies, through the built extension, and what the ledger
 * says of that order then. `npm run resend` runs it often, the end-to-end tests once.
 */
import { launchChromium } from '../browsers/chromium.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { chromiumPane, firefoxPane, type Pane } from '../browsers/pane.ts';
import { ask, KEY, openPanel } from '../e2e/shop.ts';
import { type Certificate, makeCertificate } from '../sandbox/certificate.ts';
import type { SandboxServer } from '../sandbox/serve.ts';
import { arrange, type BrowserName, type Cell, type Protocol, serverFor } from './resend-cells.ts';

/** What came of one order. */
export interface Sent {
  cell: Cell;
  /** `add` requests that reached the panel. */
  hits: number;
  /** Whether the first of them came over a connection that had carried others. */
  reused: boolean;
  /** Whether the panel took money. */
  charged: boolean;
  /** The order's state in the ledger, or `none`. */
  ledger: string;
  /** What the page was told. */
  told: string;
}

/** A panel, and an account at it in one of the browser's pages. */
interface Shop {
  page: Pane;
  server: SandboxServer;
  accountId: string;
}

/** Runs each of the cells `runs` times, and hands each outcome over as it comes. */
export async function runMatrix(
  browser: BrowserName,
  cells: readonly Cell[],
  runs: number,
  tell: (sent: Sent) => void,
): Promise<void> {
  const certificate = await makeCertificate();
  // Where these die in Chromium, its network process may die with them and take every other request along: they have
  // a browser of their own, one at a time.
  const isFrail = ({ protocol, connection }: Cell) =>
    browser === 'chromium' && protocol === 'HTTP/2' && connection === 'warm';
  const { frail = [], sturdy = [] } = Object.groupBy(cells, (cell) => (isFrail(cell) ? 'frail' : 'sturdy'));
  const lanes = Object.values(Object.groupBy(sturdy, laneOf)).map((lane = []) => lane);

  const inBrowser = async (sequences: Cell[][]) => {
    const { page, close } = await LAUNCH[browser]();
    try {
      await Promise.all(sequences.map((sequence) => runInTurn(sequence, page)));
    } finally {
      await close();
    }
  };
  const runInTurn = async (sequence: Cell[], page: Pane) => {
    const shops = new Map<string, Shop>();
    try {
      for (let run = 0; run < runs; run += 1) {
        for (const cell of sequence) {
          const shop = shops.get(laneOf(cell)) ?? (await openShop(cell.protocol, certificate, page));
          shops.set(laneOf(cell), shop);
          tell(await orderOnce(cell, shop));
        }
      }
    } finally {
      for (const { server } of shops.values()) await server.close();
    }
  };
  await Promise.all([inBrowser(lanes), ...(frail.length > 0 ? [inBrowser([frail])] : [])]);
}

/** Cells of a lane share a panel. A panel takes one order a second of an account, so lanes go side by side. */
function laneOf({ protocol, connection, deed }: Cell): string {
  return `${protocol} ${connection} ${deed}`;
}

async function openShop(protocol: Protocol, certificate: Certificate, page: Pane): Promise<Shop> {
  const server = await openPanel({ services: 20, ...serverFor(protocol, certificate) });
  const connected = await ask(page, 'connect', { apiUrl: server.apiUrl, apiKey: KEY });
  if (connected?.kind !== 'connected') throw new Error(`Not connected: ${JSON.stringify(connected)}`);
  const { accountId } = connected;
  await ask(page, 'freshenPrices', { accountId });
  return { page, server, accountId };
}

const LAUNCH: Record<BrowserName, () => Promise<{ page: Pane; close(): Promise<void> }>> = {
  async chromium() {
    const extensionDir = '.output/chrome-mv3-sandbox';
    const { open, close } = await launchChromium({ extensionDir, args: ['--ignore-certificate-errors'] });
    return { page: chromiumPane(await open('options.html')), close };
  },
  async firefox() {
    const extensionDir = '.output/firefox-mv3-sandbox';
    const { open, close } = await launchFirefox({ extensionDir, acceptInsecureCerts: true });
    return { page: firefoxPane(await open('options.html')), close };
  },
};

async function orderOnce(cell: Cell, { page, server, accountId }: Shop): Promise<Sent> {
  const { panel, origin } = server;
  const link = `https://www.youtube.com/watch?v=${crypto.randomUUID()}`;
  if (cell.connection === 'warm') await warmUp(page, accountId, origin);
  else panel.fault({ kind: 'farewell' }, { action: 'balance', times: 3 });
  arrange(panel, cell);
  panel.resetHits();
  const before = panel.balance();
  const localId = crypto.randomUUID();
  const outcome = await ask(page, 'placeOrder', {
    localId,
    accountId,
    serviceId: '1',
    link,
    quantity: '1000',
    comments: '',
    replaces: null,
    price: '2.5',
    consents: [],
  });
  // Asked anything, a worker that died in the order starts again, and tells of what it left behind.
  if (!outcome) await ask(page, 'markSeen', { accountId });
  const ledger = await page.evaluate(stateOf, localId);
  const adds = panel.requests().filter(({ action }) => action === 'add');
  panel.clearFaults();
  return {
    cell,
    hits: adds.length,
    reused: (adds[0]?.nth ?? 0) > 1,
    charged: panel.balance() !== before,
    ledger,
    told: outcome?.kind ?? 'nothing',
  };
}

/**
 * As before the first order at a panel: no rule keeps connections from being kept, and balance, catalogue and orders
 * were asked for side by side, so that several are open.
 */
async function warmUp(page: Pane, accountId: string, origin: string): Promise<void> {
  await page.evaluate(removeRules, origin);
  const refresh = () => ask(page, 'refresh', { accountId, force: true });
  await Promise.all([refresh(), refresh(), refresh(), refresh()]);
}

/** Runs in a page of the extension: one order's state, without reading the others. */
function stateOf(localId: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('pocket-panel');
    open.onerror = reject;
    open.onsuccess = () => {
      const one = open.result.transaction('orders').objectStore('orders').get(localId);
      one.onerror = reject;
      one.onsuccess = () => {
        open.result.close();
        resolve(one.result?.state ?? 'none');
      };
    };
  });
}

/** Runs in a page of the extension. */
async function removeRules(origin: string): Promise<void> {
  const { declarativeNetRequest: api } = (globalThis as unknown as { chrome: RulesApi }).chrome;
  const ours = (await api.getDynamicRules()).filter(({ condition }) => condition.urlFilter.includes(origin));
  await api.updateDynamicRules({ removeRuleIds: ours.map(({ id }) => id) });
}

interface RulesApi {
  declarativeNetRequest: {
    getDynamicRules(): Promise<{ id: number; condition: { urlFilter: string } }[]>;
    updateDynamicRules(change: { removeRuleIds: number[] }): Promise<void>;
  };
}
