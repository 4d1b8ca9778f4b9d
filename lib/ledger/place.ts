import type { Catalogue } from '../catalogue/catalogue.ts';
import { toFailure } from '../failure.ts';
import { sameLink } from '../links/link.ts';
import type { NotSent, OrderRequest, PlaceOutcome } from '../messages.ts';
import { compare, type Money } from '../money.ts';
import type { Balance, Placed, Service } from '../panel/decode.ts';
import { PanelError } from '../panel/panel-error.ts';
import { type FormView, readForm } from './form.ts';
import type { Ledger } from './ledger.ts';
import { isActive, type Order, type OrderIn, type Purchase } from './order.ts';
import { toPlaced, toRefused, toUnknown } from './outcome.ts';
import { judgeAddFailure, showsNoCharge } from './verdict.ts';

/** The two calls that placing makes; both answer or throw a `PanelError`. */
interface PlacingPanel {
  balance(): Promise<Balance>;
  add(order: { service: string; link: string; quantity?: number; comments?: string }): Promise<Placed>;
}

export interface PlacePorts {
  ledger: Ledger;
  panel: PlacingPanel;
  catalogue(accountId: string): Promise<Catalogue | null>;
  /** Runs `work` while no other order of the account is on its way, in any page or worker of this browser. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  recordBalance(balance: Balance): Promise<void>;
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
 */
export function placeOrder(request: OrderRequest, ports: PlacePorts): Promise<PlaceOutcome> {
  return ports.exclusively(async () => {
    const known = await ports.ledger.get(request.localId);
    if (known) return outcomeOf(known);
    const checked = await check(request, ports);
    if ('kind' in checked) return checked;
    if (!(await ports.sendsOnce())) return notSent({ code: 'mayRepeat' });
    const pause = (await ports.ledger.lastSentAt(request.accountId)) + ADD_SPACING_MS - ports.now();
    // Longer than the spacing itself is a clock that was turned back.
    if (pause > 0) await ports.wait(Math.min(pause, ADD_SPACING_MS));
    const balance = await readBalance(checked.price, ports);
    if ('kind' in balance) return balance;
    return send(toSending(request, checked, balance, ports), ports);
  });
}

interface Checked {
  form: FormView;
  service: Service;
  link: string;
  price: Money;
}

/** Rule 7: everything that can be known to be wrong before anything is sent. */
async function check(request: OrderRequest, ports: PlacePorts): Promise<Checked | PlaceOutcome> {
  const catalogue = await ports.catalogue(request.accountId);
  if (!catalogue) return notSent({ code: 'noCatalogue' });
  const service = catalogue.services.find(({ id }) => id === request.serviceId);
  if (!service) return notSent({ code: 'serviceGone' });
  const form = readForm({ ...request, origin: 'typed' }, service, null);
  if (!form.ready || form.price === null || form.link === null) return notSent({ code: 'form' });
  if (compare(form.price, request.price) !== 0) {
    return { kind: 'ask', question: 'priceChanged', price: form.price };
  }
  const rival = await findRival(request, form.link, ports.ledger);
  if (rival && rival.state !== 'placed') return notSent({ code: 'blocked', localId: rival.localId });
  if (rival && !request.consents.includes('activeOrder')) {
    return { kind: 'ask', question: 'activeOrder', panelOrderId: rival.panelOrderId };
  }
  return { form, service, link: form.link, price: form.price };
}

/**
 * An order for the same service and link that is running or unknown, unknown ones first. A `sending` that is found
 * here, under the account's lock, is one whose outcome could not be written: as unknown as the rest.
 */
async function findRival(request: OrderRequest, link: string, ledger: Ledger): Promise<Order | undefined> {
  const candidates = [
    ...(await ledger.inState('unknown')),
    ...(await ledger.inState('sending')),
    ...(await ledger.open(request.accountId)),
  ];
  return candidates.find(
    (order) =>
      isActive(order) &&
      order.accountId === request.accountId &&
      order.purchase.serviceId === request.serviceId &&
      sameLink(order.purchase.link, link),
  );
}

/** The balance before the order; null where the panel refused to tell it. No answer at all: nothing is sent. */
async function readBalance(
  price: Money,
  ports: PlacePorts,
): Promise<{ amount: Money; currency: string | null } | { amount: null } | PlaceOutcome> {
  try {
    const balance = await ports.panel.balance();
    await ports.recordBalance(balance);
    if (compare(balance.balance, price) < 0)
      return notSent({ code: 'funds', balance: balance.balance, price });
    return { amount: balance.balance, currency: balance.currency };
  } catch (error) {
    const failure = toFailure(error);
    return failure.kind === 'refused' ? { amount: null } : notSent({ code: 'failure', failure });
  }
}

function toSending(
  request: OrderRequest,
  { form, service, link, price }: Checked,
  balance: { amount: Money | null; currency?: string | null },
  ports: PlacePorts,
): OrderIn<'sending'> {
  const purchase: Purchase = {
    kind: 'service',
    serviceId: service.id,
    name: service.name,
    category: service.category,
    serviceKind: form.kind as Purchase['serviceKind'],
    rate: service.rate as Money,
    refill: service.refill,
    link,
    quantity: form.quantity,
    comments: form.comments,
  };
  return {
    state: 'sending',
    localId: request.localId,
    accountId: request.accountId,
    createdAt: ports.now(),
    purchase,
    price,
    currency: balance.currency ?? service.currency,
    balanceBefore: balance.amount,
    replaces: request.replaces,
    workerId: ports.workerId,
  };
}

async function send(order: OrderIn<'sending'>, ports: PlacePorts): Promise<PlaceOutcome> {
  try {
    if (!(await ports.ledger.add(order))) return { kind: 'closed', localId: order.localId };
  } catch (error) {
    return notSent({ code: 'database', words: String(error) });
  }
  await ports.consumeDraft(order.localId);
  const ended = await sendOnce(order, ports);
  try {
    // What is not `sending` any more was settled by somebody else, and stays as it is.
    await ports.ledger.update([order.localId], (now) => (now.state === 'sending' ? { order: ended } : null));
  } catch {
    // The disk failed after the request left: `sending` stands in the ledger, and the next start makes it unknown.
    return { kind: 'unknown', localId: order.localId };
  }
  return outcomeOf(ended);
}

/** The one request of this order. It is not repeated, whatever comes back. */
async function sendOnce(order: OrderIn<'sending'>, ports: PlacePorts): Promise<Order> {
  const { serviceId, link, quantity, comments } = order.purchase;
  try {
    const placed = await ports.panel.add({
      service: serviceId,
      link,
      ...(quantity === null ? {} : { quantity }),
      ...(comments === null ? {} : { comments }),
    });
    return toPlaced(order, placed, ports.now(), ports.random);
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
    const after = await ports.panel.balance();
    await ports.recordBalance(after);
    return showsNoCharge(order.balanceBefore, after.balance, order.price);
  } catch {
    return false;
  }
}

function notSent(why: NotSent): PlaceOutcome {
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
