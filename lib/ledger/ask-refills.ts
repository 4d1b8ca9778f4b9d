import type { RefillsOutcome } from '../messages.ts';
import { inBatches } from '../panel/batches.ts';
import type { PanelClient } from '../panel/client.ts';
import type { ById } from '../panel/decode.ts';
import { PanelError } from '../panel/panel-error.ts';
import type { Ledger } from './ledger.ts';
import type { Order } from './order.ts';
import { afterAsking, type Refill, type RefillBook, refillProblem } from './refill.ts';
import { judgeAddFailure } from './verdict.ts';

interface AskPorts {
  ledger: Ledger;
  refills: RefillBook;
  panel: Pick<PanelClient, 'refill' | 'refills'>;
  newId(): string;
  now(): number;
  random(): number;
  workerId: string;
}

/**
 * Asks for refills of these orders of one account, each once: written down before the request leaves, and not repeated
 * whatever comes back. Orders that cannot be refilled now are left out and told. Call it under the account's lock.
 */
export async function askRefills(localIds: readonly string[], ports: AskPorts): Promise<RefillsOutcome> {
  const outcome: RefillsOutcome = { kind: 'asked', running: 0, refused: 0, unknown: 0, leftOut: [] };
  const asked: Refill[] = [];
  for (const localId of new Set(localIds)) {
    const order = await ports.ledger.get(localId);
    const problem = order ? refillProblem(order, await ports.refills.ofOrder(localId), ports.now()) : null;
    if (problem) outcome.leftOut.push({ localId, problem });
    else if (order?.state === 'placed') asked.push(toAsking(order, order.panelOrderId, ports));
  }
  for (const batch of inBatches(asked)) {
    await ports.refills.add(batch);
    const replies = await ask(batch, ports.panel);
    await ports.refills.update(
      batch.map(({ refillKey }) => refillKey),
      (refill) => {
        if (refill.state !== 'asking') return null;
        const next = afterAsking(refill, replies?.get(refill.panelOrderId), ports.now(), ports.random);
        outcome[next.state as 'running' | 'refused' | 'unknown'] += 1;
        return { refill: next };
      },
    );
  }
  return outcome;
}

function toAsking({ localId, accountId }: Order, panelOrderId: string, ports: AskPorts): Refill {
  const none = { refillId: null, status: null, words: null, checkedAt: null, finalAt: null };
  const { newId, now, workerId } = ports;
  const made = { refillKey: newId(), askedAt: now(), workerId, state: 'asking' } as const;
  return { ...none, ...made, localId, accountId, panelOrderId };
}

/** The one request of a batch; null where its answer was lost. A refusal of the whole is one of each order. */
async function ask(
  batch: readonly Refill[],
  panel: AskPorts['panel'],
): Promise<ById<{ refillId: string }> | null> {
  const ids = batch.map(({ panelOrderId }) => panelOrderId);
  try {
    const [only = ''] = ids;
    return ids.length === 1
      ? new Map([[only, { refillId: await panel.refill(only) }]])
      : await panel.refills(ids);
  } catch (error) {
    const verdict = error instanceof PanelError ? judgeAddFailure(error) : null;
    if (!verdict || verdict.kind === 'unknown') return null;
    return new Map(ids.map((id) => [id, { error: verdict.words }]));
  }
}
