import type { Order } from './ledger/order.ts';
import { type Refill, type RefillProblem, refillMeaning } from './ledger/refill.ts';
import { isFinal } from './ledger/status-word.ts';
import type { RefillsOutcome } from './messages.ts';
import { clock } from './when.ts';
import { failureSentence } from './words.ts';

/** What is said of refills: why there is none to ask for, where one stands, and what came of asking. */

/**
 * Why a refill cannot be asked for: in a few words for the place of the button, and in a sentence. Null where nobody
 * would look for one: goods, and orders that the panel does not have.
 */
export function refillReason(order: Order, problem: RefillProblem): { short: string; why: string } | null {
  if (problem.code === 'notAService' || order.state !== 'placed') return null;
  switch (problem.code) {
    case 'notRefillable':
      return { short: 'No refill', why: 'The panel does not say that this service refills.' };
    case 'running':
      return { short: 'Refill running', why: 'A refill of this order is running already.' };
    case 'tooEarly': {
      // Within a day: the time alone says when.
      const from = clock(problem.until);
      return {
        short: `Refill from ${from}`,
        why: `Asked less than 24 hours ago. Panels refuse a second refill until then: ${from}.`,
      };
    }
    case 'notFinished':
      return isFinal(order.progress.status)
        ? { short: 'No refill', why: 'This order ended without anything to refill.' }
        : { short: 'Refill once finished', why: 'An order can be refilled once it is Completed or Partial.' };
  }
}

type Standing = 'asking' | 'running' | 'completed' | 'rejected' | 'ended' | 'refused' | 'unknown';

const STANDINGS: Record<Standing, string> = {
  asking: 'Asking for a refill',
  running: 'Refill running',
  completed: 'Refilled',
  rejected: 'Refill rejected',
  ended: 'Not refilled',
  refused: 'Refill refused',
  unknown: 'Refill: no answer',
};

export function refillStanding({ state, status }: Refill): Standing {
  if (state !== 'ended') return state;
  const meaning = refillMeaning(status);
  return meaning === 'completed' || meaning === 'rejected' ? meaning : 'ended';
}

export function refillWord(refill: Refill): string {
  return STANDINGS[refillStanding(refill)];
}

/** What else there is to say of a refill: the panel’s words, or why a lost answer does no harm. */
export function refillSaid(refill: Refill): string | null {
  const { state, status, words } = refill;
  if (refillStanding(refill) === 'completed') return null;
  if (state === 'unknown') {
    return 'The panel’s answer was lost. This is harmless: a refill costs nothing, and the panel refuses a second one by itself.';
  }
  const said = words ?? status;
  return said === null || state === 'asking' ? null : `The panel says: “${said}”`;
}

/** What came of the last thing that was pressed. */
export interface Told {
  went: 'well' | 'wrong';
  words: string;
}

/** What came of asking for refills, account by account; undefined: the worker died before it answered. */
export function refillsTold(answers: readonly (RefillsOutcome | undefined)[]): Told {
  const total: AskedRefills = { running: 0, refused: 0, unknown: 0, leftOut: [] };
  const wrong: string[] = [];
  for (const answer of answers) {
    if (answer?.kind === 'asked') {
      total.running += answer.running;
      total.refused += answer.refused;
      total.unknown += answer.unknown;
      total.leftOut.push(...answer.leftOut);
    } else wrong.push(answer ? failureSentence(answer.failure) : REFILL_STOPPED);
  }
  const { running, refused, unknown, leftOut } = total;
  const isTold = wrong.length === 0 || running + refused + unknown + leftOut.length > 0;
  const words = [...(isTold ? [refillsOutcome(total)] : []), ...wrong].join(' ');
  return { went: wrong.length > 0 ? 'wrong' : 'well', words };
}

/** What came of asking for refills of several orders, in one sentence. */
export function refillsOutcome({ running, refused, unknown, leftOut }: AskedRefills): string {
  const parts = [
    [running, 'asked for'],
    [refused, 'refused by the panel'],
    [unknown, 'without an answer, which is harmless'],
    [leftOut.length, 'left out'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return told.length === 0 ? 'No order was asked for.' : `Refills: ${told.join(', ')}.`;
}
type AskedRefills = Omit<Extract<RefillsOutcome, { kind: 'asked' }>, 'kind'>;

export const REFILL_STOPPED =
  'The browser stopped Pocket Panel before the answer came. What became of the refill stands on its order.';
