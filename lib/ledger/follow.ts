import type { ById, IdRefusal, OrderStatus } from '../panel/decode.ts';
import { PanelError } from '../panel/panel-error.ts';
import type { Ledger } from './ledger.ts';
import { afterStatus, planPolls } from './track.ts';

interface FollowPorts {
  ledger: Ledger;
  panel: { statuses(ids: string[]): Promise<ById<OrderStatus>> };
  now(): number;
  random(): number;
}

/**
 * Asks the panel about every due order of an account and writes what it says, batch by batch: what one batch brought
 * is in the ledger before the next is asked. `staleMs` also asks about what was last asked longer ago than that.
 * Throws the `PanelError` of the first batch that failed.
 */
export async function followOrders(
  accountId: string,
  staleMs: number | null,
  { ledger, panel, now, random }: FollowPorts,
): Promise<void> {
  const [open, short] = await Promise.all([ledger.open(accountId), ledger.endedShort(accountId, now())]);
  for (const batch of planPolls(open, short, now(), staleMs)) {
    const replyFor = await ask(
      panel,
      batch.map(({ panelOrderId }) => panelOrderId),
    );
    await ledger.update(
      batch.map(({ localId }) => localId),
      (order) =>
        order.state === 'placed' ? afterStatus(order, replyFor(order.panelOrderId), now(), random) : null,
    );
  }
}

async function ask(
  panel: FollowPorts['panel'],
  ids: string[],
): Promise<(id: string) => OrderStatus | IdRefusal | undefined> {
  try {
    const replies = await panel.statuses(ids);
    return (id) => replies.get(id);
  } catch (error) {
    // Some panels refuse the whole call where they know none of its orders: that is an answer about each of them.
    if (error instanceof PanelError && error.kind === 'refused' && error.reason === 'order') {
      const refusal = { error: error.words ?? '' };
      return () => refusal;
    }
    throw error;
  }
}
