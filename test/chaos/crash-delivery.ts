import { type Deaths, dieAt, dieAtEach, isKept } from './crash.ts';
import { buyerOf, followToEnd, ordersFor, refresh, rowOf } from './crash-purchase.ts';
import type { Ground } from './ground.ts';
import { readLedger, tell } from './strike.ts';

const ASKING = 'product_order_status';

/**
 * Dies at every point from the panel's answer on how a purchase stands, where the panel tells what it delivered only
 * once: what was told and how the order stands are written together or not at all, and what was written stays.
 */
export function dieInDeliveries(ground: Ground): Promise<Deaths> {
  const isWritten = (passed: readonly string[]) => isKept(passed, ASKING, 'notices,orders');
  const first = `answer of fetch ${ASKING}`;
  return dieAtEach([first, 'encrypt'], isWritten, async ({ nth, from = first }, name) => {
    const { panel } = ground.server;
    const attempt = buyerOf(ground, `delivery-${name}`);
    const { accountId } = attempt;
    const told = await tell(ground, attempt);
    const [order] = ordersFor(ground, attempt);
    if (told !== 'placed' || !order) throw new Error(`Not bought: ${told}`);
    const says = (status: string, result?: string) => {
      const body = { [order.id]: { charge: order.charge, status, result } };
      panel.fault({ kind: 'json', when: 'before', body }, { action: ASKING });
    };
    says('In progress', 'told once');
    const death = await dieAt(ground, { nth, from }, () =>
      refresh(ground, accountId).then(
        () => 'followed',
        () => 'error',
      ),
    );
    panel.clearFaults();

    const faults: string[] = [];
    const found = await rowOf(ground, attempt);
    const isThere = Boolean(found?.result);
    if (isThere !== (found?.progress?.status === 'In progress')) faults.push('half of the answer was kept');
    if (isWritten(death.passed) && !isThere) faults.push('what was told and written is gone');
    if (isThere) says('Completed');
    await followToEnd(ground, accountId);
    const end = await rowOf(ground, attempt);
    if (end?.progress?.status !== 'Completed')
      faults.push(`not followed to its end: ${end?.progress?.status}`);
    if (!end?.result) faults.push('no goods');
    if (isThere && end?.result?.data !== found?.result?.data) faults.push('other goods than those told');
    await readLedger(ground, [attempt]);
    return { death, faults };
  });
}
