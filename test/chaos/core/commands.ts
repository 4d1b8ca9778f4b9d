import fc from 'fast-check';
import { FAULT_KINDS, type Fault } from '../../sandbox/faults.ts';
import { poll } from './deeds.ts';
import { closeOrder, findOrder, orderAgain, orderNew, submitAgain, submitTogether } from './person.ts';
import { checkPromises } from './promises.ts';
import type { Truth } from './truth.ts';
import { createWorker, type Worker } from './worker.ts';
import { ACCOUNTS, openWorld, type World } from './world.ts';

/** What a sequence acts on. */
export interface Scene {
  world: World;
  worker: Worker;
}

class Command implements fc.AsyncCommand<Truth, Scene> {
  readonly #words: string;
  readonly #act: (scene: Scene) => Promise<unknown>;

  constructor(words: string, act: (scene: Scene) => Promise<unknown>) {
    this.#words = words;
    this.#act = act;
  }

  check(): boolean {
    return true;
  }

  async run(_: Truth, scene: Scene): Promise<void> {
    await this.#act(scene);
    await checkPromises(scene.world, !scene.worker.isDead());
  }

  toString(): string {
    return this.#words;
  }
}

/** A command for each of the values, whose own text tells it in a counterexample. */
function each<T>(
  name: string,
  values: fc.Arbitrary<T>,
  act: (value: T, scene: Scene) => Promise<unknown>,
): fc.Arbitrary<Command> {
  return values.map((value) => new Command(`${name} ${JSON.stringify(value)}`, (scene) => act(value, scene)));
}

const MINUTE = 60_000;
const accountId = fc.constantFrom(...ACCOUNTS.map((account) => account.accountId));
const which = fc.nat(9);
const thing = fc.record({
  accountId,
  of: fc.constantFrom('views', 'views', 'cheap', 'netflix', 'friends'),
  link: fc.nat(2),
  consent: fc.boolean(),
});

/** The words of refusals that may be about an order of our own; panels say the others before they do anything. */
const DOUBTFUL = [
  'You have active order with this link. Please wait until order being completed.',
  'Not enough funds on balance',
  'Could not charge your balance, please try again',
  'Something that no panel was seen to say',
];

/** Words that are believed where the panel itself says them, and not in the mouth of a proxy. */
const BELIEVED = 'Incorrect service ID';

/** Everything that may happen to an answer, whether or not the panel acted. */
const fault: fc.Arbitrary<Fault> = fc
  .record({
    kind: fc.constantFrom(...FAULT_KINDS.filter((kind) => kind !== 'stall')),
    when: fc.constantFrom('before' as const, 'after' as const),
    status: fc.constantFrom(408, 425, 500, 502, 503),
    text: fc.constantFrom(...DOUBTFUL),
  })
  .map(({ kind, when, status, text }) => {
    if (kind === 'redirect') return { kind, when, status: 307 };
    if (kind === 'json') return { kind, when, status, body: { error: BELIEVED } };
    return { kind, when, status, text } as Fault;
  });

const buying = fc.constantFrom('add', 'add_product_order');

/** The same command more than once: it comes up so much more often. */
function often(times: number, command: fc.Arbitrary<Command>): fc.Arbitrary<Command>[] {
  return Array.from({ length: times }, () => command);
}

const COMMANDS = [
  ...often(
    5,
    each('order', thing, (value, scene) => orderNew(scene, value)),
  ),
  each('submit the same form again', which, (n, scene) => submitAgain(scene, n)),
  each('submit all at once', fc.array(thing, { minLength: 2, maxLength: 4 }), (things, scene) =>
    submitTogether(scene, things),
  ),
  ...often(
    3,
    each('the panel spoils the next', fc.tuple(fault, buying), async ([spoilt, action], { world }) =>
      world.panel.fault(spoilt, { action }),
    ),
  ),
  each('the panel does not tell the balance', fc.constantFrom(503, 200), async (status, { world }) => {
    const body = status === 200 ? { error: 'Invalid action' } : {};
    world.panel.fault({ kind: 'json', when: 'before', status, body }, { action: 'balance' });
  }),
  each(
    'the panel says no to the next',
    fc.tuple(fc.constantFrom('Bad link', BELIEVED), buying),
    async ([text, action], { world }) =>
      world.panel.fault({ kind: 'refusal', when: 'before', text }, { action }),
  ),
  each('the next order arrives late', fc.constant(null), async (_, { world }) => {
    world.weather.delayNext = true;
  }),
  each('what is late arrives', fc.constant(null), async (_, { world }) => {
    for (const arrive of world.weather.late.splice(0)) {
      for (const { accountId } of ACCOUNTS) world.truth.confused.add(accountId);
      await arrive();
    }
  }),
  each('die at point', fc.integer({ min: 1, max: 45 }), async (n, { worker }) => worker.dieAt(n)),
  each('restart', fc.option(fc.integer({ min: 1, max: 6 })), async (next, { worker }) => {
    worker.kill(next);
    await worker.life();
  }),
  each(
    'the disk refuses the next',
    fc.constantFrom('add' as const, 'update' as const),
    async (write, { world }) => {
      world.weather.diskRefuses = write;
    },
  ),
  each('our clock jumps', fc.constantFrom(-1440, -15, -1, 1, 3, 11, 1440), async (minutes, { world }) => {
    world.now.ours += minutes * MINUTE;
    if (minutes < 0) for (const { accountId } of ACCOUNTS) world.truth.confused.add(accountId);
  }),
  each('time passes', fc.constantFrom(0.5, 2, 10, 60), async (minutes, { world }) => {
    world.now.ours += minutes * MINUTE;
    world.now.panel += minutes * MINUTE;
  }),
  each('offline', fc.boolean(), async (offline, { world }) => {
    world.weather.offline = offline;
  }),
  ...often(
    2,
    each('poll', accountId, async (id, { world, worker }) => poll(world, await worker.life(), id)),
  ),
  each('pay in', fc.tuple(accountId, fc.constantFrom('2.5', '10')), async ([id, amount], { world }) => {
    world.payIn(id, amount);
  }),
  each('order on the panel’s own site', accountId, (id, { world }) => world.orderElsewhere(id)),
  each(
    'the next order ends',
    fc.constantFrom('partial' as const, 'canceled' as const),
    async (fate, { world }) => {
      for (const { accountId } of ACCOUNTS) world.truth.confused.add(accountId);
      world.panel.nextOrders(fate);
    },
  ),
  each('the balance shows decimals', fc.constantFrom(2, null), async (balanceDecimals, { world }) => {
    for (const { accountId } of ACCOUNTS) world.truth.confused.add(accountId);
    world.panel.setRules({ balanceDecimals });
  }),
  ...often(
    3,
    each('found', fc.tuple(which, fc.constantFrom('right', 'taken', 'foreign', 'none')), ([n, id], scene) =>
      findOrder(scene, n, id),
    ),
  ),
  each('not placed', which, (n, scene) => closeOrder(scene, n)),
  each('order again', which, (n, scene) => orderAgain(scene, n)),
];

/** Sequences of everything that can happen, each command followed by a look at every promise. */
export function sequences(replayPath?: string) {
  const commands = fc.commands(COMMANDS, { maxCommands: 30, size: 'max', ...(replayPath && { replayPath }) });
  return fc.asyncProperty(commands, async (sequence) => {
    const world = await openWorld();
    const worker = createWorker(world);
    try {
      await fc.asyncModelRun(() => ({ model: world.truth, real: { world, worker } }), sequence);
      // Whatever the last command left behind, the next start puts in order.
      worker.kill(null);
      await worker.life();
      await checkPromises(world, true);
    } finally {
      world.close();
    }
  });
}
