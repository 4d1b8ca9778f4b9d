import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import type { PlaceOutcome } from '../../../lib/messages.ts';
import { poll, sayFound, sayNotPlaced, start, submit } from './deeds.ts';
import type { Life } from './life.ts';
import { type Thing, write } from './person.ts';
import { checkOutcome, checkPromises, claim } from './promises.ts';
import type { Intent } from './truth.ts';
import { openWorld, type World } from './world.ts';

/** What is done at the same time, by the worker and by another life of it that is alive for a moment. */
type Deed = { after: number } & (
  | { does: 'submit' | 'submit elsewhere'; form: number }
  | { does: 'found'; order: number; id: number }
  | { does: 'not placed'; order: number }
  | { does: 'poll' | 'sweep' | 'sweep without a key' | 'die' }
);

const LINKS = 3;
const form = (link: number, accountId: Thing['accountId'] = 'account-1'): Thing => ({
  accountId,
  of: 'views',
  link,
  consent: true,
});

const deed: fc.Arbitrary<Deed> = fc
  .record({
    does: fc.constantFrom(
      ...(['submit', 'submit', 'submit', 'submit elsewhere'] as const),
      ...(['found', 'found', 'not placed', 'poll', 'sweep', 'sweep without a key', 'die'] as const),
    ),
    /** How many steps of the others may come before its first. */
    after: fc.nat(30),
    form: fc.nat(LINKS - 1),
    order: fc.nat(1),
    id: fc.nat(1),
  })
  .map((made) => made as Deed);

/** Deeds on one account in any order of their steps; afterwards everything that is promised holds. */
export function interleavings() {
  const deeds = fc.array(deed, { minLength: 2, maxLength: 6 });
  return fc.asyncProperty(fc.scheduler(), deeds, async (scheduler, together) => {
    let isOpening = true;
    const world = await openWorld((point) =>
      isOpening ? Promise.resolve() : scheduler.schedule(Promise.resolve(), point),
    );
    try {
      const { lost, forms } = await prepare(world);
      const turn = () => scheduler.schedule(Promise.resolve(), 'a turn');
      isOpening = false;
      const [worker, other] = [world.newLife(), world.newLife()];
      const told: Told[] = [];
      const found = new Set<string>();
      const elsewhere = new Set(
        together.flatMap((each) => (each.does === 'submit elsewhere' ? [each.form] : [])),
      );
      const work = together.map(async (each, i) => {
        for (let n = 0; n < each.after; n += 1) await turn();
        return perform(each, {
          world,
          life: i % 3 === 2 ? other : worker,
          lost,
          forms,
          elsewhere,
          told,
          found,
        });
      });
      await takeTurns(Promise.all(work), [worker, other], scheduler);
      isOpening = true;
      await checkPromises(world, false);
      for (const { intent, outcome, isElsewhereToo } of told) {
        claim(outcome.kind !== 'closed', intent.localId, 'told as closed, and nobody closed it');
        if (!isElsewhereToo) await checkOutcome(world, intent, outcome);
      }
      for (const { localId, state } of await world.orders()) {
        claim(!found.has(localId) || state === 'placed', localId, `found, and the ledger says ${state}`);
      }
      for (const life of [worker, other]) life.kill();
      await start(world, world.newLife());
      await checkPromises(world, true);
    } finally {
      world.close();
    }
  });
}

/** An order that was placed, two whose answers were lost, and forms that wait to be submitted. */
async function prepare(world: World): Promise<{ lost: Intent[]; forms: Intent[] }> {
  const life = world.newLife();
  const placed = write(world, form(10));
  await submit(world, life, placed);
  const lost = [write(world, form(11)), write(world, form(12))];
  world.panel.fault({ kind: 'truncated' }, { action: 'add', times: lost.length });
  for (const intent of lost) await submit(world, life, intent);
  world.now.ours += 60_000;
  await checkPromises(world, true);
  return { lost, forms: Array.from({ length: LINKS }, (_, link) => write(world, form(link))) };
}

interface Stage {
  world: World;
  life: Life;
  lost: Intent[];
  forms: Intent[];
  /** The forms that are submitted for another account too. */
  elsewhere: ReadonlySet<number>;
  told: Told[];
  found: Set<string>;
}

interface Told {
  intent: Intent;
  outcome: PlaceOutcome;
  /** Whether the same form is submitted for another account: who comes second is told what stands just then. */
  isElsewhereToo: boolean;
}

async function perform(
  deed: Deed,
  { world, life, lost, forms, elsewhere, told, found }: Stage,
): Promise<unknown> {
  const { truth } = world;
  switch (deed.does) {
    case 'submit':
    case 'submit elsewhere': {
      const intent = forms[deed.form] as Intent;
      const isElsewhere = deed.does === 'submit elsewhere';
      const accountId = isElsewhere ? 'account-2' : intent.accountId;
      const outcome = await submit(world, life, { ...intent, accountId });
      if (outcome !== 'died') told.push({ intent, outcome, isElsewhereToo: elsewhere.has(deed.form) });
      return outcome;
    }
    case 'found': {
      const intent = lost[deed.order] as Intent;
      const [id = ''] = truth.bought.get((lost[deed.id] as Intent).localId) ?? [];
      truth.saidFound.add(intent.localId);
      const outcome = await sayFound(world, life, intent, id);
      // Whatever else is said of it at the same time, it stays found.
      if (outcome !== 'died' && outcome !== 'diskFull' && outcome.kind === 'found') found.add(intent.localId);
      return outcome;
    }
    case 'not placed': {
      const intent = lost[deed.order] as Intent;
      truth.saidNotPlaced.add(intent.localId);
      return sayNotPlaced(world, life, intent);
    }
    case 'poll':
      return poll(world, life, 'account-1');
    case 'sweep':
      return start(world, life);
    case 'sweep without a key':
      return start(world, life, false);
    case 'die':
      return life.outlives(life.pass('death').then(life.kill));
  }
}

/** How often nothing may be seen to happen before it is clear that nothing ever will. */
const PATIENCE = 200;

/** Lets one step go on at a time, and the next only when everything waits: so a seed always plays the same. */
async function takeTurns(work: Promise<unknown>, lives: Life[], scheduler: fc.Scheduler): Promise<void> {
  let isDone = false;
  const ended = work.finally(() => {
    isDone = true;
  });
  for (let idle = 0; !isDone && idle < PATIENCE; idle += 1) {
    await setImmediate();
    if (lives.some((life) => life.running() > 0) || scheduler.count() === 0) continue;
    await scheduler.waitNext(1);
    idle = 0;
  }
  if (!isDone) throw new Error('Something waits for ever.');
  await ended;
}
