import type { Order, OrderIn, Progress } from './ledger/order.ts';
import type { Refill } from './ledger/refill.ts';
import { formatExact } from './money.ts';
import { lostSentence } from './outcome-words.ts';
import { refillSaid, refillWord } from './refill-words.ts';
import { whole } from './whole.ts';

/** Something that happened to an order, worded for people. */
export interface StoryEvent {
  at: number;
  /** Whose doing it was; the panel's is known from when it was asked. */
  by: 'you' | 'panel' | 'pocketPanel';
  title: string;
  details: string[];
}

/** Everything that is known to have happened to an order, oldest first. */
export function storyOf(order: Order, refills: readonly Refill[]): StoryEvent[] {
  const events = [
    event(order.createdAt, 'you', 'Ordered', [`Quoted ${formatExact(order.price, order.currency)}`]),
    ...fateOf(order),
    ...(order.state === 'placed' ? changesOf(order) : []),
    ...refills.flatMap(refillEvents),
  ];
  // `sort` leaves what happened at the same moment in the order it is told in.
  return events.sort((a, b) => a.at - b.at);
}

function event(at: number, by: StoryEvent['by'], title: string, details: string[] = []): StoryEvent {
  return { at, by, title, details };
}

function fateOf(order: Order): StoryEvent[] {
  switch (order.state) {
    case 'sending':
      return [];
    case 'refused':
      return [event(order.refusedAt, 'panel', 'Refused', [`The panel says: “${order.words}”`])];
    case 'unknown':
      return [lost(order)];
    case 'notPlaced':
      return [lost({ ...order, state: 'unknown' }), event(order.closedAt, 'you', 'Closed as not placed')];
    case 'placed': {
      const { placedAt, foundAt, panelOrderId } = order;
      if (foundAt === undefined) return [event(placedAt, 'panel', `Placed as ${panelOrderId}`)];
      return [
        event(placedAt, 'pocketPanel', 'The answer was lost'),
        event(foundAt, 'you', `Found at the panel as ${panelOrderId}`),
      ];
    }
  }
}

function lost(order: OrderIn<'unknown'>): StoryEvent {
  return event(order.unknownAt, 'pocketPanel', 'The answer was lost', [lostSentence(order)]);
}

function changesOf({ changes, currency }: OrderIn<'placed'>): StoryEvent[] {
  const before: Progress = { status: null, charge: null, startCount: null, remains: null };
  return changes.map((change, index) => {
    const old = changes[index - 1] ?? before;
    const money = (amount: string) => formatExact(amount, currency);
    const details = [
      told('Start count', old.startCount, change.startCount, whole),
      told('Remains', old.remains, change.remains, whole),
      told('Charge', old.charge, change.charge, money),
    ].filter((detail) => detail !== null);
    const title = old.status === change.status ? 'Progress' : (change.status ?? 'Followed');
    return event(change.at, 'panel', title, details);
  });
}

function told<T>(name: string, old: T | null, now: T | null, word: (value: T) => string): string | null {
  if (now === null || now === old) return null;
  return old === null ? `${name} ${word(now)}` : `${name} ${word(old)} → ${word(now)}`;
}

function refillEvents(refill: Refill): StoryEvent[] {
  const said = refillSaid(refill);
  const details = said === null ? [] : [said];
  const asked = event(refill.askedAt, 'you', 'Refill asked for');
  if (refill.finalAt !== null) return [asked, event(refill.finalAt, 'panel', refillWord(refill), details)];
  return [{ ...asked, title: `Refill asked for: ${refillWord(refill)}`, details }];
}

/** How much was delivered by when, as far as the panel's numbers say: for a chart, oldest first. */
export function deliveredOverTime(order: OrderIn<'placed'>): { at: number; delivered: number }[] {
  const { quantity } = order.purchase;
  if (quantity === null) return [];
  const points = order.changes
    .filter(({ remains }) => remains !== null)
    .map(({ at, remains }) => ({ at, delivered: within(quantity - (remains ?? 0), quantity) }));
  return points.length === 0 ? [] : [{ at: order.placedAt, delivered: 0 }, ...points];
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
