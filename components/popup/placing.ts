import { isFresh } from '../../lib/catalogue/catalogue.ts';
import { isBelow } from '../../lib/ledger/limits.ts';
import type { PlaceOutcome } from '../../lib/messages.ts';
import { compare, type Money } from '../../lib/money.ts';
import type { PopupContext } from './popup-context.ts';
import type { PopupSnapshot } from './popup-ports.ts';
import { type Asked, hasTakenDraft, type Outcome, type PopupState, type Step } from './popup-state.ts';

type Flow = Pick<PopupState, 'step' | 'outcome'>;

/** A form that one can order from, for services or goods: what the flow below needs of it. */
export interface Form<Draft extends { localId: string; accountId: string }> {
  get(): Flow & { draft: Draft | null };
  set(change: Partial<Flow & { focus: { on: 'outcome' | 'order' } }>): void;
  /** What the draft costs by the catalogue that is here now, and whether it may be confirmed. */
  read(draft: Draft): { price: Money | null; ready: boolean };
  /** What does not fit together though it may be ordered; null where nothing is known to. */
  mismatch(draft: Draft): Promise<Asked['mismatch']>;
  /** Shows what is wrong with each field. */
  showProblems(): void;
  /** Asks the worker to order it; undefined where no answer came. */
  send(draft: Draft, asked: Asked): Promise<PlaceOutcome | undefined>;
  setDraft(draft: Draft): void;
  /** The order has taken the draft with it: the form goes on without. */
  clear(draft: Draft): void;
}

export interface Placing {
  /** Opens the dialog with the price, fetched anew where it is old; or shows what is wrong with the form. */
  order(): Promise<void>;
  /** The person said yes to what the dialog asks: sends it, once. */
  confirm(): Promise<void>;
  /** Closes the dialog; what is being sent already cannot be taken back. */
  back(): void;
  /** To be called when the ledger changed: settles an order whose answer was lost while it was being sent. */
  follow(): void;
}

export function createPlacing<Draft extends { localId: string; accountId: string }>(
  { get: popup, ports, ask, reread }: PopupContext,
  form: Form<Draft>,
): Placing {
  const { get, set } = form;

  async function order(): Promise<void> {
    const { draft, step } = get();
    if (draft === null || step.at !== 'form') return;
    const { price, ready } = form.read(draft);
    if (!ready || price === null) return form.showProblems();
    const checking: Step = { at: 'checking', price };
    set({ step: checking, outcome: null });
    const [stale, mismatch] = await Promise.all([freshenPrices(popup().snapshot), form.mismatch(draft)]);
    // The person went back meanwhile.
    if (get().step !== checking) return;
    const now = form.read(draft);
    if (!now.ready || now.price === null) {
      set({ step: { at: 'form' } });
      return form.showProblems();
    }
    const oldPrice = compare(now.price, price) === 0 ? null : price;
    set({
      step: {
        at: 'confirm',
        asked: { price: now.price, oldPrice, activeOrder: null, stale, mismatch, consents: [] },
      },
    });
    const { account } = popup().snapshot;
    // Only what stood on the button, at a price that is not in doubt; whatever the worker asks is asked all the same.
    if (!oldPrice && !stale && !mismatch && isBelow(now.price, account?.skipBelow)) await confirm();
  }

  async function freshenPrices({ account, catalogue }: PopupSnapshot): Promise<Asked['stale']> {
    if (account === null || (catalogue !== null && isFresh(catalogue, ports.now()))) return null;
    const answer = await ask('freshenPrices', { accountId: account.accountId });
    await reread();
    const fetched = popup().snapshot.catalogue;
    if (fetched === null || isFresh(fetched, ports.now())) return null;
    return { fetchedAt: fetched.fetchedAt, failure: answer?.kind === 'failed' ? answer.failure : null };
  }

  async function confirm(): Promise<void> {
    const { draft, step } = get();
    if (draft === null || step.at !== 'confirm') return;
    const consents = step.asked.activeOrder === null ? step.asked.consents : (['activeOrder'] as const);
    const asked: Asked = { ...step.asked, consents: [...consents] };
    set({ step: { at: 'sending', asked } });
    const answer = await form.send(draft, asked);
    const readable = await reread();
    settle(draft, asked, answer ?? answerOfLedger(popup().snapshot, draft.localId, readable));
    if (get().outcome?.kind !== 'following') return;
    // A worker that starts turns what its dead predecessor was sending into `unknown`: any message starts it.
    await ask('refresh', { accountId: draft.accountId, force: false });
    if (await reread()) follow();
  }

  function follow(): void {
    const { outcome } = get();
    if (outcome?.kind !== 'following') return;
    const found = answerOfLedger(popup().snapshot, outcome.localId, true);
    if (found.kind !== 'following') set({ outcome: found });
  }

  function settle(draft: Draft, asked: Asked, answer: PlaceOutcome | Outcome): void {
    if (answer.kind === 'ask') {
      const question: Partial<Asked> =
        answer.question === 'activeOrder'
          ? { activeOrder: { panelOrderId: answer.panelOrderId } }
          : { price: answer.price, oldPrice: asked.price, activeOrder: null };
      set({ step: { at: 'confirm', asked: { ...asked, ...question } } });
      return;
    }
    const consumed = hasTakenDraft(answer);
    if (consumed) form.clear(draft);
    // A `localId` that was used is never used again; one that was not must stay, so that pressing once more cannot
    // become a second order.
    else if (answer.kind === 'refused' || answer.kind === 'closed') {
      form.setDraft({ ...draft, localId: ports.newId() });
    }
    set({ step: { at: 'form' }, outcome: answer, focus: { on: consumed ? 'outcome' : 'order' } });
  }

  return {
    order,
    confirm,
    back() {
      const { at } = get().step;
      if (at === 'checking' || at === 'confirm') set({ step: { at: 'form' }, focus: { on: 'order' } });
    },
    follow,
  };
}

/** What the ledger says of an order whose answer never came; `lost` means that nothing was written, so nothing was sent. */
function answerOfLedger({ orders, unknowns }: PopupSnapshot, localId: string, readable: boolean): Outcome {
  if (!readable) return { kind: 'unreadable' };
  const order = [...unknowns, ...orders].find((other) => other.localId === localId);
  switch (order?.state) {
    case undefined:
      return { kind: 'lost' };
    case 'placed':
      return { kind: 'placed', localId, panelOrderId: order.panelOrderId };
    case 'refused':
      return { kind: 'refused', words: order.words };
    case 'unknown':
      return { kind: 'unknown', localId };
    case 'sending':
      return { kind: 'following', localId };
    case 'notPlaced':
      return { kind: 'closed' };
  }
}
