import { BATCH, inBatches } from '../panel/batches.ts';
import type { IdRefusal } from '../panel/decode.ts';
import type { OrderChange } from './ledger.ts';
import type { Notice } from './notice.ts';
import type { Order, OrderIn, Progress } from './order.ts';
import { isDue, nextDue } from './pace.ts';
import { isFinal, statusMeaning } from './status-word.ts';

type Placed = OrderIn<'placed'>;

/** How long after its end a short order is read again: refunds of Partial and Canceled come late. */
const REREAD_MS = 30 * 24 * 60 * 60_000;

/**
 * The orders to ask about now, in batches of one request each: ⌈due / 100⌉, never more. Spare places of the last
 * batch go to orders that ended short; with nothing due there is no request and so no spare place.
 */
export function planPolls(
  open: readonly Order[],
  endedShort: readonly Order[],
  now: number,
  staleMs: number | null = null,
): Placed[][] {
  const due = open.filter((order): order is Placed => order.state === 'placed' && isDue(order, now, staleMs));
  const spare = (BATCH - (due.length % BATCH)) % BATCH;
  const short = endedShort.filter((order): order is Placed => order.state === 'placed').slice(0, spare);
  return inBatches([...due, ...short]);
}

/**
 * An order after the panel's answer about it (undefined: the panel left it out), and the notice of its end. Returns
 * an order that is asked about again until its status is final.
 */
export function afterStatus(
  order: Placed,
  reply: Progress | IdRefusal | undefined,
  now: number,
  random: () => number,
): OrderChange {
  if (reply === undefined || 'error' in reply) {
    const trouble = reply?.error ?? 'The panel left this order out of its answer.';
    return { order: withDue({ ...order, askedAt: now, trouble }, now, random) };
  }
  const progress = merge(order.progress, reply);
  const changed = !sameProgress(order.progress, progress);
  const changes = changed ? [...order.changes, { at: now, ...progress }] : order.changes;
  const next: Placed = { ...order, progress, changes, askedAt: now, trouble: null };
  if (!isFinal(progress.status)) return { order: withDue({ ...next, finalAt: null }, now, random) };
  if (order.finalAt !== null) return { order: next };
  return { order: ended(next, now), notice: noticeOfEnd(next, now) };
}

function withDue(order: Placed, now: number, random: () => number): Placed {
  if (order.finalAt !== null) return order;
  return { ...order, dueAt: nextDue(order, now, random) };
}

function ended({ dueAt: _, ...order }: Placed, now: number): Placed {
  const short = ['partial', 'canceled'].includes(statusMeaning(order.progress.status));
  return { ...order, finalAt: now, ...(short ? { rereadUntil: now + REREAD_MS } : {}) };
}

/** What an answer leaves out (null) keeps the value known before: an absent number is not 0. */
function merge(known: Progress, reply: Progress): Progress {
  return {
    status: reply.status ?? known.status,
    charge: reply.charge ?? known.charge,
    startCount: reply.startCount ?? known.startCount,
    remains: reply.remains ?? known.remains,
  };
}

function sameProgress(a: Progress, b: Progress): boolean {
  return (Object.keys(a) as (keyof Progress)[]).every((key) => a[key] === b[key]);
}

const ENDS = ['completed', 'partial', 'canceled'] as const;

function noticeOfEnd({ localId, accountId, purchase, progress, changes }: Placed, at: number): Notice {
  const meaning = statusMeaning(progress.status);
  const end = ENDS.find((kind) => kind === meaning) ?? 'ended';
  const kind = end === 'completed' && purchase.kind === 'product' ? 'delivered' : end;
  // An order may end, be taken up again and end once more: each end has an id of its own.
  return {
    noticeId: `${localId}:${changes.length}`,
    accountId,
    localId,
    kind,
    at,
    shownAt: null,
    seenAt: null,
  };
}
