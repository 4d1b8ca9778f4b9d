import type { StoredCatalogue } from '../catalogue/catalogue.ts';
import { toFailed } from '../failure.ts';
import type { NotSent, PlaceOutcome } from '../messages.ts';
import { compare, type Money } from '../money.ts';
import type { PanelClient } from '../panel/client.ts';
import type { Balance, Placed } from '../panel/decode.ts';
import { isRefusal, PanelError } from '../panel/panel-error.ts';
import type { Ledger } from './ledger.ts';
import type { Order, OrderIn, Purchase } from './order.ts';
import { toPlaced, toRefused, toUnknown } from './outcome.ts';
import { readBalance } from './read-balance.ts';
import { judgeAddFailure, showsNoCharge } from './verdict.ts';

/** Which order it is, as a page asks for it: the part that is alike for services and goods. */
export interface Asked {
  localId: string;
  accountId: string;
  replaces: string | null;
}

/** What is bought, checked and priced; `send` is the one request that buys it, and throws a `PanelError`. */
export interface Checked {
  purchase: Purchase;
  price: Money;
  currency: string | null;
  send(): Promise<Placed>;
}

export interface PlacePorts {
  ledger: Ledger;
  /** Its calls answer or throw a `PanelError`. */
  panel: Pick<PanelClient, 'balance' | 'add' | 'addProductOrder'>;
  catalogue(accountId: string): Promise<StoredCatalogue | null>;
  /** Runs `work` while no other order of the account is on its way, in any page or worker of this browser. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Keeps a reading of the balance; `askedAt` is when the panel was asked. */
  recordBalance(balance: Balance, askedAt: number): Promise<void>;
  /** Whether the browser is kept from sending a request of ours twice by itself. */
  sendsOnce(): Promise<boolean>;
  /** Empties the form that this order was written in, if it still stands there. */
  consumeDraft(localId: string): Promise<void>;
  wait(ms: number): Promise<void>;
  now(): number;
  random(): number;
  workerId: string;
}

/** One engine takes one `add` a second of a user. */
const ADD_SPACING_MS = 1000;

/**
 * Places one order, and sends it at most once: the ledger knows of it before the panel does, and whatever happens
 * after the request has left is `unknown` until proven otherwise. Never throws for what a panel or a disk does.
 *
 * @param check everything that can be known to be wrong before anything is sent; run under the account's lock
 */
export function place(
  asked: Asked,
  check: () => Promise<Checked | PlaceOutcome>,
  ports: PlacePorts,
): Promise<PlaceOutcome> {
  return ports.exclusively(async () => {
    let ready: Ready | PlaceOutcome;
    try {
      ready = await prepare(asked, check, ports);
    } catch (error) {
      // What the panel does is an outcome by now, so this is the browser's database or storage.
      return notSent({ code: 'database', words: String(error) });
    }
    return 'kind' in ready ? ready : send(ready, ports);
  });
}

interface Ready {
  order: OrderIn<'sending'>;
  send: Checked['send'];
}

/** Writes the order down as being sent, or says why it is not. */
async function prepare(
  asked: Asked,
  check: () => Promise<Checked | PlaceOutcome>,
  ports: PlacePorts,
): Promise<Ready | PlaceOutcome> {
  const known = await ports.ledger.get(asked.localId);
  if (known) return outcomeOf(known);
  const checked = await check();
  if ('kind' in checked) return checked;
  const pause = (await ports.ledger.lastSentAt(asked.accountId)) + ADD_SPACING_MS - ports.now();
  // Longer than the spacing itself is a clock that was turned back.
  if (pause > 0) await ports.wait(Math.min(pause, ADD_SPACING_MS));
  const balance = await balanceBefore(checked.price, ports);
  if ('kind' in balance) return balance;
  // After the balance, which is also the rehearsal of the order.
  if (!(await ports.sendsOnce())) return notSent({ code: 'mayRepeat' });
  const order: OrderIn<'sending'> = {
    state: 'sending',
    localId: asked.localId,
    accountId: asked.accountId,
    createdAt: ports.now(),
    purchase: checked.purchase,
    price: checked.price,
    currency: balance.currency ?? checked.currency,
    balanceBefore: balance.amount,
    replaces: asked.replaces,
    workerId: ports.workerId,
  };
  if (await ports.ledger.add(order)) return { order, send: checked.send };
  // The same form was submitted for another account, under that one's lock.
  const other = await ports.ledger.get(asked.localId);
  return other ? outcomeOf(other) : { kind: 'unknown', localId: asked.localId };
}

/** The balance before the order; null where the panel refused to tell it. No answer at all: nothing is sent. */
async function balanceBefore(
  price: Money,
  ports: PlacePorts,
): Promise<{ amount: Money | null; currency: string | null } | PlaceOutcome> {
  try {
    const { balance, currency } = await readBalance(ports);
    if (compare(balance, price) < 0) return notSent({ code: 'funds', balance, price });
    return { amount: balance, currency };
  } catch (error) {
    if (isRefusal(error)) return { amount: null, currency: null };
    return notSent({ code: 'failure', failure: toFailed(error).failure });
  }
}

async function send({ order, send: request }: Ready, ports: PlacePorts): Promise<PlaceOutcome> {
  // A draft that stays is harmless: its `localId` is in the ledger now.
  await ports.consumeDraft(order.localId).catch(() => {});
  const ended = await sendOnce(order, request, ports);
  let stands: Order = ended;
  try {
    await ports.ledger.settle(order.localId, (now) => {
      if (now.state === 'sending') return { order: ended };
      // Somebody else settled it meanwhile: it stays as it is, and the page is told the same.
      stands = now;
      return null;
    });
  } catch {
    // The disk failed after the request left: `sending` stands in the ledger, and the next start makes it unknown.
    return { kind: 'unknown', localId: order.localId };
  }
  return outcomeOf(stands);
}

/** The one request of this order. It is not repeated, whatever comes back. */
async function sendOnce(
  order: OrderIn<'sending'>,
  request: Checked['send'],
  ports: PlacePorts,
): Promise<Order> {
  try {
    return toPlaced(order, await request(), ports.now(), ports.random);
  } catch (error) {
    if (!(error instanceof PanelError)) return toUnknown(order, { cause: 'fault', at: ports.now() });
    const verdict = judgeAddFailure(error);
    if (verdict.kind === 'refused' || (verdict.kind === 'doubtful' && (await nothingCharged(order, ports)))) {
      return toRefused(order, verdict, error.excerpt, ports.now());
    }
    return toUnknown(order, {
      cause: error.kind,
      words: error.words,
      answer: error.excerpt,
      at: ports.now(),
    });
  }
}

async function nothingCharged(order: OrderIn<'sending'>, ports: PlacePorts): Promise<boolean> {
  try {
    const { balance } = await readBalance(ports);
    return showsNoCharge(order.balanceBefore, balance, order.price);
  } catch {
    return false;
  }
}

export function notSent(why: NotSent): PlaceOutcome {
  return { kind: 'notSent', why };
}

/** What a page is told of an order that the ledger has. */
function outcomeOf(order: Order): PlaceOutcome {
  const { localId } = order;
  switch (order.state) {
    case 'placed':
      return { kind: 'placed', localId, panelOrderId: order.panelOrderId };
    case 'refused':
      return { kind: 'refused', localId, words: order.words, reason: order.reason };
    case 'notPlaced':
      return { kind: 'closed', localId };
    default:
      return { kind: 'unknown', localId };
  }
}
