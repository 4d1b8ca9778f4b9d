import { isDeepStrictEqual } from 'node:util';
import { evidenceOf } from '../../../lib/ledger/evidence.ts';
import type { Order } from '../../../lib/ledger/order.ts';
import type { PlaceOutcome } from '../../../lib/messages.ts';
import { compare, type Money, subtract } from '../../../lib/money.ts';
import type { Intent } from './truth.ts';
import { ACCOUNTS, keyOf, type World } from './world.ts';

/** The ways that an order may go from one look at it to the next. */
const WAYS: Record<Order['state'], readonly Order['state'][]> = {
  sending: ['sending', 'placed', 'refused', 'unknown'],
  placed: ['placed'],
  refused: ['refused'],
  unknown: ['unknown', 'placed', 'notPlaced'],
  notPlaced: ['notPlaced', 'placed'],
};

/**
 * Everything that Pocket Panel promises of its ledger, held against the truth. Call when nothing is under way.
 *
 * @throws with a sentence for the promise that is broken
 */
export async function checkPromises(world: World, isStarted: boolean): Promise<void> {
  const { truth } = world;
  const orders = await world.orders();
  const byLocalId = new Map(orders.map((order) => [order.localId, order]));
  for (const fault of truth.faults) throw new Error(fault);

  for (const { localId } of truth.intents) {
    const order = byLocalId.get(localId);
    const left = truth.left.get(localId) ?? 0;
    const bought = truth.bought.get(localId) ?? [];
    claim(left <= 1, localId, `its request left ${left} times`);
    claim(bought.length <= 1, localId, `the panel has it ${bought.length} times`);
    claim(left === 0 || order !== undefined, localId, 'its request left, and the ledger does not have it');
    if (order) checkOrder(world, order, bought[0], isStarted);
    const before = truth.seen.get(localId);
    if (before) claim(order && WAYS[before].includes(order.state), localId, `${before} → ${order?.state}`);
    if (order) truth.seen.set(localId, order.state);
  }
  checkIds(world, orders);
  for (const account of ACCOUNTS) checkMoney(world, account, orders);
  for (const order of orders) checkEvidence(world, order, orders);
}

function checkOrder(world: World, order: Order, bought: string | undefined, isStarted: boolean): void {
  const { truth } = world;
  const { localId, state } = order;
  if (state === 'sending') {
    claim(!isStarted || truth.unwritten.has(localId), localId, 'still sending after a start');
  }
  if (state === 'refused') claim(bought === undefined, localId, `refused, but the panel has it as ${bought}`);
  if (state === 'notPlaced') claim(truth.saidNotPlaced.has(localId), localId, 'closed, and nobody said so');
  if (state === 'placed' && !truth.saidFound.has(localId)) {
    claim(order.panelOrderId === bought, localId, `placed as ${order.panelOrderId}, bought as ${bought}`);
  }
}

/** Each id that the ledger holds is one of the account's at the panel, and stands there once. */
function checkIds({ panel }: World, orders: readonly Order[]): void {
  const known = new Set([
    ...panel.orders().map(({ key, id }) => `${key} service ${id}`),
    ...panel.productOrders().map(({ key, id }) => `${key} product ${id}`),
  ]);
  const held = new Set<string>();
  for (const order of orders) {
    if (order.state !== 'placed') continue;
    const name = `${keyOf(order.accountId)} ${order.purchase.kind} ${order.panelOrderId}`;
    claim(known.has(name), order.localId, `${name} is not at the panel`);
    claim(!held.has(name), order.localId, `${name} stands in the ledger twice`);
    held.add(name);
  }
}

/** What left the account is what the ledger's orders that the panel has were to cost, each once. */
function checkMoney(
  { truth, panel }: World,
  { accountId, key, firstBalance }: (typeof ACCOUNTS)[number],
  orders: readonly Order[],
): void {
  const own = [...panel.orders(), ...panel.productOrders()].filter((order) => order.key === key);
  const foreign = truth.foreign.filter((order) => order.accountId === accountId);
  const expected = [
    ...(truth.paidIn.get(accountId) ?? []),
    ...own.map(({ refunded }) => refunded),
    ...foreign.map(({ charge }) => subtract('0', charge)),
    ...orders
      .filter((order) => order.accountId === accountId && truth.bought.has(order.localId))
      .map(({ price }) => subtract('0', price)),
  ].reduce<Money>((sum, amount) => subtract(sum, subtract('0', amount)), firstBalance);
  const balance = panel.balance(key);
  claim(compare(balance, expected) === 0, accountId, `the balance is ${balance}, and should be ${expected}`);
}

/** Where nothing else moved the balance, what is said of it is true. */
function checkEvidence(world: World, order: Order, orders: readonly Order[]): void {
  const { accountId, localId, state } = order;
  const { truth, now } = world;
  if (truth.confused.has(accountId) || (state !== 'unknown' && state !== 'placed')) return;
  const own = orders.filter((other) => other.accountId === accountId);
  const evidence = evidenceOf(order, world.readings(accountId), own, now.ours);
  const bought = truth.bought.has(localId);
  if (evidence === 'fellByPrice') claim(bought, localId, 'said to be paid, and it is not');
  if (evidence === 'notMoved') claim(!bought, localId, 'said not to be paid, and it is');
  claim(evidence !== 'fellTwice', localId, 'said to be paid twice, and it is not');
}

/** What a page was told of an order is what the ledger says. */
export async function checkOutcome(world: World, intent: Intent, outcome: PlaceOutcome): Promise<void> {
  const { localId } = intent;
  const order = (await world.orders()).find((each) => each.localId === localId);
  if (outcome.kind === 'notSent' || outcome.kind === 'ask') {
    claim(order === undefined && !world.truth.left.has(localId), localId, 'told as not sent, and it was');
    return;
  }
  const state = order?.state === 'sending' ? 'unknown' : order?.state;
  const told = outcome.kind === 'closed' ? 'notPlaced' : outcome.kind;
  claim(told === state, localId, `told as ${told}, and the ledger says ${state}`);
  if (order?.state === 'placed' && outcome.kind === 'placed') {
    claim(isDeepStrictEqual(outcome.panelOrderId, order.panelOrderId), localId, 'told with another id');
  }
}

export function claim(holds: unknown, whose: string, broken: string): asserts holds {
  if (!holds) throw new Error(`${whose}: ${broken}`);
}
