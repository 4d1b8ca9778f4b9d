import { isFresh } from '../../lib/catalogue/catalogue.ts';
import { type Draft, emptyDraft } from '../../lib/ledger/draft.ts';
import { isBelow } from '../../lib/ledger/limits.ts';
import type { OrderRequest, PlaceOutcome } from '../../lib/messages.ts';
import { compare } from '../../lib/money.ts';
import { showProblems } from './form-actions.ts';
import { findMismatch } from './mismatch.ts';
import type { PopupContext } from './popup-context.ts';
import type { PopupSnapshot } from './popup-ports.ts';
import { type Asked, formOf, type Outcome, pickedService, type Step } from './popup-state.ts';

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

export function createPlacing(context: PopupContext): Placing {
  const { get, set, setDraft, ports, ask, reread, writer } = context;

  async function order(): Promise<void> {
    const { draft, step, snapshot } = get();
    if (draft === null || step.at !== 'form') return;
    const { price, ready } = formOf(get(), draft);
    if (!ready || price === null) return showProblems(context);
    const checking: Step = { at: 'checking', price };
    set({ step: checking, outcome: null });
    const [stale, mismatch] = await Promise.all([
      freshenPrices(snapshot),
      findMismatch(pickedService(get()), draft.link),
    ]);
    // The person went back meanwhile.
    if (get().step !== checking) return;
    const now = formOf(get(), draft);
    if (!now.ready || now.price === null) {
      set({ step: { at: 'form' } });
      return showProblems(context);
    }
    const oldPrice = compare(now.price, price) === 0 ? null : price;
    set({
      step: {
        at: 'confirm',
        asked: { price: now.price, oldPrice, activeOrder: null, stale, mismatch, consents: [] },
      },
    });
    const { account } = get().snapshot;
    // Only what stood on the button, at a price that is not in doubt; whatever the worker asks is asked all the same.
    if (!oldPrice && !stale && isBelow(now.price, account?.skipBelow)) await confirm();
  }

  async function freshenPrices({ account, catalogue }: PopupSnapshot): Promise<Asked['stale']> {
    if (account === null || (catalogue !== null && isFresh(catalogue, ports.now()))) return null;
    const answer = await ask('freshenPrices', { accountId: account.accountId });
    await reread();
    const fetched = get().snapshot.catalogue;
    if (fetched === null || isFresh(fetched, ports.now())) return null;
    return { fetchedAt: fetched.fetchedAt, failure: answer?.kind === 'failed' ? answer.failure : null };
  }

  async function confirm(): Promise<void> {
    const { draft, step } = get();
    if (draft === null || step.at !== 'confirm') return;
    const consents = step.asked.activeOrder === null ? step.asked.consents : (['activeOrder'] as const);
    const asked: Asked = { ...step.asked, consents: [...consents] };
    set({ step: { at: 'sending', asked } });
    // The worker takes the draft away when it writes the order down; a write of ours after that would bring it back.
    await writer.settled();
    const answer = await ask('placeOrder', requestOf(draft, asked));
    const readable = await reread();
    settle(draft, asked, answer ?? answerOfLedger(get().snapshot, draft.localId, readable));
    if (get().outcome?.kind !== 'following') return;
    // A worker that starts turns what its dead predecessor was sending into `unknown`: any message starts it.
    await ask('refresh', { accountId: draft.accountId, force: false });
    if (await reread()) follow();
  }

  function follow(): void {
    const { outcome, snapshot } = get();
    if (outcome?.kind !== 'following') return;
    const found = answerOfLedger(snapshot, outcome.localId, true);
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
    const next = draftAfter(answer, draft, ports.newId);
    if (next !== draft) setDraft(next);
    const consumed = next.serviceId === null;
    set({
      step: { at: 'form' },
      outcome: answer,
      focus: { on: consumed ? 'outcome' : 'order' },
      ...(consumed ? { shown: [], query: '', changing: false } : {}),
    });
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

function requestOf(draft: Draft, { price, consents }: Asked): OrderRequest {
  const { localId, accountId, link, quantity, comments, replaces } = draft;
  return {
    localId,
    accountId,
    serviceId: draft.serviceId ?? '',
    link,
    quantity,
    comments,
    replaces,
    price,
    consents,
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

/**
 * The draft the form goes on with. A consumed `localId` is never used again; one that was not must stay, so that
 * pressing Order once more cannot become a second order.
 */
function draftAfter(outcome: Outcome, draft: Draft, newId: () => string): Draft {
  switch (outcome.kind) {
    case 'placed':
    case 'unknown':
    case 'following':
      return {
        ...emptyDraft(newId(), draft.accountId),
        link: draft.link,
        // What was ordered for is no work that another page's link would have to ask for.
        origin: draft.origin === 'tab' ? 'tab' : 'none',
      };
    case 'refused':
    case 'closed':
      return { ...draft, localId: newId() };
    case 'notSent':
    case 'lost':
    case 'unreadable':
      return draft;
  }
}
