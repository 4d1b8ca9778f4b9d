import { fillStore, ledgerRows, readStore } from '../e2e/shop.ts';
import { type Deaths, dieAt, dieAtEach, isKept } from './crash.ts';
import { answerOf, type Ground, wakeWorker } from './ground.ts';
import { ask, type Said } from './in-page.ts';

interface Ended {
  localId: string;
  panelOrderId: string;
}

/** The part of a refill's record that is looked at. */
interface RefillRow {
  localId: string;
  panelOrderId: string;
  state: string;
}

interface RefillsAnswer {
  kind: string;
  running: number;
  refused: number;
  unknown: number;
  leftOut: unknown[];
}

/** What is said of each of the three: the panel takes two refills and refuses the third. */
const SAID = ['running', 'running', 'refused'];
const ENDED_MS = 120_000;

/** Dies at every point of asking for the refills of three orders in one request; none is asked for twice. */
export async function dieInRefills(ground: Ground): Promise<Deaths> {
  const isWritten = (passed: readonly string[]) => isKept(passed, 'refill', 'notices,refills');
  const counter = await openCounter(ground);
  return dieAtEach(['write refills', 'answer of fetch refill'], isWritten, async (at, name) => {
    const orders = await counter.endThree(name);
    const death = await dieAt(ground, at, () => counter.ask(orders).then(wordOf));
    return { death, faults: await settle(ground, counter, orders, death.told, isWritten(death.passed)) };
  });
}

/** Dies while the panel has the request: before it acts, or after. */
export async function dieWhilePanelRefills(ground: Ground, when: 'before' | 'after'): Promise<string[]> {
  const { panel } = ground.server;
  const counter = await openCounter(ground);
  const orders = await counter.endThree(when);
  panel.fault({ kind: 'stall', when }, { action: 'refill' });
  const told = counter.ask(orders).then(wordOf);
  const isThere = () =>
    (when === 'after' ? refillsAt(ground, orders) : requestsFor(ground, orders)).length > 0;
  while (!isThere()) await new Promise(setImmediate);
  await ground.target.stopWorker();
  const word = await told;
  await wakeWorker(ground);
  return settle(ground, counter, orders, word, false);
}

/** What holds after the death, and once the person has asked again. */
async function settle(
  ground: Ground,
  counter: Counter,
  orders: Ended[],
  told: string,
  isWritten: boolean,
): Promise<string[]> {
  const faults: string[] = [];
  const before = await counter.states(orders);
  const sent = requestsFor(ground, orders).length;
  const isNothing = before.length === 0;
  const allowed = isNothing ? [] : isWritten ? [SAID] : [SAID, SAID.map(() => 'unknown')];
  if (!isNothing && !allowed.some((states) => String(states) === String(before))) {
    faults.push(`in the ledger: ${before}`);
  }
  if (isNothing && sent > 0) faults.push('the panel was asked, and the ledger has nothing');
  if (isWritten && isNothing) faults.push('what was written is gone');
  if (told !== 'error' && told !== 'undefined') faults.push(`its page was told ${told}`);

  const again = (await counter.ask(orders)) as RefillsAnswer | null;
  const heard = again && [again.running, again.refused, again.unknown, again.leftOut.length];
  // One that was refused may be asked for again; one that runs, or whose answer was lost, may not.
  const expected = isNothing ? [2, 1, 0, 0] : before.includes('refused') ? [0, 1, 0, 2] : [0, 0, 0, 3];
  if (String(heard) !== String(expected)) faults.push(`asked again, it said ${JSON.stringify(again)}`);
  const [first, second] = orders.map(({ panelOrderId }) => panelOrderId);
  for (const id of [first, second]) {
    const times = requestsFor(ground, orders).filter(({ params }) =>
      idsOf(params).includes(String(id)),
    ).length;
    if (times > 1) faults.push(`the refill of ${id} was asked for ${times} times`);
  }
  const known = await counter.states(orders);
  if (known.length < orders.length)
    faults.push(`refills at the panel that the ledger lacks: it has ${known}`);
  return faults;
}

type Counter = Awaited<ReturnType<typeof openCounter>>;

/** One account, and orders of it that ended at the panel and in the ledger. */
async function openCounter(ground: Ground) {
  const { target, server } = ground;
  const { panel } = server;
  panel.clock.advance(ENDED_MS);
  const [any] = panel.orders();
  const [known] = await ledgerRows(target.page, any?.link ?? 'no order');
  if (!any || !known) throw new Error('Nothing was ordered');
  const { accountId } = known;
  await answerOf(target, { name: 'refresh', input: { accountId, force: true } });
  const [template] = await ledgerRows(target.page, any.link);

  return {
    /** Three new ones; the panel has canceled the third, which nobody has heard of yet. */
    async endThree(name: string): Promise<Ended[]> {
      panel.setDialect('seed');
      const links = ['a', 'b', 'c'].map(
        (letter) => `https://www.youtube.com/watch?v=refill-${name}-${letter}`,
      );
      for (const link of links) await orderAtPanel(server.apiUrl, any.key, link);
      const placed = panel.orders().filter(({ link }) => links.includes(link));
      panel.reviseOrder(placed[2]?.id ?? 0, 'canceled');
      panel.clock.advance(ENDED_MS);
      // Of those that the vendor's page shows, its answer to a list says one thing for all.
      panel.setDialect('strings');
      const ended = placed.map(({ id, link }) => ({
        localId: crypto.randomUUID(),
        panelOrderId: String(id),
        link,
      }));
      const records = ended.map(({ link, ...ids }) => ({
        ...template,
        ...ids,
        purchase: { ...template?.purchase, link },
      }));
      await target.page.evaluate<void, [string, unknown[]]>(fillStore, ['orders', records]);
      return ended;
    },
    async ask(orders: Ended[]): Promise<unknown> {
      const localIds = orders.map(({ localId }) => localId);
      const message = { name: 'askRefills', input: { accountId, localIds } };
      const said = await target.page.evaluate<Said, typeof message>(ask, message);
      if (said === 'silence') return said;
      return 'error' in said ? 'error' : said.answer;
    },
    /** The latest refill of each order, in their order. */
    async states(orders: Ended[]): Promise<string[]> {
      const rows = await target.page.evaluate<RefillRow[], string>(readStore, 'refills');
      return orders.flatMap(({ localId }) => rows.findLast((row) => row.localId === localId)?.state ?? []);
    },
  };
}

async function orderAtPanel(apiUrl: string, key: string, link: string): Promise<void> {
  const order = { key, action: 'add', service: '1', quantity: '1000', link };
  await fetch(apiUrl, { method: 'POST', body: new URLSearchParams(order) });
}

function wordOf(said: unknown): string {
  if (said === null) return 'undefined';
  return typeof said === 'string' ? said : JSON.stringify(said);
}

function idsOf({ order, orders }: Record<string, string>): string[] {
  return (orders ?? order ?? '').split(',');
}

function requestsFor({ server }: Ground, orders: Ended[]) {
  const ids = orders.map(({ panelOrderId }) => panelOrderId);
  const asked = server.panel.requests().filter(({ action }) => action === 'refill');
  return asked.filter(({ params }) => idsOf(params).some((id) => ids.includes(id)));
}

function refillsAt({ server }: Ground, orders: Ended[]) {
  const ids = orders.map(({ panelOrderId }) => panelOrderId);
  return server.panel.refills().filter(({ order }) => ids.includes(String(order)));
}
