import 'fake-indexeddb/auto';
import { ledger as realLedger } from '../../../lib/browser/ledger-store.ts';
import {
  CATALOGUE_VERSION,
  readStored,
  type StoredCatalogue,
  toStored,
} from '../../../lib/catalogue/catalogue.ts';
import type { Reading } from '../../../lib/ledger/evidence.ts';
import type { Ledger } from '../../../lib/ledger/ledger.ts';
import type { Order } from '../../../lib/ledger/order.ts';
import type { Money } from '../../../lib/money.ts';
import { createPanelClient, type PanelClient } from '../../../lib/panel/client.ts';
import type { Balance } from '../../../lib/panel/decode.ts';
import { createSandboxPanel } from '../../sandbox/panel.ts';
import { createLife, type Life } from './life.ts';
import { createLockTable } from './lock-table.ts';
import { createTruth, note } from './truth.ts';

const API = 'http://localhost/api/v2';
const NOON = Date.UTC(2026, 0, 15, 12);

/** Two buyers of one panel; the second can afford two orders. */
export const ACCOUNTS = [
  { accountId: 'account-1', key: 'sandbox-key-1', firstBalance: '100' },
  { accountId: 'account-2', key: 'sandbox-key-2', firstBalance: '6' },
] as const;

export type World = Awaited<ReturnType<typeof openWorld>>;

/**
 * The real ledger (IndexedDB in memory) and the real client before the sandbox panel, with a clock, a network, a disk and
 * a worker that do what a test wants. There is one world at a time: opening one empties the database.
 *
 * @param schedule see `createLife`
 */
export async function openWorld(schedule: ((point: string) => Promise<unknown>) | null = null) {
  await emptyDatabase();
  const truth = createTruth();
  const locks = createLockTable();
  const now = { ours: NOON, panel: NOON };
  const panel = createSandboxPanel({ services: 5, now: () => now.panel });
  for (const { key, firstBalance } of ACCOUNTS) {
    panel.addKey(key, firstBalance);
    panel.setBalance(firstBalance, key);
  }
  const weather = {
    offline: false,
    /** The next request to buy arrives only when `late` is run, and nobody hears the answer. */
    delayNext: false,
    late: [] as (() => Promise<unknown>)[],
    /** The next write that the disk does not take. */
    diskRefuses: null as 'add' | 'update' | null,
  };
  const readings = new Map<string, Reading[]>();
  const inFlight: { life: Life; accountId: string }[] = [];
  let lives = 0;

  const ids = (key: string) =>
    [...panel.orders(), ...panel.productOrders()].filter((order) => order.key === key);

  /** The network of one account; requests to buy are for `localId`. */
  function networkOf(key: string, localId: string): typeof fetch {
    return async (input, init) => {
      const action = new URLSearchParams(String(init?.body)).get('action') ?? '';
      if (!action.startsWith('add')) {
        if (weather.offline) throw new TypeError('Failed to fetch');
        return panel.fetch(input, init);
      }
      truth.left.set(localId, (truth.left.get(localId) ?? 0) + 1);
      if (weather.offline) throw new TypeError('Failed to fetch');
      const arrive = async () => {
        const before = new Set(ids(key).map(nameOf));
        const { signal: _, ...request } = init ?? {};
        try {
          return await panel.fetch(input, request);
        } finally {
          for (const order of ids(key)) {
            if (!before.has(nameOf(order))) note(truth.bought, localId, String(order.id));
          }
        }
      };
      if (!weather.delayNext) return arrive();
      weather.delayNext = false;
      weather.late.push(() => arrive().catch(() => {}));
      throw new TypeError('Failed to fetch');
    };
  }

  const ledger: Ledger = {
    ...realLedger,
    add: (order) => refusable('add', () => realLedger.add(order)),
    update: (localIds, change) => noted(localIds, () => realLedger.update(localIds, change)),
    settle: (localId, change) => noted([localId], () => realLedger.settle(localId, change)),
  };

  function noted(localIds: readonly string[], work: () => Promise<void>): Promise<void> {
    return refusable('update', work).catch((error) => {
      for (const localId of localIds) truth.unwritten.add(localId);
      throw error;
    });
  }

  async function refusable<T>(write: 'add' | 'update', work: () => Promise<T>): Promise<T> {
    if (weather.diskRefuses !== write) return work();
    weather.diskRefuses = null;
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  }

  const client = createPanelClient({ apiUrl: API, key: ACCOUNTS[0].key, fetch: panel.fetch });
  const [{ services }, { products }] = await Promise.all([client.services(), client.products()]);
  panel.resetHits();

  return {
    truth,
    panel,
    weather,
    now,
    ledger,
    client,
    newLife: (): Life => {
      lives += 1;
      return createLife(`worker-${lives}`, locks, schedule);
    },
    catalogue: (accountId: string): StoredCatalogue | null =>
      readStored(
        toStored({
          accountId,
          version: CATALOGUE_VERSION,
          fetchedAt: now.ours,
          services,
          products,
          unreadable: 0,
        }),
      ),
    /** The account's panel as a life of the worker reaches it, for one `localId` or for asking alone. */
    panelFor(life: Life, accountId: string, localId = ''): PanelClient {
      const key = keyOf(accountId);
      const network = networkOf(key, localId);
      const reach = createPanelClient({
        apiUrl: API,
        key,
        fetch: (input, init) => {
          const action = new URLSearchParams(String(init?.body)).get('action');
          return life.port(`fetch ${action}`, network, true)(input, init);
        },
        beforeSend: life.port('panel.beforeSend', async () => {}, true),
      });
      return life.ports('panel', reach);
    },
    /** Keeps readings of the balance, as the worker does. */
    recordBalance: (accountId: string) => async (balance: Balance, askedAt: number) =>
      note(readings, accountId, { askedAt, at: now.ours, balance: balance.balance }),
    readings: (accountId: string): readonly Reading[] => readings.get(accountId) ?? [],
    /** Notes it where two orders of one account are on their way, as far as a life can keep it from happening. */
    async onItsWay<T>(life: Life, accountId: string, work: () => Promise<T>): Promise<T> {
      const others = inFlight.filter((each) => each.accountId === accountId && !each.life.isDead());
      if (others.length > 0) truth.faults.push(`two orders of ${accountId} on their way at once`);
      const own = { life, accountId };
      inFlight.push(own);
      return work().finally(() => inFlight.splice(inFlight.indexOf(own), 1));
    },
    async orders(): Promise<Order[]> {
      const found = await Promise.all(truth.intents.map(({ localId }) => realLedger.get(localId)));
      return found.filter((order) => order !== undefined);
    },
    /** Money from outside. */
    payIn(accountId: string, amount: Money): void {
      panel.credit(amount, keyOf(accountId));
      note(truth.paidIn, accountId, amount);
      truth.confused.add(accountId);
    },
    /** An order that the person makes on the panel's own site, at the price of 1,000 views. */
    async orderElsewhere(accountId: string): Promise<void> {
      const key = keyOf(accountId);
      const site = createPanelClient({ apiUrl: API, key, fetch: panel.fetch });
      const link = `https://www.youtube.com/watch?v=elsewhere-${truth.foreign.length}`;
      panel.clearFaults();
      const placed = await site.add({ service: '1', link, quantity: 1000 }).catch(() => null);
      if (placed) truth.foreign.push({ accountId, id: placed.orderId, charge: '2.5' });
      truth.confused.add(accountId);
    },
    close: () => panel.close(),
  };
}

export function keyOf(accountId: string): string {
  const account = ACCOUNTS.find((each) => each.accountId === accountId);
  if (!account) throw new Error(`No account ${accountId}`);
  return account.key;
}

/** Goods and services are numbered apart. */
function nameOf(order: { id: number } & ({ service: number } | { product: number })): string {
  return `${'service' in order ? 'service' : 'product'} ${order.id}`;
}

function emptyDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('pocket-panel');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
