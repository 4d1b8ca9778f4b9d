import type { FirstList } from '../../lib/first-view.ts';
import { type Draft, emptyDraft } from '../../lib/ledger/draft.ts';
import { canonicalLink, pageAt, pageName } from './canonical-link.ts';
import { FIRST_ROWS } from './list-services.ts';
import { openingDraft, stays } from './opening-draft.ts';
import type { PopupContext } from './popup-context.ts';
import type { Incoming } from './popup-ports.ts';
import { EMPTY_SNAPSHOT, type Field, hasTakenDraft, NOTHING_SAID, type Tab } from './popup-state.ts';

export interface Opening {
  /** Draws what was drawn last, then what the database says; again where another account was chosen. */
  open(): Promise<void>;
  /** For the next opening, if that will show the form. */
  keepView(): void;
  /** Keeps what the list of services shows, for the next opening over such a page. */
  keepFirstList(page: string, list: FirstList): void;
  /** What the menu or the page button left for the form. */
  takeIncoming(): Promise<Incoming | null>;
}

/** How the popup comes to show something. */
export function createOpening(context: PopupContext, markSeen: () => void): Opening {
  const { ports, get, set, setDraft, reread } = context;

  async function open(): Promise<void> {
    const stands = get().phase === 'ready';
    const isDrawn = drawFirst();
    const reading = reread();
    const [draft, incoming, pageLink] = await Promise.all([
      ports.readDraft().catch(() => null),
      takeIncoming(),
      ports
        .currentPageLink()
        .then((link) => link && canonicalLink(link))
        .catch(() => null),
    ]);
    const isEmpty = incoming === null && !(draft && stays(draft));
    const drawn = isDrawn && (isEmpty ? fillFirst(pageLink) : undraw());
    if (!(await reading)) return set({ phase: 'failed' });
    const { account, orders, unknowns } = get().snapshot;
    if (account !== null) {
      const used = (localId: string) => [...unknowns, ...orders].some((order) => order.localId === localId);
      const { accountId } = account;
      const found = openingDraft({ accountId, draft, incoming, page: pageLink, used, newId: ports.newId });
      set({ pageLink, incoming: found.incoming });
      const { draft: begun } = get();
      // The person may have begun to fill in the form that was drawn first.
      if (drawn && begun?.accountId === accountId) setDraft(begun);
      // What stood in the form when it closed was left long ago: what is wrong with it may be said at once.
      else if (found.draft === draft) set({ draft, shown: filledFields(draft) });
      else setDraft(found.draft);
    }
    // An order nobody knows the fate of comes before everything, but for a form that was just asked for.
    const first: Tab = unknowns.length > 0 && incoming === null ? 'orders' : 'order';
    // Where another account was chosen, the person goes on looking at what they did.
    const isKept = drawn || (stands && incoming === null);
    const tab = isKept && first === 'order' ? get().tab : first;
    const { draft: opened } = get();
    const keepsFocus = drawn && opened?.serviceId === null;
    const focus = opened && !keepsFocus ? { on: firstField(opened) } : get().focus;
    set({ ...NOTHING_SAID, phase: 'ready', tab, focus: tab === 'order' ? focus : null });
    if (tab === 'orders') markSeen();
    keepView();
  }

  /**
   * An empty form around what was drawn last, at once: nothing of the ledger is needed for that. The page under the popup
   * is told a moment later; it is taken for one of the kind it was last.
   */
  function drawFirst(): boolean {
    const view = ports.firstView();
    if (view === null || get().phase !== 'loading') return false;
    const { account, page } = view;
    const { accountId } = account;
    const draft = emptyDraft(ports.newId(), accountId);
    const first = { page, list: ports.firstList(accountId, page) };
    const focus = { on: firstField(draft) };
    set({
      phase: 'first',
      pageLink: undefined,
      snapshot: { ...EMPTY_SNAPSHOT, ...view },
      first,
      draft,
      focus,
    });
    return true;
  }

  function fillFirst(pageLink: string | null): true {
    const { draft, snapshot, first } = get();
    const { account } = snapshot;
    const page = kindOf(pageLink);
    const other =
      account !== null && first?.page !== page
        ? { page, list: ports.firstList(account.accountId, page) }
        : null;
    // Whoever was quick enough to type keeps that.
    const takes = draft !== null && pageLink !== null && draft.link === '' && !stays(draft);
    const filled: Draft | null = takes ? { ...draft, link: pageLink, origin: 'tab' } : null;
    set({
      pageLink,
      ...(other && { first: other }),
      ...(filled && { draft: filled, focus: { on: firstField(filled) } }),
    });
    return true;
  }

  /** Something else is to stand in the form. */
  function undraw(): false {
    set({ phase: 'loading', draft: null, first: null });
    return false;
  }

  function keepView(): void {
    const { snapshot, draft, outcome, pageLink } = get();
    const { account, accounts, balance, favourites, unknowns } = snapshot;
    const isEmpty = draft === null || !stays(draft) || hasTakenDraft(outcome);
    const showsForm = account?.keyState === 'usable' && unknowns.length === 0 && isEmpty;
    ports.keepFirstView(
      showsForm
        ? {
            ...{ account: { ...account, sealedKey: null }, accounts, balance, favourites },
            page: kindOf(pageLink ?? null),
          }
        : null,
    );
  }

  async function takeIncoming(): Promise<Incoming | null> {
    try {
      const incoming = await ports.takeIncoming();
      return incoming && { ...incoming, link: await canonicalLink(incoming.link) };
    } catch {
      return null;
    }
  }

  return {
    open,
    keepView,
    keepFirstList(page, { groups, total }) {
      const { account } = get().snapshot;
      if (account !== null) ports.keepFirstList(account.accountId, page, { groups: top(groups), total });
    },
    takeIncoming,
  };
}

function kindOf(link: string | null): string {
  return pageName((link !== null && pageAt(link)) || null);
}

/** As many rows as can be in view. */
function top(groups: FirstList['groups']): FirstList['groups'] {
  let room = FIRST_ROWS;
  return groups.flatMap(({ heading, services }) => {
    const shown = services.slice(0, room);
    room -= shown.length;
    return shown.length > 0 ? { heading, services: shown } : [];
  });
}

function filledFields(draft: Draft): Field[] {
  const fields: Field[] = ['link', 'quantity', 'comments'];
  return fields.filter((field) => field !== 'service' && draft[field] !== '');
}

function firstField(draft: Draft): 'link' | 'service' | 'quantity' {
  if (draft.link === '') return 'link';
  return draft.serviceId === null ? 'service' : 'quantity';
}
