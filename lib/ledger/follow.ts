import type { PanelClient } from '../panel/client.ts';
import type { Balance } from '../panel/decode.ts';
import { isRefusal } from '../panel/panel-error.ts';
import type { Sealed } from '../settings.ts';
import { askedOf } from './asked-of.ts';
import type { Ledger } from './ledger.ts';
import type { Order, OrderIn, Purchase } from './order.ts';
import { readBalance } from './read-balance.ts';
import { afterReading, isReadingDue, isYoung } from './reading.ts';
import { afterStatus, planPolls } from './track.ts';

export interface FollowPorts {
  ledger: Ledger;
  panel: Pick<PanelClient, 'statuses' | 'productOrderStatuses' | 'balance'>;
  recordBalance(balance: Balance, askedAt: number): Promise<void>;
  /** Makes delivered goods unreadable at rest. */
  seal(result: string): Promise<Sealed>;
  now(): number;
  random(): number;
}

type Placed = OrderIn<'placed'>;

/**
 * Asks the panel about every due order of an account and writes what it says, batch by batch: what one batch brought
 * is in the ledger before the next is asked. `staleMs` also asks about what was last asked longer ago than that. Where
 * money may just have moved, the balance is read once before. Throws the `PanelError` of the first call that failed.
 */
export async function followOrders(
  accountId: string,
  staleMs: number | null,
  ports: FollowPorts,
): Promise<void> {
  const { ledger, now } = ports;
  const [open, short] = await Promise.all([ledger.open(accountId), ledger.endedShort(accountId, now())]);
  const plan = (kind: Purchase['kind']) => {
    const isKind = ({ purchase }: Order) => purchase.kind === kind;
    return planPolls(open.filter(isKind), short.filter(isKind), now(), staleMs);
  };
  const services = plan('service');
  const products = plan('product');

  const lost = open.filter((order) => isReadingDue(order, now()));
  const young = [...services, ...products].flat().some((order) => isYoung(order, now()));
  if (young || lost.length > 0) await readEvidence(lost, ports);
  for (const batch of services) await askServices(batch, ports);
  for (const batch of products) await askProducts(batch, ports);
}

async function readEvidence(lost: readonly Order[], ports: FollowPorts): Promise<void> {
  const { ledger, now } = ports;
  try {
    await readBalance(ports);
  } catch (error) {
    // A panel that does not tell its balance does not tell it later either: there is no evidence then.
    if (!isRefusal(error)) throw error;
  }
  await ledger.update(idsOf(lost), (order) =>
    order.state === 'unknown' ? { order: afterReading(order, now()) } : null,
  );
}

async function askServices(batch: Placed[], { ledger, panel, now, random }: FollowPorts): Promise<void> {
  const replies = await askedOf(panel.statuses(panelIdsOf(batch)), 'order');
  await ledger.update(idsOf(batch), (order) =>
    order.state === 'placed' ? afterStatus(order, replies(order.panelOrderId), now(), random) : null,
  );
}

/** Goods may be told only once: they are written in the transaction that notes their delivery. */
async function askProducts(
  batch: Placed[],
  { ledger, panel, seal, now, random }: FollowPorts,
): Promise<void> {
  const replies = await askedOf(panel.productOrderStatuses(panelIdsOf(batch)), 'order');
  const results = new Map<string, Sealed>();
  for (const { panelOrderId } of batch) {
    const reply = replies(panelOrderId);
    if (reply && 'result' in reply && reply.result !== null) {
      results.set(panelOrderId, await seal(reply.result));
    }
  }
  await ledger.update(idsOf(batch), (order) => {
    if (order.state !== 'placed') return null;
    const reply = replies(order.panelOrderId);
    if (!reply || 'error' in reply) return afterStatus(order, reply, now(), random);
    const change = afterStatus(order, { ...reply, startCount: null, remains: null }, now(), random);
    const result = results.get(order.panelOrderId);
    const note = reply.note ?? order.note ?? null;
    return { ...change, order: { ...(change.order as Placed), note, ...(result && { result }) } };
  });
}

function idsOf(batch: readonly Order[]): string[] {
  return batch.map(({ localId }) => localId);
}

function panelIdsOf(batch: readonly Placed[]): string[] {
  return batch.map(({ panelOrderId }) => panelOrderId);
}
