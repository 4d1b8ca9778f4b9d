import { describe, expect, it } from 'vitest';
import { start, submit } from '../../chaos/core/deeds.ts';
import type { Life } from '../../chaos/core/life.ts';
import { checkOutcome, checkPromises } from '../../chaos/core/promises.ts';
import type { Intent } from '../../chaos/core/truth.ts';
import { ACCOUNTS, openWorld, type World } from '../../chaos/core/world.ts';

const SERVICE: Intent = {
  localId: 'the order',
  accountId: ACCOUNTS[0].accountId,
  kind: 'service',
  id: '1',
  link: 'https://www.youtube.com/watch?v=jNQXAC9IVRw',
  price: '2.5',
  replaces: null,
  consent: false,
};
const PRODUCT: Intent = { ...SERVICE, kind: 'product', id: '1', link: '' };

const both = (port: string, inside: string[] = []) => [`before ${port}`, ...inside, `after ${port}`];
const asking = (nth = '') => [
  ...both(`panel.balance${nth}`, [
    ...both(`panel.beforeSend${nth && ' (3)'}`),
    ...both(`fetch balance${nth}`),
  ]),
  ...both(`recordBalance${nth}`),
];
const readAgain = [
  'before the lock',
  'with the lock',
  ...both('ledger.get'),
  ...both('catalogue'),
  ...['ledger.inState', 'ledger.inState (2)', 'ledger.open'].flatMap((port) => both(port)),
];
const spacing = both('ledger.lastSentAt');
const rule = both('sendsOnce');
const written = ['after ledger.add', ...both('consumeDraft')];

/** Every `await` of the placing flow by name, in order, and what stands in the ledger when the worker dies there. */
interface Scenario {
  name: string;
  intent: Intent;
  /** Makes the world ready for it. */
  prepare(world: World): Promise<unknown>;
  /** There is no order, and none at the panel. */
  nothing: string[];
  /** It is unknown, and the panel has not heard of it. */
  unheard: string[];
  /** It is unknown, and the panel has dealt with it. */
  heard: string[];
  /** Its outcome stands. */
  settled: string[];
  ends: 'placed' | 'refused';
}

const SETTLED = ['after ledger.settle', 'after the lock'];

const SCENARIOS: Scenario[] = [
  {
    name: 'a service',
    intent: SERVICE,
    prepare: async () => {},
    nothing: [...readAgain, ...spacing, ...asking(), ...rule, 'before ledger.add'],
    unheard: [...written, 'before panel.add', ...both('panel.beforeSend (2)'), 'before fetch add'],
    heard: ['after fetch add', 'after panel.add', 'before ledger.settle'],
    settled: SETTLED,
    ends: 'placed',
  },
  {
    name: 'a service within a second of another order',
    intent: SERVICE,
    prepare: (world) =>
      order(world, world.newLife(), { ...SERVICE, localId: 'another', link: 'https://youtu.be/another' }),
    nothing: [...readAgain, ...spacing, ...both('wait'), ...asking(), ...rule, 'before ledger.add'],
    unheard: [...written, 'before panel.add', ...both('panel.beforeSend (2)'), 'before fetch add'],
    heard: ['after fetch add', 'after panel.add', 'before ledger.settle'],
    settled: SETTLED,
    ends: 'placed',
  },
  {
    name: 'a service that the panel refuses in words that may be about our own order',
    intent: SERVICE,
    async prepare({ panel }) {
      const text = 'You have active order with this link. Please wait until order being completed.';
      panel.fault({ kind: 'refusal', when: 'before', text }, { action: 'add' });
    },
    nothing: [...readAgain, ...spacing, ...asking(), ...rule, 'before ledger.add'],
    unheard: [...written, 'before panel.add', ...both('panel.beforeSend (2)'), 'before fetch add'],
    heard: ['after fetch add', 'after panel.add', ...asking(' (2)'), 'before ledger.settle'],
    settled: SETTLED,
    ends: 'refused',
  },
  {
    name: 'goods',
    intent: PRODUCT,
    prepare: async () => {},
    nothing: [...readAgain, ...both('seal'), ...spacing, ...asking(), ...rule, 'before ledger.add'],
    unheard: [
      ...written,
      'before panel.addProductOrder',
      ...both('panel.beforeSend (2)'),
      'before fetch add_product_order',
    ],
    heard: ['after fetch add_product_order', 'after panel.addProductOrder', 'before ledger.settle'],
    settled: SETTLED,
    ends: 'placed',
  },
];

/** Submits an order as a page does, and holds the answer against the ledger. */
async function order(world: World, life: Life, intent: Intent) {
  if (!world.truth.intents.includes(intent)) world.truth.intents.push(intent);
  const outcome = await submit(world, life, intent);
  if (outcome !== 'died') await checkOutcome(world, intent, outcome);
  return outcome;
}

const stateOf = async (world: World) =>
  (await world.orders()).find(({ localId }) => localId === 'the order')?.state;

describe.each(SCENARIOS)('a worker that dies while it orders $name', (scenario) => {
  const { intent, prepare, nothing, unheard, heard, settled, ends } = scenario;
  const points = [...nothing, ...unheard, ...heard, ...settled];

  it('can die at these points and at no others', async () => {
    const world = await openWorld();
    await prepare(world);
    const life = world.newLife();
    expect(await order(world, life, intent)).toMatchObject({ kind: ends });
    expect(life.passed()).toEqual(points);
  });

  it.each(points.map((point, i) => [point, i + 1] as const))('%s', async (point, nth) => {
    const world = await openWorld();
    await prepare(world);
    const dying = world.newLife();
    dying.dieAt(nth);
    expect(await order(world, dying, intent)).toBe('died');
    expect(dying.passed().at(-1)).toBe(point);

    const life = world.newLife();
    await start(world, life);
    await checkPromises(world, true);
    const expected = nothing.includes(point) ? undefined : settled.includes(point) ? ends : 'unknown';
    expect(await stateOf(world)).toBe(expected);
    const isBought = ends === 'placed' && (heard.includes(point) || settled.includes(point));
    expect(world.truth.bought.get('the order') ?? []).toHaveLength(isBought ? 1 : 0);

    expect(await order(world, life, intent)).toMatchObject({ kind: expected ?? ends });
    await checkPromises(world, true);
  });
});
