import type { Mismatch } from '../../lib/catalogue/mismatch.ts';
import type { FirstList } from '../../lib/first-view.ts';
import type { Draft } from '../../lib/ledger/draft.ts';
import { type FormView, readForm } from '../../lib/ledger/form.ts';
import type { Consent, Failure, FoundOutcome, NotSent } from '../../lib/messages.ts';
import type { Money } from '../../lib/money.ts';
import type { Service } from '../../lib/panel/decode.ts';
import type { Incoming, PopupSnapshot } from './popup-ports.ts';

export type Tab = 'order' | 'orders' | 'shop';
export type Field = 'link' | 'service' | 'quantity' | 'comments';

/** What the confirm dialog asks: `price` is what would be sent, `oldPrice` what was shown before it changed. */
export interface Asked {
  price: Money;
  oldPrice: Money | null;
  /** The order for the same service and link that is still running, once the worker has found one. */
  activeOrder: { panelOrderId: string } | null;
  /** Set where the prices are old and could not be fetched anew. */
  stale: { fetchedAt: number; failure: Failure | null } | null;
  /** Set where service and link are of different platforms. */
  mismatch: Mismatch | null;
  /** What the person agreed to in an earlier question about this order. */
  consents: Consent[];
}

/** Where ordering stands. All but `form` draw the dialog; only `confirm` can send. */
export type Step =
  | { at: 'form' }
  | { at: 'checking'; price: Money }
  | { at: 'confirm'; asked: Asked }
  | { at: 'sending'; asked: Asked };

/** What came of the last order. The first three have consumed the draft; after the others it is still there. */
export type Outcome =
  | { kind: 'placed'; localId: string; panelOrderId: string }
  | { kind: 'unknown'; localId: string }
  | { kind: 'following'; localId: string }
  | { kind: 'refused'; words: string }
  | { kind: 'notSent'; why: NotSent }
  | { kind: 'closed' }
  | { kind: 'lost' }
  | { kind: 'unreadable' };

/** These have taken the draft with them: what came of it stands in the form's place. */
export function hasTakenDraft<O extends { kind: string }>(
  outcome: O | null,
): outcome is Extract<O, { kind: 'placed' | 'unknown' | 'following' }> {
  return outcome?.kind === 'placed' || outcome?.kind === 'unknown' || outcome?.kind === 'following';
}

/** The order id that the person types for an order whose answer was lost, and how far that is. */
export type Finding = { localId: string; typed: string } & (
  | { at: 'typing' }
  | { at: 'checking' }
  | { at: 'told'; told: NotFound }
);

/** Why a typed id is not, or not yet, that order's; `stopped` is a worker that died before anything was written. */
export type NotFound =
  | Exclude<FoundOutcome, { kind: 'found' } | { kind: 'settled' }>
  | { kind: 'stopped' }
  | { kind: 'unreadable' };

/** What came of the person's word on an order whose answer was lost, and is told in the Orders tab. */
export type Resolved =
  | { kind: 'found'; panelOrderId: string; samePrice: boolean }
  | { kind: 'closed' }
  | { kind: 'settled' }
  | { kind: 'notClosed' }
  | { kind: 'unreadable' };

/** The refill that the person asked for last; its order's row says what became of it, but for `failed` and `stopped`. */
export type RefillAsked = { localId: string } & (
  | { at: 'asking' }
  | { at: 'asked' }
  /** Nothing was sent. */
  | { at: 'failed'; failure: Failure }
  /** The worker died before it answered. */
  | { at: 'stopped' }
);

/** Something the keyboard can be led to: a field of the form, or what follows on an answer. */
type Spot =
  | Field
  | 'outcome'
  | 'order'
  | 'orders'
  | 'orderId'
  | `found-${string}`
  | `again-${string}`
  | `refill-${string}`;

/** A view of the database, and what the person is doing right now: nothing in it would be missed. */
export interface PopupState {
  /** `first`: the form is there, empty, around what was drawn last; the database has not answered yet. */
  phase: 'loading' | 'first' | 'ready' | 'failed';
  /** The top of the list as it was drawn last, and for which page; it stands until the whole list is there. */
  first: { page: string; list: FirstList | null } | null;
  tab: Tab;
  snapshot: PopupSnapshot;
  /** Null while no account is there to order from. */
  draft: Draft | null;
  /** What came from the menu and would overwrite a started draft: the person is asked. */
  incoming: Incoming | null;
  /** The address of the tab under the popup; undefined until the browser has told it. */
  pageLink: string | null | undefined;
  query: string;
  /** The list of services is open although one is picked. */
  changing: boolean;
  /** Fields whose problems are shown: those that were left, or all after Order was pressed. */
  shown: readonly Field[];
  /** Where the keyboard should go next; a new object each time, so that it can be asked for twice. */
  focus: { on: Spot } | null;
  step: Step;
  outcome: Outcome | null;
  finding: Finding | null;
  resolved: Resolved | null;
  refilling: RefillAsked | null;
  /** What services cost that got dearer since the person saw the catalogue last, by id; not set until that is known. */
  risen?: ReadonlyMap<string, Money> | undefined;
  refreshing: boolean;
  /** Why the last refresh failed. */
  trouble: Failure | null;
  online: boolean;
  /** The order whose link or goods were copied last. */
  copied: string | null;
  /** When the snapshot was read; times are told from here, so that nothing ticks. */
  now: number;
}

/** What was said of orders in view is over once others are. */
export const NOTHING_SAID = { copied: null, resolved: null, refilling: null };

export const EMPTY_SNAPSHOT: PopupSnapshot = {
  account: null,
  accounts: [],
  balance: null,
  catalogue: null,
  unknowns: [],
  orders: [],
  refills: [],
  readings: [],
  watches: [],
  unseen: 0,
  favourites: [],
};

/** The picked service: null where none is, undefined where it is not in the catalogue (any more). */
export function pickedService({ draft, snapshot }: PopupState): Service | null | undefined {
  if (draft === null || draft.serviceId === null) return null;
  return snapshot.catalogue?.services.find((service) => service.id === draft.serviceId);
}

export function formOf(state: PopupState, draft: Draft): FormView {
  return readForm(draft, pickedService(state), state.snapshot.balance?.amount ?? null);
}

/** The fields that are not right, in the order they stand in. */
export function wrongFields(form: FormView): Field[] {
  const wrong: Field[] = [];
  if (form.linkProblem) wrong.push('link');
  if (form.serviceProblem) wrong.push('service');
  if (form.quantityProblem) wrong.push(form.kind === 'customComments' ? 'comments' : 'quantity');
  return wrong;
}
