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
type Deed =
  | { does: 'submit'; form: number }
  | { does: 'submit elsewhere'; form: number }
  | { does: 'found' | 'not placed' | 'poll' | 'sweep' | 'die' };

const LINKS = 3;
const form = (link: number, accountId: Thing['accountId'] = 'account-1'): Thing => ({
  accountId,
  of: 'views',
  link,
  consent: true,
});

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('submit' as const), form: fc.nat(LINKS - 1) }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('submit elsewhere' as const), form: fc.nat(LINKS - 1) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'found' as const,
        'not placed' as const,
        'poll' as const,
        'sweep' as const,
        'die' as const,
      ),
    }),
  },
);

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
      isOpening = false;
      const [worker, other] = [world.newLife(), world.newLife()];
      const told: Told[] = [];
      const elsewhere = new Set(
        together.flatMap((each) => (each.does === 'submit elsewhere' ? [each.form] : [])),
      );
      const work = together.map((each, i) =>
        perform(each, { world, life: i % 3 === 2 ? other : worker, lost, forms, elsewhere, told }),
      );
      await takeTurns(Promise.all(work), [worker, other], scheduler);
      isOpening = true;
      await checkPromises(world, false);
      for (const { intent, outcome, isElsewhereToo } of told) {
        claim(outcome.kind !== 'closed', intent.localId, 'told as closed, and nobody closed it');
        if (!isElsewhereToo) await checkOutcome(world, intent, outcome);
      }
      for (const life of [worker, other]) life.kill();
      await start(world, world.newLife());
      await checkPromises(world, true);
    } finally {
      world.close();
    }
  });
}

/** An order that was placed, one whose answer was lost, and forms that wait to be submitted. */
async function prepare(world: World): Promise<{ lost: Intent; forms: Intent[] }> {
  const life = world.newLife();
  const placed = write(world, form(10));
  await submit(world, life, placed);
  const lost = write(world, form(11));
  world.panel.fault({ kind: 'truncated' }, { action: 'add' });
  await submit(world, life, lost);
  world.now.ours += 60_000;
  await checkPromises(world, true);
  return { lost, forms: Array.from({ length: LINKS }, (_, link) => write(world, form(link))) };
}

interface Stage {
  world: World;
  life: Life;
  lost: Intent;
  forms: Intent[];
  /** The forms that are submitted for another account too. */
  elsewhere: ReadonlySet<number>;
  told: Told[];
}

interface Told {
  intent: Intent;
  outcome: PlaceOutcome;
  /** Whether the same form is submitted for another account: who comes second is told what stands just then. */
  isElsewhereToo: boolean;
}

async function perform(deed: Deed, { world, life, lost, forms, elsewhere, told }: Stage): Promise<unknown> {
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
    case 'found':
      truth.saidFound.add(lost.localId);
      return sayFound(world, life, lost, truth.bought.get(lost.localId)?.[0] ?? '');
    case 'not placed':
      truth.saidNotPlaced.add(lost.localId);
      return sayNotPlaced(world, life, lost);
    case 'poll':
      return poll(world, life, lost.accountId);
    case 'sweep':
      return start(world, life);
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
