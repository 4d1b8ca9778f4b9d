import { describe, expect, it } from 'vitest';
import { refillBook } from '../../../lib/browser/refill-store.ts';
import { askRefills } from '../../../lib/ledger/ask-refills.ts';
import { sweepRefill } from '../../../lib/ledger/refill.ts';
import { createLife } from '../../chaos/core/life.ts';
import { createLockTable } from '../../chaos/core/lock-table.ts';
import { withEndedOrders } from './ended-orders.ts';

const both = (...ports: string[]) => ports.flatMap((port) => [`before ${port}`, `after ${port}`]);
const looks = (nth = '') => both(`ledger.get${nth}`, `refills.ofOrder${nth}`);

/** Every `await` of asking for refills in one request, by name, in order. */
const FLOWS = [
  {
    name: 'a refill',
    orders: 1,
    points: [...looks(), ...both('refills.add', 'panel.refill', 'refills.update')],
  },
  {
    name: 'the refills of a selection',
    orders: 2,
    points: [...looks(), ...looks(' (2)'), ...both('refills.add', 'panel.refills', 'refills.update')],
  },
];

async function openCounter(orders: number) {
  const counter = await withEndedOrders(orders, { dialect: 'strings' });
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
  const states = async () => (await counter.refills()).map(({ state }) => state);
  return { ...counter, askIn, sweep, states, asked: () => counter.sandbox.hits().refill ?? 0 };
}

describe.each(FLOWS)('a worker that dies while it asks for $name', ({ orders, points }) => {
  const from = (point: string) => points.slice(points.findIndex((each) => each.startsWith(point)));
  const heard = from('after panel.');
  const written = from('after refills.add');
  const all = (word: string) => Array.from({ length: orders }, () => word);

  it('can die at these points and at no others', async () => {
    const { askIn } = await openCounter(orders);
    const { life, outcome } = askIn('worker-1');
    expect(await outcome).toMatchObject({ running: orders });
    expect(life.passed()).toEqual(points);
  });

  it.each(points.map((point, i) => [point, i + 1] as const))(
    '%s loses nothing and asks no second time',
    async (point, nth) => {
      const { asked, askIn, sweep, states } = await openCounter(orders);
      const dying = askIn('worker-1', nth);
      expect(await dying.outcome).toBe('died');
      expect(dying.life.passed().at(-1)).toBe(point);
      expect(asked()).toBe(heard.includes(point) ? 1 : 0);

      await sweep('worker-2');
      const known = point === 'after refills.update' ? 'running' : 'unknown';
      expect(await states()).toEqual(written.includes(point) ? all(known) : []);

      const again = await askIn('worker-2').outcome;
      const isLeftOut = written.includes(point);
      expect(again).toMatchObject(
        isLeftOut ? { running: 0, leftOut: all('').map(() => ({})) } : { running: orders, leftOut: [] },
      );
      expect(asked()).toBe(heard.includes(point) || !isLeftOut ? 1 : 0);
    },
  );
});

it('a worker that dies between two requests has asked for the first hundred, and asks for the rest later', async () => {
  const { life, outcome } = (await openCounter(101)).askIn('worker-1');
  await outcome;
  const between = life.passed().indexOf('before refills.add (2)') + 1;

  const { asked, askIn, sweep, states } = await openCounter(101);
  expect(await askIn('worker-1', between).outcome).toBe('died');
  await sweep('worker-2');
  expect(await states()).toHaveLength(100);
  expect(asked()).toBe(1);
  expect(await askIn('worker-2').outcome).toMatchObject({ running: 1, refused: 0 });
  expect(asked()).toBe(2);
});
