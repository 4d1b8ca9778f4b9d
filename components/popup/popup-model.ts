import type { FunctionComponent } from 'preact';
import type { StoreApi } from 'zustand/vanilla';
import type { Order } from '../../lib/ledger/order.ts';
import { createFavourites, type Favourites } from './favourites.ts';
import { createFormActions, type FormActions } from './form-actions.ts';
import { createOpening, type Opening } from './opening.ts';
import { receive } from './opening-draft.ts';
import { createOrderPlacing } from './order-placing.ts';
import type { Placing } from './placing.ts';
import { createPopupContext } from './popup-context.ts';
import type { PopupPorts } from './popup-ports.ts';
import { NOTHING_SAID, type PopupState, type Tab } from './popup-state.ts';
import { createRefilling, type Refilling } from './refilling.ts';
import { createResolving, type Resolving } from './resolving.ts';

/** The Shop tab, over a model of its own. */
export type ShopView = FunctionComponent<{ state: PopupState; model: PopupModel }>;

export interface PopupModel
  extends FormActions,
    Omit<Placing, 'follow'>,
    Resolving,
    Refilling,
    Favourites,
    Pick<Opening, 'keepFirstList'> {
  store: StoreApi<PopupState>;
  /** Draws from the database, then asks the worker for what is new; call once. Never throws. */
  start(): Promise<void>;
  show(tab: Tab): void;
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
  const { open, keepView, keepFirstList, takeIncoming } = createOpening(context, markSeen);

  signal.addEventListener('abort', keepView);

  let shop: Promise<ShopView> | null = null;
  let opening: Promise<void> | null = null;

  async function start(): Promise<void> {
    opening = open();
    await opening;
    if (get().phase === 'failed') return;
    ports.watch(() => void changed(), signal);
    void askForNews(false);
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
    set({ ...NOTHING_SAID, tab, focus: null });
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
    keepFirstList,
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
