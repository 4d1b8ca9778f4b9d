import { describe, expect, it } from 'vitest';
import { ledger } from '../../../lib/browser/ledger-store.ts';
import { closeAsNotPlaced, resolveFound } from '../../../lib/ledger/resolve.ts';
import { openCounter } from './counter.ts';

/** A counter with orders whose answers were lost, and the ids that the panel has them by. */
async function loseOrders(count: number) {
  const counter = await openCounter();
  const lost = Array.from({ length: count }, (_, i) => ({
    localId: crypto.randomUUID(),
    link: `https://youtu.be/${i}`,
  }));
  for (const order of lost) {
    counter.loseNextAdd('after');
    await counter.place(order);
  }
  return {
    ...counter,
    lost: lost.map(({ localId }) => localId) as [string, string],
    panelIds: counter.sandbox.orders().map(({ id }) => String(id)) as [string, string],
    find: (localId: string, panelOrderId: string) =>
      resolveFound({ localId, panelOrderId, anyPrice: true }, counter.ports),
  };
}

const stateOf = async (localId: string) => (await ledger.get(localId))?.state;

describe('an order id that the person found', () => {
  it('is refused where another order of the ledger has it', async () => {
    const { find, lost, panelIds } = await loseOrders(2);
    expect(await find(lost[0], panelIds[0])).toEqual({ kind: 'found', panelOrderId: panelIds[0] });
    expect(await find(lost[1], panelIds[0])).toEqual({ kind: 'taken', localId: lost[0] });
    expect(await stateOf(lost[1])).toBe('unknown');
  });

  it('goes to one order where it is typed for two at once', async () => {
    const { find, lost, panelIds } = await loseOrders(2);
    const outcomes = await Promise.all(lost.map((localId) => find(localId, panelIds[0])));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['found', 'taken']);
    expect((await Promise.all(lost.map(stateOf))).toSorted()).toEqual(['placed', 'unknown']);
  });

  it('is not taken where the panel does not know it', async () => {
    const { find, lost } = await loseOrders(1);
    expect(await find(lost[0], '999999')).toMatchObject({ kind: 'failed', failure: { reason: 'order' } });
    expect(await stateOf(lost[0])).toBe('unknown');
  });

  it('is not called found where a backup settled the order in the same moment', async () => {
    const { lost, panelIds, ports } = await loseOrders(1);
    const [localId] = lost;
    const settle: typeof ledger.settle = (id, change) =>
      ledger.settle(id, (order) => {
        const changed = change(order);
        // The second time, the order is no longer as it was.
        if (changed?.order.state === 'placed') change(changed.order);
        return changed;
      });
    const request = { localId, panelOrderId: panelIds[0], anyPrice: true };
    expect(await resolveFound(request, { ...ports, ledger: { ...ledger, settle } })).toEqual({
      kind: 'settled',
    });
  });

  it('is taken for an order that was closed as not placed, and closing it again changes nothing', async () => {
    const { find, lost, panelIds } = await loseOrders(1);
    await closeAsNotPlaced(lost[0], ledger, 1);
    expect(await stateOf(lost[0])).toBe('notPlaced');
    expect(await find(lost[0], panelIds[0])).toMatchObject({ kind: 'found' });
    await closeAsNotPlaced(lost[0], ledger, 1);
    expect(await stateOf(lost[0])).toBe('placed');
  });
});
