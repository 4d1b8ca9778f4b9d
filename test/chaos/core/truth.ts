import type { Order, Purchase } from '../../../lib/ledger/order.ts';
import type { Money } from '../../../lib/money.ts';

/** What the person asked for, once for each form. */
export interface Intent {
  localId: string;
  accountId: string;
  kind: Purchase['kind'];
  /** Service or product. */
  id: string;
  link: string;
  price: Money;
  replaces: string | null;
  consent: boolean;
}

/** What happened in truth, which the ledger is held against: neither the panel's answers nor the ledger tell it. */
export function createTruth() {
  return {
    intents: [] as Intent[],
    /** How many requests to buy left for each `localId`, whether or not one arrived. */
    left: new Map<string, number>(),
    /** The panel's orders of each `localId`. */
    bought: new Map<string, string[]>(),
    /** Orders made on the panel's own site. */
    foreign: [] as { accountId: string; id: string; charge: Money }[],
    /** What the person paid in after the first balance. */
    paidIn: new Map<string, Money[]>(),
    /** What the person said of an order, right or wrong. */
    saidFound: new Set<string>(),
    saidNotPlaced: new Set<string>(),
    /** The state each order was last seen in. */
    seen: new Map<string, Order['state']>(),
    /** Orders whose outcome the disk did not take: `sending` until the next start. */
    unwritten: new Set<string>(),
    /** Accounts whose balance moved for other reasons than their orders, or whose readings cannot be put in order. */
    confused: new Set<string>(),
    /** What was seen to go wrong while it happened. */
    faults: [] as string[],
  };
}

export type Truth = ReturnType<typeof createTruth>;

/** Adds to a list in a map. */
export function note<T>(map: Map<string, T[]>, key: string, value: T): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}
