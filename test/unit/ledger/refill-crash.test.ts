import { describe, expect, it } from 'vitest';
import { refillBook } from '../../../lib/browser/refill-store.ts';
import { askRefills } from '../../../lib/ledger/ask-refills.ts';
import { sweepRefill } from '../../../lib/ledger/refill.ts';
import { createLife } from '../../chaos/core/life.ts';
import { createLockTable } from '../../chaos/core/lock-table.ts';
import { withEndedOrders } from './ended-orders.ts';

const both = (...ports: string[]) => ports.flatMap((port) => [`before ${port}`, `after ${port}`]);
/** Every `await` of asking for a refill, by name, in order. */
const UNHEARD = both('ledger.get', 'refills.ofOrder', 'refills.add');
const POINTS = [...UNHEARD, ...both('panel.refill', 'refills.update')];
const HEARD = POINTS.slice(POINTS.indexOf('after panel.refill'));
const WRITTEN = POINTS.slice(POINTS.indexOf('after refills.add'));

async function openCounter() {
  const counter = await withEndedOrders(1);
  const askIn = (workerId: string, dieAt = Number.POSITIVE_INFINITY) => {
    const life = createLife(workerId, createLockTable());
    life.dieAt(dieAt);
    const { ledger, refills, panel } = counter.ports;
    const ports = {
      ...{ ...counter.ports, workerId, ledger: life.ports('ledger', ledger) },
      refills: life.ports('refills', refills),
      panel: life.ports('panel', { refill: panel.refill, refills: panel.refills }),
    };
    return { life, outcome: life.outlives(askRefills(counter.localIds, ports)) };
  };
  /** What each start of the worker does first. */
  const sweep = async (workerId: string) => {
    const keys = (await refillBook.asking()).map(({ refillKey }) => refillKey);
    await refillBook.update(keys, (found) => {
      const swept = sweepRefill(found, workerId);
      return swept && { refill: swept };
    });
  };
  return { ...counter, askIn, sweep };
}

describe('a worker that dies while it asks for a refill', () => {
  it('can die at these points and at no others', async () => {
    const { askIn } = await openCounter();
    const { life, outcome } = askIn('worker-1');
    expect(await outcome).toMatchObject({ running: 1 });
    expect(life.passed()).toEqual(POINTS);
  });

  it.each(POINTS.map((point, i) => [point, i + 1] as const))(
    '%s loses nothing and asks no second time',
    async (point, nth) => {
      const { sandbox, askIn, sweep, refills } = await openCounter();
      const dying = askIn('worker-1', nth);
      expect(await dying.outcome).toBe('died');
      expect(dying.life.passed().at(-1)).toBe(point);
      expect(sandbox.hits().refill ?? 0).toBe(HEARD.includes(point) ? 1 : 0);

      await sweep('worker-2');
      const states = (await refills()).map(({ state }) => state);
      const known = point === 'after refills.update' ? 'running' : 'unknown';
      expect(states).toEqual(WRITTEN.includes(point) ? [known] : []);

      const again = await askIn('worker-2').outcome;
      const isLeftOut = WRITTEN.includes(point);
      expect(again).toMatchObject(isLeftOut ? { running: 0, leftOut: [{}] } : { running: 1, leftOut: [] });
      expect(sandbox.hits().refill ?? 0).toBe(HEARD.includes(point) || !isLeftOut ? 1 : 0);
    },
  );
});
