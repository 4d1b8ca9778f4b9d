import type { Mismatch } from './catalogue/mismatch.ts';
import type { OrderIn } from './ledger/order.ts';
import type { Failure, FoundOutcome } from './messages.ts';
import { formatExact } from './money.ts';
import { failureSentence } from './words.ts';

/** What the popup says before an order is sent and of what came of it. */

/** Asked before a second order for the same service and link. */
export function activeOrderQuestion(panelOrderId: string): string {
  return `An order for this service and link is still running (#${panelOrderId}). A second one is often lost without refund.`;
}

/** Beside a price that could not be fetched anew; `age` is like "25 min ago". */
export function stalePrice(age: string, failure: Failure | null): string {
  const said = failure === null ? '' : ` ${failureSentence(failure)}`;
  return `This price is from ${age} and could not be checked just now.${said}`;
}

/** Beside a service of one platform and a link to another. */
export function platformMismatch({ service, link }: Mismatch): string {
  return `This looks like a service for ${service ?? 'another platform'}, but the link leads to ${link}. Look again before you order.`;
}

export const PRICE_CHANGED = 'The panel changed the price since you looked.';

export function refusedSentence(words: string): string {
  return `The panel refused the order: “${words}”`;
}

/** What came of an order where the worker's answer does not say it by itself. */
export const OUTCOME = {
  unknown: "We don't know whether this order was placed",
  unknownWhy:
    'The panel’s answer was lost on the way. The panel may have the order, so it was not and will not be sent again. It waits for you under “Needs your attention” in Orders.',
  followed: 'It is followed to its end; this window need not stay open.',
  neverResent:
    'It was sent once and never again. Look in the list of your orders on the panel’s site first, then say whether it is there.',
  closed: 'This order was closed as not placed, and nothing was sent now. Order again to place it anew.',
  lost: 'The browser stopped Pocket Panel before anything was sent. Nothing was ordered: order again.',
  following: 'This order is being sent. What came of it will show here and in Orders.',
  unreadable:
    'The browser’s database did not answer, so it is not known whether this order was placed. Close this window, open it again and look in Orders.',
} as const;

const CAUSES: Record<string, string> = {
  timeout: 'No answer came within 20 seconds.',
  network: 'The connection broke before the answer came.',
  interrupted: 'The browser stopped Pocket Panel before the answer came.',
};

/** Why the outcome of an order is not known; in the panel’s own words where it said something. */
export function lostSentence({ cause, words }: OrderIn<'unknown'>): string {
  if (words !== null) return `The panel said: “${words}”`;
  return CAUSES[cause] ?? 'What came instead of the answer says nothing of the order.';
}

/** What is said while and after the person tells the fate of an order whose answer was lost. */
export const RESOLVING = {
  hint: 'The order’s number in the panel’s own list.',
  checking: 'Asking the panel…',
  badId: 'This is not an order ID. Copy the number from the panel’s list of your orders.',
  stopped: 'The browser stopped Pocket Panel before the answer came, and nothing was changed. Check again.',
  unreadable: 'The browser’s database did not answer. Close this window, open it again and look here.',
  closed: 'Closed as not placed. It stays in the list, and can still be found.',
  notClosed:
    'The browser stopped Pocket Panel before this was written down. Press “It was not placed” again.',
  settled: 'This order is no longer in question: what came of it is in the list.',
} as const;

export function foundSentence(panelOrderId: string, samePrice: boolean): string {
  return samePrice
    ? `Order ${panelOrderId} found. Its price matches; that is all that can be compared.`
    : `Order ${panelOrderId} taken, though its price could not be matched.`;
}

/** The id is another order's: `name` is what that one is and `age` like "12 min ago", where it is listed. */
export function takenSentence(other: { name: string; age: string } | null): string {
  const which = other === null ? 'an older order' : `“${other.name}”, ordered ${other.age}`;
  return `This number belongs to ${which}. Look for another one.`;
}

/** Asked where the panel knows the id, but not at the price that was quoted. */
export function otherPriceQuestion(
  { status, charge }: Extract<FoundOutcome, { kind: 'ask' }>,
  { price, currency }: { price: string; currency: string | null },
): string {
  const says = status === null ? 'The panel knows this order' : `The panel says “${status}”`;
  const quoted = `yours was quoted ${formatExact(price, currency)}`;
  return charge === null
    ? `${says}, but not its price; ${quoted}. Nothing shows that it is the same order.`
    : `${says}, charged ${formatExact(charge, currency)}; ${quoted}. It may be another order.`;
}

export function notFoundSentence(failure: Failure): string {
  if (failure.reason !== 'order') return failureSentence(failure);
  return `The panel says: “${failure.words}”. Compare the number with the one in the panel’s list.`;
}
