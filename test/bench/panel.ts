import { speakTo } from '../browsers/real-popup.ts';
import { fillStore, KEY, VIDEO } from '../e2e/shop.ts';
import { placedOrder } from '../unit/ledger/example-orders.ts';
import type { Figure } from './figures.ts';
import { type Ground, STORED, storedCatalogue } from './ground.ts';
import { timeAnswer } from './in-page.ts';
import { repeat } from './popup.ts';

const SERVICES = 5_000;
const OPEN = 1_000;
/** Ten times finer than it is unless told: a refresh is short. */
const SAMPLE_US = 100;

/** The worker's CPU for one fetched catalogue, against one that is kept as it came. */
export async function measureRefresh(ground: Ground, runs: number): Promise<Figure[]> {
  const { page, rivalPage, accountId, server } = ground;
  server.panel.setCatalogueSize(SERVICES);
  const results = await repeat(runs, async () => {
    await page.evaluate(ageCatalogue, accountId);
    const ours = await cpuTime(ground, ground.ours, () =>
      page.evaluate(timeAnswer, [{ name: 'freshenPrices', input: { accountId } }]),
    );
    const plain = await cpuTime(ground, ground.rival, () =>
      rivalPage.evaluate(timeAnswer, [{ refresh: server.apiUrl }]),
    );
    return { ours, plain };
  });
  const catalogue = await storedCatalogue(page);
  if (catalogue?.services.length !== SERVICES) throw new Error('the catalogue was not fetched');
  server.panel.setCatalogueSize(STORED);
  return [
    {
      name: `refresh of ${SERVICES} services, CPU of the worker`,
      unit: 'ms',
      values: results.map(({ ours }) => ours),
      limit: 60,
      rival: { name: 'storage.local object', values: results.map(({ plain }) => plain) },
    },
  ];
}

interface Profile {
  nodes: { id: number; callFrame: { functionName: string } }[];
  samples: number[];
  timeDeltas: number[];
}

/** How long the worker's thread ran script, collected garbage included, while `work` was done; in ms. */
async function cpuTime({ debugger: session }: Ground, origin: string, work: () => Promise<unknown>) {
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  if (!target) throw new Error(`no worker of ${origin}`);
  const send = await speakTo(session, target.targetId);
  await send('Profiler.enable');
  await send('Profiler.setSamplingInterval', { interval: SAMPLE_US });
  await send('Profiler.start');
  await work();
  const { profile } = await send<{ profile: Profile }>('Profiler.stop');
  await send('Profiler.disable');
  const idle = profile.nodes
    .filter(({ callFrame }) => callFrame.functionName === '(idle)')
    .map(({ id }) => id);
  return profile.samples.reduce(
    (sum, node, at) => (idle.includes(node) ? sum : sum + (profile.timeDeltas[at] ?? 0) / 1_000),
    0,
  );
}

/** Runs in a page of ours: the stored catalogue is old, and the panel was not asked for a while. */
async function ageCatalogue(accountId: string): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { session: { remove(name: string): Promise<void> } } };
  };
  await chrome.storage.session.remove(`pacing:${accountId}`);
  await new Promise<void>((resolve, reject) => {
    const open = indexedDB.open('pocket-panel');
    open.onerror = reject;
    open.onsuccess = () => {
      const transaction = open.result.transaction('catalogues', 'readwrite');
      const store = transaction.objectStore('catalogues');
      const stored = store.get(accountId);
      stored.onsuccess = () => store.put({ ...stored.result, fetchedAt: 1 });
      transaction.onabort = reject;
      transaction.oncomplete = () => {
        open.result.close();
        resolve();
      };
    };
  });
}

/** The little of Chrome's API that is called inside the worker here. */
declare const chrome: { alarms: { onAlarm: { dispatch(alarm: object): void } } };

/** One alarm with a thousand open orders due: what the panel was asked, and what was written. */
export async function measurePoll(ground: Ground): Promise<Figure[]> {
  const { page, accountId, server, chromium } = ground;
  const due = [];
  for (let n = 0; n < OPEN; n++) {
    const body = new URLSearchParams({
      key: KEY,
      action: 'add',
      service: '1',
      link: `${VIDEO}${n}`,
      quantity: '1000',
    });
    const reply = await server.panel.fetch(server.apiUrl, { method: 'POST', body });
    const { order, error } = (await reply.json()) as { order?: number; error?: string };
    if (order === undefined) throw new Error(`the panel refused an order: ${error}`);
    due.push(placedOrder({ localId: `open-${n}`, accountId, panelOrderId: String(order), dueAt: 1 }));
  }
  await page.evaluate(fillStore, ['orders', due] as [string, unknown[]]);
  server.panel.clock.advance(120_000);
  server.panel.resetHits();

  await page.evaluate(timeAnswer, [{ name: 'markSeen', input: { accountId } }]);
  const worker = await chromium.worker();
  await worker.evaluate(countWrites);
  const begin = performance.now();
  await worker.evaluate(() => chrome.alarms.onAlarm.dispatch({ name: 'poll', scheduledTime: 0 }));
  const left = await page.evaluate(untilNoneDue);
  if (left > 0) throw new Error(`${left} orders are still open`);
  const ms = performance.now() - begin;
  const writes = await worker.evaluate(() => (globalThis as unknown as { writes: number }).writes);
  return [
    {
      name: `poll of ${OPEN} open orders, status requests`,
      unit: 'count',
      values: [server.panel.hits().status ?? 0],
      limit: 10,
    },
    { name: `poll of ${OPEN} open orders, orders written`, unit: 'count', values: [writes], limit: OPEN },
    { name: `poll of ${OPEN} open orders, until all were written`, unit: 'ms', values: [ms] },
  ];
}

/** Runs in a page of ours: how many orders are still followed once none is, or half a minute is over. */
function untilNoneDue(): Promise<number> {
  const end = performance.now() + 30_000;
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('pocket-panel');
    open.onerror = reject;
    open.onsuccess = () => {
      const look = () => {
        const count = open.result.transaction('orders').objectStore('orders').index('byDue').count();
        count.onerror = reject;
        count.onsuccess = () => {
          if (count.result > 0 && performance.now() < end) return look();
          open.result.close();
          resolve(count.result);
        };
      };
      look();
    };
  });
}

/** Runs in the worker. */
function countWrites(): void {
  const counted = globalThis as unknown as { writes: number };
  counted.writes = 0;
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
    if (this.name === 'orders') counted.writes += 1;
    return put.apply(this, given);
  };
}
