import { toFailed } from '../failure.ts';
import type { FoundOutcome, RequestInput } from '../messages.ts';
import { compare } from '../money.ts';
import type { PanelClient } from '../panel/client.ts';
import { readNewId } from '../panel/decode-values.ts';
import type { Sealed } from '../settings.ts';
import type { Ledger } from './ledger.ts';
import type { Order, OrderIn } from './order.ts';
import { toFound } from './outcome.ts';
import { statusAtPanel } from './status-at-panel.ts';

interface ResolvePorts {
  ledger: Ledger;
  panel: Pick<PanelClient, 'status' | 'productOrderStatus'>;
  /** Runs `work` while no order of the account is on its way. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Makes delivered goods unreadable at rest. */
  seal(result: string): Promise<Sealed>;
  now(): number;
  random(): number;
}

type InQuestion = OrderIn<'unknown'> | OrderIn<'notPlaced'>;

/** An order whose fate the person may still tell; one closed as not placed may turn up after all. */
function isInQuestion(order: Order | undefined): order is InQuestion {
  return order?.state === 'unknown' || order?.state === 'notPlaced';
}

/**
 * Takes an id that the person found at the panel as that of an order whose answer was lost: the panel must know it, and
 * no other order may have it. That the price is the same is all that can be compared; a link is not told.
 */
export function resolveFound(
  { localId, panelOrderId: typed, anyPrice }: RequestInput<'foundOrder'>,
  { ledger, panel, exclusively, seal, now, random }: ResolvePorts,
): Promise<FoundOutcome> {
  return exclusively(async () => {
    const order = await ledger.get(localId);
    if (!isInQuestion(order)) return { kind: 'settled' };
    const panelOrderId = readNewId(typed.trim().replace(/^#/, ''));
    if (panelOrderId === null) return { kind: 'badId' };
    const { accountId, purchase, price } = order;
    const owner = await ledger.withPanelId(accountId, purchase.kind, panelOrderId);
    if (owner) return { kind: 'taken', localId: owner.localId };
    let said: Awaited<ReturnType<typeof statusAtPanel>>;
    try {
      said = await statusAtPanel(panel, purchase, panelOrderId);
    } catch (error) {
      return toFailed(error);
    }
    const { status, charge } = said;
    // Some panels tell what they delivered only once, and this was the asking, whatever the person says to the price.
    const told = said.result ? [{ panelOrderId, result: await seal(said.result) }] : [];
    const isSure = anyPrice || (charge !== null && compare(charge, price) === 0);
    let outcome: FoundOutcome = { kind: 'settled' };
    await ledger.settle(localId, (current) => {
      outcome = { kind: 'settled' };
      if (!isInQuestion(current)) return null;
      const toldAt = [...told, ...(current.toldAt ?? [])];
      if (!isSure) {
        outcome = { kind: 'ask', status, charge };
        return told.length > 0 ? { order: { ...current, toldAt } } : null;
      }
      const result = toldAt.find((goods) => goods.panelOrderId === panelOrderId)?.result;
      outcome = { kind: 'found', panelOrderId };
      return { order: { ...toFound(current, panelOrderId, now(), random), ...(result && { result }) } };
    });
    return outcome;
  });
}

/** The person looked, and the panel does not have it: it blocks nothing any more. */
export function closeAsNotPlaced(localId: string, ledger: Ledger, now: number): Promise<void> {
  return ledger.settle(localId, (order) => {
    if (order.state !== 'unknown') return null;
    const { dueAt: _, ...kept } = order;
    return { order: { ...kept, state: 'notPlaced', closedAt: now } };
  });
}
