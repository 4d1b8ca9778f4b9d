import { setTimeout as delay } from 'node:timers/promises';
import type { OrderRow } from '../e2e/shop.ts';
import { purchaseOf } from './goods.ts';
import { type Ground, nextAccount, orderFor, wakeWorker } from './ground.ts';
import { ask, readOrders, type Said } from './in-page.ts';
import type { Attempt } from './judge.ts';
import type { OrderPlan, Plan } from './plan.ts';

/** What dies: the worker alone, or the whole browser by SIGKILL. */
export type Victim = 'worker' | 'browser';

export interface Strike {
  attempts: Attempt[];
  /** For each kill, the second one at the next start included: whether it met something running. */
  met: boolean[];
  /** Whether the first kill met an order under way: asked for, and not answered yet. */
  inFlight: boolean;
  /** What was wrong at the next start already. */
  faults: string[];
}

/** Sends the orders of a plan, kills, starts again, and looks what the ledger says. */
export async function strike(ground: Ground, plan: Plan, victim: Victim, spoils: boolean): Promise<Strike> {
  const { panel } = ground.server;
  panel.setRules({ latencyMs: plan.latencyMs });
  if (plan.fault) panel.fault(plan.fault.fault, { action: actionOf(plan) });
  const open = new Set<Attempt>();
  // A kill before the first message moves the messages back, since nothing can be done in the past.
  const late = Math.max(0, -plan.killAt);
  const wait = (moment: number) => delay((moment + late) * ground.typicalMs);

  const sent = plan.orders.map(async (order, i) => {
    const attempt = newAttempt(ground, order, plan.kill, `${plan.kill}-${i}`);
    await wait(order.sendAt);
    open.add(attempt);
    const copies = Array.from({ length: order.twice ? 2 : 1 }, () => tell(ground, attempt));
    attempt.told = await Promise.all(copies);
    open.delete(attempt);
    return { attempt, order };
  });
  await wait(plan.killAt);
  const isOpen = open.size > 0;
  const met = [await kill(ground, victim)];
  const ended = await Promise.all(sent);
  panel.clearFaults();

  const faults = victim === 'browser' ? await ground.restart(spoils) : [];
  const again = victim === 'worker' ? plan.againMs : null;
  if (again !== null) met.push(await killAtStart(ground, again));
  await wakeWorker(ground);
  for (const { attempt, order } of ended) {
    if (order.insists && attempt.told[0] !== 'placed') attempt.told.push(await tell(ground, attempt));
  }
  const attempts = ended.map(({ attempt }) => attempt);
  await readLedger(ground, attempts);
  return { attempts, met, inFlight: isOpen && met[0] === true, faults };
}

/** The call that goes wrong: where something that is bought does, the first purchase is meant. */
function actionOf({ fault, orders: [first] }: Plan): string {
  if (fault?.action === 'balance') return 'balance';
  return first?.goods ? 'add_product_order' : 'add';
}

export function newAttempt(
  ground: Ground,
  { goods, refused }: OrderPlan,
  kill: number,
  name: string,
): Attempt {
  const accountId = nextAccount(ground);
  const product = goods ? ground.shelf.take(accountId) : null;
  const host = refused ? 'private.example' : 'www.youtube.com';
  const mark = product === null ? `https://${host}/watch?v=${name}` : `buyer ${name}`;
  return { kill, localId: crypto.randomUUID(), accountId, product, mark, told: [], leftSending: false };
}

/** @returns whether there was something to kill */
async function kill({ target }: Ground, victim: Victim): Promise<boolean> {
  if (victim === 'worker') return target.stopWorker();
  await target.killBrowser();
  return true;
}

/** Kills the worker again while it starts, perhaps in the middle of its sweep. */
async function killAtStart(ground: Ground, afterMs: number): Promise<boolean> {
  const woken = wakeWorker(ground).catch(() => {});
  await delay(afterMs);
  const met = await kill(ground, 'worker');
  await woken;
  return met;
}

/** Places an order as the popup does, and puts what comes back in a word. */
export async function tell(
  { target }: Ground,
  { accountId, product, mark, localId }: Attempt,
): Promise<string> {
  const order: { name: string; input: object } =
    product === null ? orderFor(accountId, mark, localId) : purchaseOf(accountId, product, mark, localId);
  const said = await target.page.evaluate<Said, typeof order>(ask, order).catch(() => null);
  if (said === null) return 'page gone';
  if (said === 'silence') return said;
  if ('error' in said) return 'error';
  const answer = said.answer as { kind: string; why?: { code: string }; question?: string } | null;
  if (answer === null) return 'undefined';
  return [answer.kind, answer.why?.code ?? answer.question].filter(Boolean).join(':');
}

/** Notes of each whether it was left open, and of goods that their fate is known. */
export async function readLedger({ target, shelf }: Ground, attempts: Attempt[]): Promise<void> {
  const localIds = attempts.map(({ localId }) => localId);
  const rows = await target.page.evaluate<(OrderRow | null)[], string[]>(readOrders, localIds);
  attempts.forEach((attempt, i) => {
    const state = rows[i]?.state;
    attempt.leftSending = state === 'sending';
    const isKnown = state !== 'sending' && state !== 'unknown';
    if (isKnown && attempt.product !== null) shelf.giveBack(attempt.accountId, attempt.product);
  });
}
