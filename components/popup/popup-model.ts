import type { FunctionComponent } from 'preact';
import type { StoreApi } from 'zustand/vanilla';
import type { FirstList } from '../../lib/first-view.ts';
import { type Draft, isStarted } from '../../lib/ledger/draft.ts';
import type { Order } from '../../lib/ledger/order.ts';
import { canonicalLink, pageAt, pageName } from './canonical-link.ts';
import { createFavourites, type Favourites } from './favourites.ts';
import { createFormActions, type FormActions } from './form-actions.ts';
import { FIRST_ROWS } from './list-services.ts';
import { findMismatch } from './mismatch.ts';
import { openingDraft, receive } from './opening-draft.ts';
import { createOrderPlacing } from './order-placing.ts';
import type { Placing } from './placing.ts';
import { createPopupContext } from './popup-context.ts';
import type { Incoming, PopupPorts } from './popup-ports.ts';
import { EMPTY_SNAPSHOT, type Field, type PopupState, type Tab } from './popup-state.ts';
import { createRefilling, type Refilling } from './refilling.ts';
import { createResolving, type Resolving } from './resolving.ts';

/** The Shop tab, over a model of its own. */
export type ShopView = FunctionComponent<{ state: PopupState; model: PopupModel }>;

export interface PopupModel extends FormActions, Omit<Placing, 'follow'>, Resolving, Refilling, Favourites {
  store: StoreApi<PopupState>;
  /** Draws from the database, then asks the worker for what is new; call once. Never throws. */
  start(): Promise<void>;
  show(tab: Tab): void;
  /** Keeps what the list of services shows, for the next opening over such a page. */
  keepFirstList(page: string, list: FirstList): void;
  /** Shows the orders and leads to the one that a notification spoke of; '' leads to none. */
  showOrders(noticeId: string): void;
  /** Loads the Shop; the same one each time. */
  openShop(): Promise<ShopView>;
  /** Asks the panel for balance, orders and prices even where they are fresh. */
  refresh(): Promise<void>;
  copyLink(order: Order): Promise<void>;
  /** Delivered goods in the clear, for the eyes of whoever pressed Reveal; null where they do not open. */
  openGoods: PopupPorts['openGoods'];
  copyGoods(localId: string, text: string): Promise<void>;
  seen: PopupPorts['seen'];
  /** Lets another account pay; the form goes on with its link alone, as the services are others. */
  choosePayer(accountId: string): Promise<void>;
  /** @param section of the settings, by its name in the address */
  openOptions(section?: string): void;
  openPanelSite(): void;
  /** The browser went on or off line. */
  onlineChanged(): void;
}

/** What the popup can do, without a browser and without a DOM. It stops watching when `signal` aborts. */
export function createPopupModel(ports: PopupPorts, signal: AbortSignal): PopupModel {
  const context = createPopupContext(ports, signal);
  const { store, get, set, ask, reread } = context;
  const form = createFormActions(context);
  const { follow, ...placing } = createOrderPlacing(context);

  let shop: Promise<ShopView> | null = null;
  let opening: Promise<void> | null = null;

  async function start(): Promise<void> {
    opening = open();
    await opening;
    if (get().phase === 'failed') return;
    ports.watch(() => void changed(), signal);
    void askForNews(false);
    // Loads what it takes, so that the dialog need not wait for it.
    void findMismatch(null, '');
  }

  async function open(): Promise<void> {
    const reading = reread();
    const [draft, incoming, pageLink] = await Promise.all([
      ports.readDraft().catch(() => null),
      takeIncoming(),
      ports
        .currentPageLink()
        .then((link) => link && canonicalLink(link))
        .catch(() => null),
    ]);
    const isEmpty = incoming === null && !(draft && isStarted(draft));
    const drawn = isEmpty && drawFirst(pageLink);
    if (!(await reading)) return set({ phase: 'failed' });
    const { account, orders, unknowns } = get().snapshot;
    if (account !== null) {
      const used = (localId: string) => [...unknowns, ...orders].some((order) => order.localId === localId);
      const { accountId } = account;
      const opening = openingDraft({ accountId, draft, incoming, page: pageLink, used, newId: ports.newId });
      set({ pageLink, incoming: opening.incoming });
      const { draft: begun } = get();
      // The person may have begun to fill in the form that was drawn first.
      if (drawn && begun?.accountId === accountId) context.setDraft(begun);
      // What stood in the form when it closed was left long ago: what is wrong with it may be said at once.
      else if (opening.draft === draft) set({ draft, shown: filledFields(draft) });
      else context.setDraft(opening.draft);
    }
    // An order nobody knows the fate of comes before everything, but for a form that was just asked for.
    const tab: Tab = unknowns.length > 0 && incoming === null ? 'orders' : 'order';
    const { draft: opened } = get();
    const keepsFocus = drawn && opened?.serviceId === null;
    const focus = opened && !keepsFocus ? { on: firstField(get()) } : get().focus;
    set({ phase: 'ready', tab, focus: tab === 'order' ? focus : null });
    if (tab === 'orders') markSeen();
    keepView();
  }

  /** An empty form around what was drawn last: nothing of the ledger is needed for that. */
  function drawFirst(pageLink: string | null): boolean {
    const { phase, snapshot } = get();
    const view = ports.firstView();
    if (view === null || phase !== 'loading' || snapshot.account !== null) return false;
    const { accountId } = view.account;
    const page = pageName((pageLink !== null && pageAt(pageLink)) || null);
    const list = ports.firstList(accountId, page);
    if (list === null) return false;
    const found = { accountId, draft: null, incoming: null, page: pageLink, used: () => false };
    const { draft } = openingDraft({ ...found, newId: ports.newId });
    set({ phase: 'first', pageLink, snapshot: { ...EMPTY_SNAPSHOT, ...view }, first: { page, list }, draft });
    set({ focus: { on: firstField(get()) } });
    return true;
  }

  /** For the next opening, if that will show the form. */
  function keepView(): void {
    const { account, accounts, balance, favourites, unknowns } = get().snapshot;
    const showsForm = account?.keyState === 'usable' && unknowns.length === 0;
    const kept = showsForm
      ? { account: { ...account, sealedKey: null }, accounts, balance, favourites }
      : null;
    ports.keepFirstView(kept);
  }

  async function changed(): Promise<void> {
    const before = get().snapshot;
    if (!(await reread())) return;
    const { snapshot, tab } = get();
    // Connected, or another account chosen, in the options page while the popup stands open.
    if (before.account?.accountId !== snapshot.account?.accountId) return open();
    keepView();
    follow();
    await receiveNow();
    if (tab === 'orders' && snapshot.unseen > before.unseen) markSeen();
  }

  /** "Order for this page" was chosen while the form stands open already. */
  async function receiveNow(): Promise<void> {
    const incoming = await takeIncoming();
    const { draft, step } = get();
    if (incoming === null || draft === null) return;
    const received = step.at === 'form' ? receive(draft, incoming) : { draft, incoming };
    if (received.incoming !== null) return set({ incoming, tab: 'order' });
    set({ tab: 'order', outcome: null, shown: [] });
    context.setDraft(received.draft);
  }

  async function takeIncoming(): Promise<Incoming | null> {
    try {
      const incoming = await ports.takeIncoming();
      return incoming && { ...incoming, link: await canonicalLink(incoming.link) };
    } catch {
      return null;
    }
  }

  async function askForNews(force: boolean): Promise<void> {
    const { account } = get().snapshot;
    set({ online: ports.online() });
    if (account === null || account.keyState !== 'usable' || !ports.online()) return;
    set({ refreshing: true });
    const answer = await ask('refresh', { accountId: account.accountId, force });
    await reread();
    follow();
    set({
      refreshing: false,
      ...(answer ? { trouble: answer.kind === 'failed' ? answer.failure : null } : {}),
    });
  }

  function markSeen(): void {
    const { account, unseen } = get().snapshot;
    if (account !== null && unseen > 0) void ask('markSeen', { accountId: account.accountId });
  }

  function show(tab: Tab): void {
    set({ tab, focus: null, copied: null, resolved: null, refilling: null });
    if (tab === 'orders') markSeen();
  }

  return {
    store,
    ...form,
    ...placing,
    ...createResolving(context),
    ...createRefilling(context),
    ...createFavourites(context),
    start,
    show,
    async order() {
      // What was drawn first knows neither the price of today nor the orders.
      if (get().phase === 'first') await opening;
      await placing.order();
    },
    keepFirstList(page, { groups, total }) {
      const { account } = get().snapshot;
      if (account !== null) ports.keepFirstList(account.accountId, page, { groups: top(groups), total });
    },
    showOrders(noticeId) {
      show('orders');
      const { refills } = get().snapshot;
      // An order's notice is named by the order, a refill's by the refill.
      const refill = refills.find(({ refillKey }) => refillKey === noticeId);
      const localId = refill?.localId ?? noticeId.split(':')[0];
      if (localId) set({ focus: { on: `again-${localId}` } });
    },
    openShop() {
      shop ??= import('../shop/open-shop.tsx').then(({ openShop }) => openShop(context));
      return shop;
    },
    refresh: () => askForNews(true),
    async choosePayer(accountId) {
      if (get().step.at !== 'form') return;
      await ports.choosePayer(accountId);
      await changed();
      void ask('placeSurfaces', {});
      void askForNews(false);
    },
    async copyLink(order) {
      if (order.purchase.kind !== 'service') return;
      await ports.copyText(order.purchase.link);
      set({ copied: order.localId, refilling: null });
    },
    openGoods: (sealed, accountId) => ports.openGoods(sealed, accountId),
    async copyGoods(localId, text) {
      await ports.copyText(text);
      set({ copied: localId, refilling: null });
    },
    seen: ports.seen,
    openOptions: (section) => ports.openOptions(section),
    openPanelSite() {
      const { account } = get().snapshot;
      if (account !== null) ports.openPanelSite(new URL(account.apiUrl).origin);
    },
    onlineChanged() {
      set({ online: ports.online() });
      void askForNews(false);
    },
  };
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

function firstField({ draft }: PopupState): 'link' | 'service' | 'quantity' {
  if (draft === null || draft.link === '') return 'link';
  return draft.serviceId === null ? 'service' : 'quantity';
}
