import type { OrderRow } from '../e2e/shop.ts';
import { type Deaths, dieAt, dieAtEach, isKept } from './crash.ts';
import { answerOf, type Ground, wakeWorker } from './ground.ts';
import { readOrders } from './in-page.ts';
import { type Attempt, judge } from './judge.ts';
import type { OrderPlan } from './plan.ts';
import { newAttempt, readLedger, tell } from './strike.ts';

interface GoodsRow extends OrderRow {
  progress?: { status: string | null };
  result?: { data: string } | null;
}

const PLAN: OrderPlan = { sendAt: 0, goods: true, refused: false, twice: false, insists: true };

const MADE_BY_HAND_MS = 120_000;

/** Dies at every point of a purchase; each time the buyer gets the goods in the end, and pays once. */
export function dieInPurchases(ground: Ground): Promise<Deaths> {
  const isWritten = (passed: readonly string[]) => isKept(passed, 'add_product_order', 'notices,orders');
  const among = ['encrypt', 'write orders', 'answer of fetch add_product_order'];
  return dieAtEach(among, isWritten, async (at, name) => {
    const attempt = buyerOf(ground, `purchase-${name}`);
    const death = await dieAt(ground, at, () => tell(ground, attempt));
    attempt.told.push(death.told);
    return { death, faults: await settlePurchase(ground, attempt, isWritten(death.passed)) };
  });
}

/** Dies while the panel has the request: before it acts, or after. */
export async function dieWhilePanelWorks(ground: Ground, when: 'before' | 'after'): Promise<string[]> {
  const { panel } = ground.server;
  panel.fault({ kind: 'stall', when }, { action: 'add_product_order' });
  const attempt = buyerOf(ground, `purchase-${when}`);
  const told = tell(ground, attempt);
  while (
    requestsFor(ground, attempt).length === 0 ||
    (when === 'after' && ordersFor(ground, attempt).length === 0)
  ) {
    await new Promise(setImmediate);
  }
  await ground.target.stopWorker();
  attempt.told.push(await told);
  await wakeWorker(ground);
  return settlePurchase(ground, attempt, false);
}

/** What a person does after the worker died in a purchase: asks again, and tells what the panel's site shows. */
async function settlePurchase(ground: Ground, attempt: Attempt, isWritten: boolean): Promise<string[]> {
  const { target } = ground;
  await readLedger(ground, [attempt]);
  const found = await rowOf(ground, attempt);
  const faults = [
    ...(isWritten && found?.state !== 'placed'
      ? [`its outcome was written, the ledger: ${found?.state}`]
      : []),
  ];
  attempt.told.push(await tell(ground, attempt));
  const row = await rowOf(ground, attempt);
  const [order] = ordersFor(ground, attempt);
  const books = {
    attempts: [attempt],
    rows: row ? [row] : [],
    orders: ordersFor(ground, attempt).map(({ id, require }) => ({ id, mark: require })),
    adds: requestsFor(ground, attempt).map(({ params }) => params.require ?? ''),
  };
  faults.push(...judge(books).faults);
  if (found === null && row?.state !== 'placed')
    faults.push(`nothing was sent, and asked again: ${attempt.told}`);
  const { localId, accountId } = attempt;
  if (row?.state === 'unknown') {
    const input = { localId, panelOrderId: String(order?.id), anyPrice: false };
    if (order) await answerOf(target, { name: 'foundOrder', input });
    else await answerOf(target, { name: 'closeOrder', input: { localId } });
  }
  await followToEnd(ground, accountId);
  const end = await rowOf(ground, attempt);
  if (order && !end?.result) faults.push(`the goods did not arrive, the ledger: ${JSON.stringify(end)}`);
  if (!order && end?.state !== 'notPlaced') faults.push(`never sent, the ledger: ${end?.state}`);
  await readLedger(ground, [attempt]);
  return faults;
}

/** Asks how everything stands, once the panel has made what it makes by hand. */
export async function followToEnd(ground: Ground, accountId: string): Promise<void> {
  ground.server.panel.clock.advance(MADE_BY_HAND_MS);
  await refresh(ground, accountId);
}

export function refresh({ target }: Ground, accountId: string): Promise<unknown> {
  return answerOf(target, { name: 'refresh', input: { accountId, force: true } });
}

/** The purchase in the ledger. */
export async function rowOf({ target }: Ground, { localId }: { localId: string }): Promise<GoodsRow | null> {
  const [row = null] = await target.page.evaluate<(GoodsRow | null)[], string[]>(readOrders, [localId]);
  return row;
}

/** What the panel has of it. */
export function ordersFor({ server }: Ground, { mark }: Attempt) {
  return server.panel.productOrders().filter(({ require }) => require === mark);
}

function requestsFor({ server }: Ground, { mark }: Attempt) {
  return server.panel.requests().filter(({ params }) => params.require === mark);
}

/** A purchase that is about to be made. */
export function buyerOf(ground: Ground, name: string): Attempt {
  return newAttempt(ground, PLAN, 0, name);
}
