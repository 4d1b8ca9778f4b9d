import type { Call, Engine } from '../engine.ts';
import type { Outcome } from '../outcome.ts';
import { PanelRefusal } from '../refusals.ts';
import { refillStatus as statusOf } from '../store/refills.ts';
import { entries, findOwn, readIds } from './ids.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** `refill` of one order or many. Each accepted order gets a refill of its own. */
export function refill(call: Call, engine: Engine): Outcome {
  const ids = readIds(call, 'order', 'orders');
  return 'many' in ids
    ? { call: 'refillMany', reply: entries(ids.many, (id) => refillOrder(id, call, engine)) }
    : { call: 'refill', reply: { refill: refillOrder(ids.one, call, engine) } };
}

/** `refill_status` of one refill or many. */
export function refillStatus(call: Call, { books }: Engine): Outcome {
  const find = (id: string) => statusOf(findOwn(books.refills.find, id, call, 'incorrectRefill'), call.now);
  const ids = readIds(call, 'refill', 'refills');
  return 'many' in ids
    ? { call: 'refillStatusMany', reply: entries(ids.many, find) }
    : { call: 'refillStatus', reply: { status: find(ids.one) } };
}

function refillOrder(id: string, call: Call, { books, catalogue, fates, rules, timeline }: Engine): number {
  const { now } = call;
  const order = findOwn(books.orders.find, id, call, 'incorrectOrder');
  if (!catalogue.find(order.service)?.refill) throw new PanelRefusal('refillDisabled');
  const hasEnded = now >= order.endsAt && (order.fate === 'completed' || order.fate === 'partial');
  if (!hasEnded) throw new PanelRefusal('notCompleted');
  const lastAt = books.refills.lastAt(order.id);
  const waitsFrom = rules.refillWait === 'sinceCompletion' ? Math.max(order.endsAt, lastAt ?? 0) : lastAt;
  if (rules.refillWait !== 'none' && waitsFrom !== null && now - waitsFrom < DAY_MS) {
    throw new PanelRefusal('refillTooEarly');
  }
  return books.refills.insert({
    account: call.account.key,
    orderId: order.id,
    createdAt: now,
    inProgressAt: now + timeline.processingAtMs,
    endsAt: now + timeline.finalAtMs,
    fate: fates.refills.take() ?? 'completed',
  });
}
