import * as v from 'valibot';
import type { IdRefusal } from '../panel/decode.ts';
import type { Notice } from './notice.ts';
import type { Order } from './order.ts';
import { isDue, nextDue } from './pace.ts';
import { type StatusMeaning, statusMeaning } from './status-word.ts';

/**
 * One request for a refill of one order. `asking` is written before the request leaves; `unknown`: its answer was lost,
 * which is harmless, as a refill costs nothing and the panel refuses a second one by itself.
 */
export const refillSchema = v.object({
  /** Made with the request; an order may have several refills. */
  refillKey: v.string(),
  localId: v.string(),
  accountId: v.string(),
  panelOrderId: v.string(),
  askedAt: v.number(),
  /** The life of the worker that asked. */
  workerId: v.string(),
  state: v.picklist(['asking', 'running', 'ended', 'refused', 'unknown']),
  /** The panel's id of it, once accepted. */
  refillId: v.nullable(v.string()),
  /** The panel's own word; null is "it did not say yet". */
  status: v.nullable(v.string()),
  /** What the panel said instead of accepting it or of a status. */
  words: v.nullable(v.string()),
  checkedAt: v.nullable(v.number()),
  finalAt: v.nullable(v.number()),
  /** When it is asked about next; absent once there is nothing to ask. */
  dueAt: v.optional(v.number()),
});
export type Refill = v.InferOutput<typeof refillSchema>;

/** Stored records as refills, without those that this version cannot read. */
export function readRefills(stored: readonly unknown[]): Refill[] {
  return stored.filter((record) => v.is(refillSchema, record));
}

/** Whether a refill of it can have been asked for, or be asked for one day: the panel has it, and refills. */
export function mayHaveRefills({ state, purchase }: Order): boolean {
  return state === 'placed' && purchase.kind === 'service' && purchase.refill === true;
}

/** Panels refuse a second refill of an order within this time. */
const REFILL_WAIT_MS = 24 * 60 * 60_000;

/** Why no refill of an order can be asked for; null: one can. `tooEarly` ends at `until`. */
export type RefillProblem =
  | { code: 'notAService' }
  | { code: 'notRefillable' }
  | { code: 'notFinished' }
  | { code: 'running' }
  | { code: 'tooEarly'; until: number };

/** @param refills those of this order, in any order */
export function refillProblem(order: Order, refills: readonly Refill[], now: number): RefillProblem | null {
  return problemOfOrder(order) ?? problemOfRefills(refills, now);
}

/** What about the order itself is in the way of a refill. */
export function problemOfOrder(order: Order): RefillProblem | null {
  const { purchase } = order;
  if (purchase.kind !== 'service') return { code: 'notAService' };
  if (purchase.refill !== true) return { code: 'notRefillable' };
  const status = order.state === 'placed' ? order.progress.status : null;
  return ['completed', 'partial'].includes(statusMeaning(status)) ? null : { code: 'notFinished' };
}

/** What about its earlier refills is in the way of another one. */
export function problemOfRefills(refills: readonly Refill[], now: number): RefillProblem | null {
  if (refills.some(({ state }) => state === 'asking' || state === 'running')) return { code: 'running' };
  const last = Math.max(0, ...refills.map(({ state, askedAt }) => (state === 'refused' ? 0 : askedAt)));
  const until = last + REFILL_WAIT_MS;
  return now < until && now >= last ? { code: 'tooEarly', until } : null;
}

/** What became of the one request about this refill; undefined: the panel left it out, or its answer was lost. */
export function afterAsking(
  refill: Refill,
  reply: { refillId: string } | IdRefusal | undefined,
  now: number,
  random: () => number,
): Refill {
  if (reply === undefined) return { ...refill, state: 'unknown' };
  if ('error' in reply) return { ...refill, state: 'refused', words: reply.error };
  return askedAgain({ ...refill, state: 'running', refillId: reply.refillId }, now, random);
}

/** A refill that another life of the worker was asking for has an answer that nobody heard. */
export function sweepRefill(refill: Refill, workerId: string): Refill | null {
  return refill.state === 'asking' && refill.workerId !== workerId ? { ...refill, state: 'unknown' } : null;
}

/** What a refill's status word means; refills have one word more than orders. */
export function refillMeaning(status: string | null): StatusMeaning | 'rejected' {
  return /^rejected$/i.test(status?.trim() ?? '') ? 'rejected' : statusMeaning(status);
}

const FINAL: ReadonlySet<string> = new Set(['completed', 'rejected', 'canceled', 'failed']);
const NOTICES = { completed: 'refillCompleted', rejected: 'refillRejected' } as const;

/** The refill after the panel's answer about it, and the notice of its end. */
export function afterRefillStatus(
  { dueAt: _, ...refill }: Refill,
  reply: { status: string } | IdRefusal | undefined,
  now: number,
  random: () => number,
): { refill: Refill; notice?: Notice } {
  if (reply === undefined || 'error' in reply) {
    const words = reply?.error ?? 'The panel left this refill out of its answer.';
    return { refill: askedAgain({ ...refill, words, checkedAt: now }, now, random) };
  }
  const next: Refill = { ...refill, status: reply.status, words: null, checkedAt: now };
  const meaning = refillMeaning(reply.status);
  if (!FINAL.has(meaning)) return { refill: askedAgain(next, now, random) };
  const { refillKey, localId, accountId } = refill;
  const kind = NOTICES[meaning as keyof typeof NOTICES] ?? 'refillEnded';
  return {
    refill: { ...next, state: 'ended', finalAt: now },
    notice: { noticeId: refillKey, accountId, localId, kind, at: now, shownAt: null, seenAt: null },
  };
}

/** Whether it is to be asked about now; `staleMs` as for orders. */
export function isRefillDue(refill: Refill, now: number, staleMs: number | null): boolean {
  return refill.state === 'running' && isDue(followed(refill), now, staleMs);
}

function askedAgain(refill: Refill, now: number, random: () => number): Refill {
  return { ...refill, dueAt: nextDue(followed(refill), now, random) };
}

/** Refills are asked about at the same pace as orders. */
function followed({ askedAt, status, checkedAt, dueAt }: Refill) {
  return { placedAt: askedAt, progress: { status }, askedAt: checkedAt, dueAt };
}

/** The refills as they are written; each change and its notice stand together or not at all. */
export interface RefillBook {
  /** Writes new refills and waits until they are on disk. */
  add(refills: readonly Refill[]): Promise<void>;
  update(
    refillKeys: readonly string[],
    change: (refill: Refill) => { refill: Refill; notice?: Notice } | null,
  ): Promise<void>;
  ofOrder(localId: string): Promise<Refill[]>;
  /** Refills of one account that are still asked about. */
  open(accountId: string): Promise<Refill[]>;
  asking(): Promise<Refill[]>;
}
