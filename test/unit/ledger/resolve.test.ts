import { expect, it } from 'vitest';
import { ledger } from '../../../lib/browser/ledger-store.ts';
import { resolveFound } from '../../../lib/ledger/resolve.ts';
import { openCounter } from './counter.ts';

it('gives an id that is typed for two lost orders at once to one of them', async () => {
  const { place, ports, sandbox, loseNextAdd } = await openCounter();
  const lost = ['first', 'second'].map((name) => ({
    localId: crypto.randomUUID(),
    link: `https://youtu.be/${name}`,
  }));
  for (const order of lost) {
    loseNextAdd('after');
    await place(order);
  }
  const panelOrderId = String(sandbox.orders()[0]?.id);
  const outcomes = await Promise.all(
    lost.map(({ localId }) => resolveFound({ localId, panelOrderId, anyPrice: true }, ports)),
  );
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['found', 'taken']);
  const states = await Promise.all(lost.map(async ({ localId }) => (await ledger.get(localId))?.state));
  expect(states.toSorted()).toEqual(['placed', 'unknown']);
});
