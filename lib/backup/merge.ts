import type { Notice } from '../ledger/notice.ts';
import type { Order, OrderState } from '../ledger/order.ts';
import { toUnknown } from '../ledger/outcome.ts';
import type { Refill } from '../ledger/refill.ts';
import type { Account, Sealed, Settings } from '../settings.ts';
import type { KeptAccount } from './content.ts';

/**
 * How a record of a backup and the one that is here become one: whichever is further along its life stays, so that
 * restoring never takes back what is known, and restoring twice is restoring once.
 */

/** How much is known of an order: no state gives way to one before it. An id found at the panel ends every doubt. */
const ORDER_RANK: Record<OrderState, number> = {
  sending: 0,
  unknown: 1,
  notPlaced: 2,
  refused: 3,
  placed: 4,
};
const REFILL_RANK: Record<Refill['state'], number> = {
  asking: 0,
  unknown: 1,
  running: 2,
  refused: 3,
  ended: 4,
};

/** The order to be written, or null where the one that is here stays as it is. */
export function mergeOrder(here: Order | undefined, restored: Order): Order | null {
  if (here === undefined) return heard(restored);
  // It may be on its way right now; where it is not, the worker's next start says so.
  const given = here.state === 'sending' ? restored : heard(restored);
  if (isFurther(orderAge(given), orderAge(here))) return withGoodsOf(given, here) ?? given;
  return withGoodsOf(here, given);
}

/** The browser that was sending it is not this one: what came of it, nobody heard. */
function heard(order: Order): Order {
  return order.state === 'sending' ? toUnknown(order, { cause: 'interrupted', at: order.createdAt }) : order;
}

function orderAge(order: Order): number[] {
  const rank = ORDER_RANK[order.state];
  if (order.state !== 'placed') return [rank];
  return [rank, order.finalAt === null ? 0 : 1, order.askedAt ?? 0, order.changes.length];
}

/** The order with what only the other one has of the buyer's goods; null where there is nothing to take over. */
function withGoodsOf(order: Order, other: Order): Order | null {
  const require = other.purchase.kind === 'product' ? other.purchase.require : null;
  const result = other.state === 'placed' ? other.result : undefined;
  let next: Order | null = null;
  if (order.purchase.kind === 'product' && !order.purchase.require && require) {
    next = { ...order, purchase: { ...order.purchase, require } };
  }
  const so = next ?? order;
  return so.state === 'placed' && !so.result && result ? { ...so, result } : next;
}

/** The refill to be written, or null where the one that is here stays. */
export function mergeRefill(here: Refill | undefined, restored: Refill): Refill | null {
  const given: Refill = restored.state === 'asking' ? { ...restored, state: 'unknown' } : restored;
  return here === undefined || isFurther(refillAge(given), refillAge(here)) ? given : null;
}

function refillAge({ state, checkedAt }: Refill): number[] {
  return [REFILL_RANK[state], checkedAt ?? 0];
}

/** What was shown or seen once stays so. Null where the notice that is here says it all. */
export function mergeNotice(here: Notice | undefined, restored: Notice): Notice | null {
  if (here === undefined) return restored;
  const shownAt = here.shownAt ?? restored.shownAt;
  const seenAt = here.seenAt ?? restored.seenAt;
  return shownAt === here.shownAt && seenAt === here.seenAt ? null : { ...here, shownAt, seenAt };
}

/**
 * Accounts that are here stay as they are; the others arrive without their keys. `keys` are for accounts that have none
 * that can be used, by `accountId`.
 */
export function mergeAccounts(
  here: readonly Account[],
  restored: readonly KeptAccount[],
  keys: ReadonlyMap<string, Sealed>,
): Account[] {
  const known = new Set(here.map(({ accountId }) => accountId));
  const added = restored
    .filter(({ accountId }) => !known.has(accountId))
    .map((account): Account => ({ ...account, keyState: 'forgotten', sealedKey: null }));
  return [...here, ...added].map((account) => {
    const sealedKey = keys.get(account.accountId);
    const { removedAt: _, ...kept } = account;
    return sealedKey && account.keyState !== 'usable' ? { ...kept, keyState: 'usable', sealedKey } : account;
  });
}

/**
 * The backup's settings. Which account pays stays where one does: nothing that is read from a file may change that.
 */
export function mergeSettings(here: Settings, restored: Settings): Settings {
  const favourites = [...here.favourites];
  for (const one of restored.favourites) {
    const isKnown = favourites.some(
      ({ accountId, serviceId }) => accountId === one.accountId && serviceId === one.serviceId,
    );
    if (!isKnown) favourites.push(one);
  }
  return {
    ...restored,
    accountId: here.accountId ?? restored.accountId,
    welcomedAt: restored.welcomedAt ?? here.welcomedAt,
    favourites,
  };
}

function isFurther(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}
