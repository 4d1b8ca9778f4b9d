/**
 * How many requests a panel gets for one order whose connection dies, through the built extension, and what the ledger
 * says of that order then. `npm run resend` runs it often, the end-to-end tests once.
 */

import { type Evidence, evidenceOf, type Reading } from '../../lib/ledger/evidence.ts';
import type { Order } from '../../lib/ledger/order.ts';
import { launchChromium } from '../browsers/chromium.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { chromiumPane, firefoxPane, type Pane } from '../browsers/pane.ts';
import { KEY, type OrderRow, openPanel, readStore } from '../e2e/shop.ts';
import { type Certificate, makeCertificate } from '../sandbox/certificate.ts';
import type { SandboxPanel } from '../sandbox/panel.ts';
import type { SandboxServer } from '../sandbox/serve.ts';
import { createDoor, type Door } from './door.ts';
import { orderFor } from './ground.ts';
import { ask, readOrders, type Said } from './in-page.ts';
import { arrange, type Cell, type Protocol, serverFor } from './resend-cells.ts';
import type { BrowserName } from './target.ts';

/** What came of one order. */
export interface Sent {
  cell: Cell;
  /** `add` requests that reached the panel. */
  hits: number;
  /** How often the balance was read before the first of them. */
  reads: number;
  /** Whether the first of them came over a connection that had carried others. */
  reused: boolean;
  /** Whether the order itself came as a stream. */
  streamed: boolean;
  /** How many times the panel took the price. */
  charged: number;
  /** The order's state in the ledger, or `none`. */
  ledger: string;
  /** What the page was told. */
  told: string;
  /** What the balance showed, where no other order confuses it; null where it was not looked at. */
  evidence: Evidence | null;
}

/** What each order costs. */
const PRICE = 2.5;

/** A panel, and an account at it in one of the browser's pages. */
interface Shop {
  page: Pane;
  server: SandboxServer;
  door: Door;
  accountId: string;
}

/** Runs each of the cells once, in a browser that has ordered nothing yet, and hands each outcome over as it comes. */
export async function runMatrix(
  browser: BrowserName,
  cells: readonly Cell[],
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
      for (const cell of sequence) {
        const shop = shops.get(laneOf(cell)) ?? (await openShop(cell.protocol, certificate, page));
        tell(await orderOnce(cell, shop));
        if (isAlone(cell)) await shop.server.close();
        else shops.set(laneOf(cell), shop);
      }
    } finally {
      for (const { server } of shops.values()) await server.close();
    }
  };
  await Promise.all([inBrowser(lanes), ...(frail.length > 0 ? [inBrowser([frail])] : [])]);
}

/** Orders whose evidence is looked at have an account each: lost orders of the same price make it tell nothing. */
function isAlone({ deed, connection }: Cell): boolean {
  return deed === 'order, and again' || connection === 'late';
}

/** Cells of a lane share a panel. A panel takes one order a second of an account, so lanes go side by side. */
function laneOf({ protocol, connection, deed }: Cell): string {
  return `${protocol} ${connection} ${deed}`;
}

async function openShop(protocol: Protocol, certificate: Certificate, page: Pane): Promise<Shop> {
  const door = createDoor();
  const server = await openPanel({ services: 20, ...serverFor(protocol, certificate, door) });
  const connected = await answerOf(page, { name: 'connect', input: { apiUrl: server.apiUrl, apiKey: KEY } });
  const { accountId } = connected ?? {};
  if (!accountId) throw new Error(`Not connected: ${JSON.stringify(connected)}`);
  await answerOf(page, { name: 'freshenPrices', input: { accountId } });
  return { page, server, door, accountId };
}

/** What the worker said, or null where it died over it. */
async function answerOf(page: Pane, message: Parameters<typeof ask>[0]): Promise<Answer | null> {
  const said = await page.evaluate<Said, typeof message>(ask, message);
  return said !== 'silence' && 'answer' in said ? (said.answer as Answer | null) : null;
}

interface Answer {
  kind: string;
  accountId?: string;
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

async function orderOnce(cell: Cell, { page, server, door, accountId }: Shop): Promise<Sent> {
  const { panel, origin } = server;
  const link = `https://www.youtube.com/watch?v=${crypto.randomUUID()}`;
  // Before anything else that the first read may meet.
  if (cell.connection === 'connecting') panel.fault({ kind: 'stall', when: 'before' }, { action: 'balance' });
  if (cell.connection === 'warm') await warmUp(page, accountId, origin);
  else panel.fault({ kind: 'farewell' }, { action: 'balance', times: 3 });
  if (cell.connection === 'unused') await openUnused(page, server);
  if (cell.connection === 'connecting') {
    await giveUpConnecting(page, server, door);
    door.shut(door.waiting());
  }
  if (cell.connection === 'late') {
    await giveUpConnecting(page, server, door);
    door.narrow(door.waiting());
    panel.setRules({ latencyMs: LATE_MS });
  }
  arrange(panel, cell);
  panel.resetHits();
  const before = panel.balance();
  const localId = crypto.randomUUID();
  const answer = answerOf(page, orderFor(accountId, link, localId));
  if (cell.connection === 'connecting') await letAllIn(server, door, answer);
  if (cell.connection === 'late') await letLateOneIn(server, door, answer);
  const outcome = await answer;
  // Asked anything, a worker that died in the order starts again, and tells of what it left behind.
  if (!outcome) await answerOf(page, { name: 'markSeen', input: { accountId } });
  const [order] = await page.evaluate<(OrderRow | null)[], string[]>(readOrders, [localId]);
  const requests = panel.requests();
  const adds = requests.filter(({ action }) => action === 'add');
  const sentAt = adds[0]?.arrived ?? 0;
  panel.clearFaults();
  return {
    cell,
    hits: adds.length,
    reads: requests.filter(({ action, arrived }) => action === 'balance' && arrived < sentAt).length,
    reused: (adds[0]?.nth ?? 0) > 1,
    streamed: adds[0]?.streamed ?? false,
    charged: (Number(before) - Number(panel.balance())) / PRICE,
    evidence: isAlone(cell) ? await evidenceIn(page, localId, accountId) : null,
    ledger: order?.state ?? 'none',
    told: outcome?.kind ?? 'nothing',
  };
}

/** What the popup would show of this order, once the balance was read again. */
async function evidenceIn(page: Pane, localId: string, accountId: string): Promise<Evidence> {
  await answerOf(page, { name: 'refresh', input: { accountId, force: true } });
  const orders = await page.evaluate<Order[], string>(readStore, 'orders');
  const balances = await page.evaluate<(Reading & { accountId: string })[], string>(readStore, 'balances');
  const order = orders.find((one) => one.localId === localId);
  if (!order) return 'cannotTell';
  const readings = balances.filter((reading) => reading.accountId === accountId);
  const others = orders.filter((other) => other.accountId === accountId);
  return evidenceOf(order, readings, others, Date.now());
}

/**
 * As before the first order at a panel: no rule keeps connections from being kept, and balance, catalogue and orders
 * were asked for side by side, so that several are open.
 */
async function warmUp(page: Pane, accountId: string, origin: string): Promise<void> {
  await page.evaluate(removeRules, origin);
  const refresh = () => answerOf(page, { name: 'refresh', input: { accountId, force: true } });
  await Promise.all([refresh(), refresh(), refresh(), refresh()]);
}

/** As a call leaves one behind that is given up while it connects; a page can ask for such a connection outright. */
async function openUnused(page: Pane, { origin, connections }: SandboxServer): Promise<void> {
  const known = connections();
  await page.evaluate(preconnect, `${origin}/?${crypto.randomUUID()}`);
  while (connections() === known) await new Promise(setImmediate);
}

const GIVEN_UP = 3;

/** As a worker leaves them that is killed while it connects for several accounts at once. */
async function giveUpConnecting(page: Pane, { apiUrl }: SandboxServer, door: Door): Promise<void> {
  // A busy browser opens one more by itself meanwhile: it is held as the others are.
  door.shut(Number.POSITIVE_INFINITY);
  await page.evaluate(beginCalls, [apiUrl, GIVEN_UP] as [string, number]);
  while (door.waiting() < GIVEN_UP) await new Promise(setImmediate);
  await page.evaluate(endCalls, apiUrl);
}

/** How long the panel takes for each answer, so that the late one has come before the last read ends. */
const LATE_MS = 500;
/** The reads before an order. */
const READS = 2;

/** Answers the first read once all connections are there that were on their way. */
async function letAllIn({ panel }: SandboxServer, door: Door, answer: Promise<unknown>): Promise<void> {
  const isAnswered = watch(answer);
  const areIn = () => calls(panel, 'balance') > 0 && door.waiting() + door.shaking() === 0;
  while (!areIn() && !isAnswered()) await new Promise(setImmediate);
  panel.release();
}

/** Lets one of the connections in that are on their way once the last read has come, and the others behind the order. */
async function letLateOneIn({ panel }: SandboxServer, door: Door, answer: Promise<unknown>): Promise<void> {
  const isAnswered = watch(answer);
  while (calls(panel, 'balance') < READS && !isAnswered()) await new Promise(setImmediate);
  door.letOne();
  // What comes next goes on at once, over the one that has waited longest.
  door.narrow(door.waiting());
  while (calls(panel, 'add') === 0 && !isAnswered()) await new Promise(setImmediate);
  door.open();
}

function calls(panel: SandboxPanel, action: string): number {
  return panel.requests().filter((request) => request.action === action).length;
}

/** Whether it has ended by now. */
function watch(answer: Promise<unknown>): () => boolean {
  let isAnswered = false;
  const end = () => {
    isAnswered = true;
  };
  void answer.then(end, end);
  return () => isAnswered;
}

/** These two run in a page of the extension, where several panels may be called at once. */
function beginCalls([url, count]: [string, number]): void {
  const controller = new AbortController();
  (globalThis as Record<string, unknown>)[url] = controller;
  const call = { method: 'POST', credentials: 'omit', signal: controller.signal } as const;
  for (let n = 0; n < count; n += 1) void fetch(url, call).catch(() => {});
}

function endCalls(url: string): void {
  (globalThis as unknown as Record<string, AbortController>)[url]?.abort();
}

/** Runs in a page of the extension: opens a connection of those that calls without cookies go over. */
function preconnect(url: string): void {
  const link = document.createElement('link');
  link.rel = 'preconnect';
  link.href = url;
  link.crossOrigin = 'anonymous';
  document.head.append(link);
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
