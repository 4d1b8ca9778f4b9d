import type { PanelClient } from '../panel/client.ts';
import type { ById } from '../panel/decode.ts';
import { PanelError } from '../panel/panel-error.ts';
import { inBatches } from './batches.ts';
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
    const replies = await statusesOf(batch, panel);
    const keys = due
      .filter(({ refillId }) => batch.includes(refillId ?? ''))
      .map(({ refillKey }) => refillKey);
    await refills.update(keys, (refill) =>
      refill.state === 'running'
        ? afterRefillStatus(refill, replies.get(refill.refillId ?? ''), now(), random)
        : null,
    );
  }
}

/** One by the call for one, whose refusal is an answer about it. */
async function statusesOf(
  ids: readonly string[],
  panel: FollowRefillPorts['panel'],
): Promise<ById<{ status: string }>> {
  const [only = ''] = ids;
  if (ids.length > 1) return panel.refillStatuses(ids);
  try {
    return new Map([[only, { status: await panel.refillStatus(only) }]]);
  } catch (error) {
    if (!(error instanceof PanelError) || error.reason !== 'refill') throw error;
    return new Map([[only, { error: error.words ?? '' }]]);
  }
}
