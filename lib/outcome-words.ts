import type { Failure } from './messages.ts';
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
    'It was sent once and never again. Look on the panel’s site whether it is among your orders there.',
  closed: 'This order was closed as not placed, and nothing was sent now. Press Order to place it anew.',
  lost: 'The browser stopped Pocket Panel before anything was sent. Nothing was ordered: press Order again.',
  following: 'This order is being sent. What came of it will show here and in Orders.',
  unreadable:
    'The browser’s database did not answer, so it is not known whether this order was placed. Close this window, open it again and look in Orders.',
} as const;
