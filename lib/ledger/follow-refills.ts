import { inBatches } from '../panel/batches.ts';
import type { PanelClient } from '../panel/client.ts';
import type { ById } from '../panel/decode.ts';
import { askedOf } from './asked-of.ts';
import { afterRefillStatus, isRefillDue, type RefillBook } from './refill.ts';

interface FollowRefillPorts {
  refills: RefillBook;
  panel: Pick<PanelClient, 'refillStatus' | 'refillStatuses'>;
  now(): number;
  random(): number;
}

/**
 * Asks the panel about every due refill of an account, batch by batch, and writes what it says. A panel that gave one
 * id for many orders is asked about it once. Throws the `PanelError` of the first call that failed.
 */
export async function followRefills(
  accountId: string,
  staleMs: number | null,
  { refills, panel, now, random }: FollowRefillPorts,
): Promise<void> {
  const due = (await refills.open(accountId)).filter((refill) => isRefillDue(refill, now(), staleMs));
  const ids = [...new Set(due.map(({ refillId }) => refillId ?? ''))];
  for (const batch of inBatches(ids)) {
    const replies = await askedOf(statusesOf(batch, panel), 'refill');
    const keys = due
      .filter(({ refillId }) => batch.includes(refillId ?? ''))
      .map(({ refillKey }) => refillKey);
    await refills.update(keys, (refill) =>
      refill.state === 'running'
        ? afterRefillStatus(refill, replies(refill.refillId ?? ''), now(), random)
        : null,
    );
  }
}

/** One by the call for one. */
async function statusesOf(
  ids: readonly string[],
  panel: FollowRefillPorts['panel'],
): Promise<ById<{ status: string }>> {
  const [only = ''] = ids;
  return ids.length > 1
    ? panel.refillStatuses(ids)
    : new Map([[only, { status: await panel.refillStatus(only) }]]);
}
