import type { PlaceOutcome } from '../../../lib/messages.ts';
import type { Scene } from './commands.ts';
import { sayFound, sayNotPlaced, submit } from './deeds.ts';
import { checkOutcome, claim } from './promises.ts';
import type { Intent } from './truth.ts';
import { keyOf, type World } from './world.ts';

/** What the person does, and what must come of it whatever the rest of the world does. */

/** What is bought, as a command tells it. */
export interface Thing {
  accountId: string;
  of: 'views' | 'cheap' | 'netflix' | 'friends';
  link: number;
  consent: boolean;
}

const THINGS = {
  views: { kind: 'service', id: '1', price: '2.5' },
  // Too cheap to show in a balance of two decimals.
  cheap: { kind: 'service', id: '3', price: '0.0003' },
  netflix: { kind: 'product', id: '1', price: '2.5' },
  friends: { kind: 'product', id: '3', price: '0.5' },
} as const;

export function write({ truth }: World, { accountId, of, link, consent }: Thing): Intent {
  const intent: Intent = {
    localId: `order-${truth.intents.length + 1}`,
    accountId,
    ...THINGS[of],
    link: `https://www.youtube.com/watch?v=${link}`,
    replaces: null,
    consent,
  };
  truth.intents.push(intent);
  return intent;
}

export function orderNew(scene: Scene, thing: Thing): Promise<void> {
  return submitForm(scene, write(scene.world, thing));
}

export async function submitAgain(scene: Scene, n: number): Promise<void> {
  const intent = pick(scene.world.truth.intents, n);
  if (intent) await submitForm(scene, intent);
}

/** An order like an old one, in its place. */
export async function orderAgain(scene: Scene, n: number): Promise<void> {
  const { truth } = scene.world;
  const old = pick(truth.intents, n);
  if (!old) return;
  const intent = {
    ...old,
    localId: `order-${truth.intents.length + 1}`,
    replaces: old.localId,
    consent: true,
  };
  truth.intents.push(intent);
  await submitForm(scene, intent);
}

/** Several forms at once, and the first of them twice. */
export async function submitTogether(scene: Scene, things: readonly Thing[]): Promise<void> {
  const { world, worker } = scene;
  const intents = things.map((thing) => write(world, thing));
  const life = await worker.life();
  const outcomes = await Promise.all(
    [...intents, ...intents.slice(0, 1)].map(async (intent) => ({
      intent,
      outcome: await submit(world, life, intent),
    })),
  );
  const isSent = ({ outcome }: (typeof outcomes)[number]) =>
    outcome !== 'died' && outcome.kind !== 'notSent' && outcome.kind !== 'ask';
  for (const { intent, outcome } of outcomes) {
    if (outcome === 'died') continue;
    // Of the form that was submitted twice, the first may have met a full disk before the second was sent.
    const [first, second] = outcomes.filter((each) => each.intent === intent);
    if (first && second && isSent(first) !== isSent(second) && !isSent({ intent, outcome })) continue;
    await checkOutcome(world, intent, outcome);
  }
}

async function submitForm({ world, worker }: Scene, intent: Intent): Promise<void> {
  const life = await worker.life();
  const leftBefore = world.truth.left.get(intent.localId) ?? 0;
  const blocking = await blockingOrder(world, intent);
  const outcome: PlaceOutcome | 'died' = await submit(world, life, intent);
  if (outcome !== 'died') await checkOutcome(world, intent, outcome);
  const hasLeft = (world.truth.left.get(intent.localId) ?? 0) > leftBefore;
  claim(!blocking || !hasLeft, intent.localId, `sent, though ${blocking} of the same thing is unknown`);
}

/** An order for the same thing whose fate nobody knows. */
async function blockingOrder(world: World, { localId, accountId, kind, id, link }: Intent) {
  const unknown = new Set(
    (await world.orders())
      .filter(({ state }) => state === 'unknown' || state === 'sending')
      .map((order) => order.localId),
  );
  return world.truth.intents.find(
    (other) =>
      unknown.has(other.localId) &&
      other.localId !== localId &&
      other.accountId === accountId &&
      other.kind === kind &&
      other.id === id &&
      (kind === 'product' || other.link === link),
  )?.localId;
}

/** The person types an id for an order in question: its own, another order's, one made elsewhere, or none at all. */
export async function findOrder({ world, worker }: Scene, n: number, id: string): Promise<void> {
  const { truth, panel } = world;
  const life = await worker.life();
  panel.clearFaults();
  const orders = await world.orders();
  const questionable = orders.filter(({ state }) => state === 'unknown' || state === 'notPlaced');
  const intent = truth.intents.find(({ localId }) => localId === pick(questionable, n)?.localId);
  if (!intent) return;
  const { accountId, kind, localId } = intent;
  const held = orders.flatMap((order) =>
    order.state === 'placed' && order.accountId === accountId && order.purchase.kind === kind
      ? [order.panelOrderId]
      : [],
  );
  const [own] = truth.bought.get(localId) ?? [];
  const foreign = truth.foreign.find((order) => order.accountId === accountId && kind === 'service')?.id;
  const typed = { right: own, taken: held[0], foreign, none: '999999' }[id];
  if (typed === undefined) return;

  truth.saidFound.add(localId);
  const outcome = await sayFound(world, life, intent, typed);
  if (outcome === 'died' || outcome === 'diskFull') return;
  const isKnown = [...panel.orders(), ...panel.productOrders()].some(
    (order) =>
      String(order.id) === typed &&
      order.key === keyOf(accountId) &&
      'service' in order === (kind === 'service'),
  );
  const expected = held.includes(typed) ? 'taken' : isKnown && !world.weather.offline ? 'found' : 'failed';
  claim(outcome.kind === expected, localId, `${typed} was ${outcome.kind}, and should be ${expected}`);
}

/** The person says that the panel does not have it, which may be wrong. */
export async function closeOrder({ world, worker }: Scene, n: number): Promise<void> {
  const life = await worker.life();
  const unknown = (await world.orders()).filter(({ state }) => state === 'unknown');
  const intent = world.truth.intents.find(({ localId }) => localId === pick(unknown, n)?.localId);
  if (!intent) return;
  world.truth.saidNotPlaced.add(intent.localId);
  await sayNotPlaced(world, life, intent);
}

function pick<T>(list: readonly T[], n: number): T | undefined {
  return list[n % list.length];
}
