import { loadOrdersTab } from '../../components/popup/OrdersEntry.tsx';
import { createPopupModel } from '../../components/popup/popup-model.ts';
import type { Incoming, PopupPorts, PopupSnapshot } from '../../components/popup/popup-ports.ts';
import { CATALOGUE_VERSION, type Catalogue } from '../../lib/catalogue/catalogue.ts';
import type { Seen } from '../../lib/catalogue/changes.ts';
import type { FirstList, FirstView } from '../../lib/first-view.ts';
import type { Draft } from '../../lib/ledger/draft.ts';
import type { Order, OrderIn, ProductPurchase, ServicePurchase } from '../../lib/ledger/order.ts';
import type { GoodsDraft } from '../../lib/ledger/product-form.ts';
import type { Refill } from '../../lib/ledger/refill.ts';
import type { OrderRequest, PlaceOutcome, RequestName, Requests } from '../../lib/messages.ts';
import type { Service } from '../../lib/panel/decode.ts';
import type { Account, Favourite } from '../../lib/settings.ts';

// Tests look at what a tab shows at once; a person's browser has loaded it by then.
await loadOrdersTab();

export const NOON = Date.UTC(2026, 0, 15, 12);
export const MINUTE_MS = 60_000;
export const VIDEO = 'https://www.youtube.com/watch?v=jNQXAC9IVRw';

export const account: Account = {
  accountId: 'account-1',
  name: 'smmdiva',
  apiUrl: 'https://smmdiva.com/api/v2',
  currency: 'USD',
  addedAt: NOON,
  keyState: 'usable',
  sealedKey: null,
};

export function service(change: Partial<Service> = {}): Service {
  return {
    id: '1',
    name: 'Youtube views',
    type: 'Default',
    category: 'Youtube',
    rate: '2.50',
    min: 200,
    max: 10_000,
    refill: true,
    cancel: null,
    description: null,
    averageTime: null,
    currency: null,
    ...change,
  };
}

export const views = service();
const comments = service({
  id: '40',
  name: 'Instagram comments',
  type: 'Custom_comments',
  min: 2,
  max: 10,
});
export const pack = service({
  id: '51',
  name: 'Starter pack',
  type: 'Package',
  rate: '12',
  min: null,
  max: null,
});
export const special = service({ id: '60', name: 'Special order', type: 'Special (1DG)' });

export function catalogue(services: Service[], fetchedAt = NOON): Catalogue {
  return {
    accountId: account.accountId,
    version: CATALOGUE_VERSION,
    fetchedAt,
    services,
    products: [],
    unreadable: 0,
  };
}

export function draft(change: Partial<Draft> = {}): Draft {
  return {
    localId: 'draft-one',
    accountId: account.accountId,
    link: VIDEO,
    origin: 'tab',
    serviceId: '1',
    quantity: '1000',
    comments: '',
    replaces: null,
    ...change,
  };
}

export const purchase: ServicePurchase = {
  kind: 'service',
  serviceId: '1',
  name: 'Youtube views',
  category: 'Youtube',
  serviceKind: 'default',
  rate: '2.50',
  refill: true,
  link: VIDEO,
  quantity: 1000,
  comments: null,
};

const common = {
  localId: 'draft-one',
  accountId: account.accountId,
  createdAt: NOON - 12 * MINUTE_MS,
  purchase,
  price: '2.5',
  currency: 'USD',
  balanceBefore: '68.6868',
  replaces: null,
};

export function placed(
  change: Partial<OrderIn<'placed'>> = {},
  progress: Partial<OrderIn<'placed'>['progress']> = {},
): OrderIn<'placed'> {
  return {
    ...common,
    state: 'placed',
    panelOrderId: '23501',
    placedAt: NOON,
    answer: '',
    progress: { status: null, charge: null, startCount: null, remains: null, ...progress },
    changes: [],
    askedAt: null,
    trouble: null,
    finalAt: null,
    ...change,
  };
}

export function unknown(change: Partial<OrderIn<'unknown'>> = {}): OrderIn<'unknown'> {
  return {
    ...common,
    state: 'unknown',
    unknownAt: NOON,
    cause: 'timeout',
    words: null,
    answer: '',
    ...change,
  };
}

export function sending(change: Partial<OrderIn<'sending'>> = {}): OrderIn<'sending'> {
  return { ...common, state: 'sending', workerId: 'worker-one', ...change };
}

export function notPlaced(change: Partial<OrderIn<'notPlaced'>> = {}): OrderIn<'notPlaced'> {
  return {
    ...common,
    state: 'notPlaced',
    unknownAt: NOON,
    cause: 'timeout',
    words: null,
    answer: '',
    closedAt: NOON,
    ...change,
  };
}

/** A refill of the order that `placed()` makes. */
export function refill(change: Partial<Refill> = {}): Refill {
  return {
    refillKey: 'refill-one',
    localId: common.localId,
    accountId: account.accountId,
    panelOrderId: '23501',
    askedAt: NOON - 5 * MINUTE_MS,
    workerId: 'worker-one',
    state: 'running',
    refillId: '1',
    status: null,
    words: null,
    checkedAt: null,
    finalAt: null,
    ...change,
  };
}

export const goods: ProductPurchase = {
  kind: 'product',
  productId: '7',
  name: 'Licence key',
  category: 'Software',
  rate: '1.25',
  quantity: 2,
  require: null,
};

export function refused(change: Partial<OrderIn<'refused'>> = {}): OrderIn<'refused'> {
  return {
    ...common,
    state: 'refused',
    refusedAt: NOON,
    words: 'Bad link',
    reason: 'link',
    answer: '',
    ...change,
  };
}

type Worker = { [Name in RequestName]?: (...input: Parameters<Requests[Name]>) => unknown };

export interface World {
  snapshot: PopupSnapshot;
  draft: Draft | null;
  /** What stands in the form for goods. */
  goodsDraft: GoodsDraft | null;
  /** Every draft that was written, in order. */
  drafts: Draft[];
  /** What the menu left; a bare link for one that nothing was picked with. */
  incoming: string | Incoming | null;
  /** Favourites that were kept, or no longer. */
  kept: [Favourite, boolean][];
  /** What was kept as seen of the catalogue. */
  seen: Seen | null;
  page: string | null;
  /** What was drawn last. */
  firstView: FirstView | null;
  /** By account and kind of page. */
  firstLists: Map<string, FirstList>;
  online: boolean;
  now: number;
  /** What the worker answers; by default it places every order, and everything else is done. */
  worker: Worker;
  /** Every request the worker got. */
  asked: { name: RequestName; input: unknown }[];
  copied: string[];
  /** What of delivered goods was opened, as it was sealed. */
  revealed: string[];
  opened: string[];
  ports: PopupPorts;
  /** The database changed: the popup is told. */
  changed(): void;
  model: ReturnType<typeof createPopupModel>;
  closing: AbortController;
  /** The orders that reached the worker. */
  placings(): OrderRequest[];
}

/** A browser, a worker and a database that a test sets up and looks into; the popup is made, not started. */
export function createWorld(change: Partial<PopupSnapshot> = {}): World {
  let listener = () => {};
  let ids = 0;
  const closing = new AbortController();
  const world = {
    snapshot: {
      account,
      accounts: [],
      balance: { amount: '68.6868', currency: 'USD', at: NOON - 3 * MINUTE_MS },
      catalogue: catalogue([views, comments, pack, special]),
      unknowns: [],
      orders: [],
      refills: [],
      readings: [],
      watches: [],
      unseen: 0,
      favourites: [],
      ...change,
    },
    draft: null,
    drafts: [],
    goodsDraft: null,
    incoming: null,
    kept: [],
    seen: null,
    page: null,
    firstView: null,
    firstLists: new Map(),
    online: true,
    now: NOON,
    worker: {},
    asked: [],
    copied: [],
    revealed: [],
    opened: [],
    closing,
    changed: () => listener(),
    placings: () =>
      world.asked.filter(({ name }) => name === 'placeOrder').map(({ input }) => input as OrderRequest),
  } as unknown as World;
  world.ports = {
    read: async () => ({ ...world.snapshot }),
    firstView: () => world.firstView,
    firstList: (accountId, page) => world.firstLists.get(`${accountId} ${page}`) ?? null,
    keepFirstView: (view) => {
      world.firstView = view;
    },
    keepFirstList: (accountId, page, list) => void world.firstLists.set(`${accountId} ${page}`, list),
    watch: (onChange) => {
      listener = onChange;
    },
    readDraft: async () => world.draft,
    writeDraft: async (written) => {
      world.drafts.push(written);
      world.draft = written;
    },
    takeIncoming: async () => {
      const { incoming } = world;
      world.incoming = null;
      return typeof incoming === 'string' ? { link: incoming, serviceId: null } : incoming;
    },
    keepFavourite: async (favourite, kept) => void world.kept.push([favourite, kept]),
    seen: async () => ({
      loadSeen: async (accountId) => (world.seen?.accountId === accountId ? world.seen : null),
      keepSeen: async (seen) => {
        world.seen = seen;
      },
    }),
    currentPageLink: async () => world.page,
    choosePayer: async (accountId) => {
      const chosen = { ...account, accountId, name: accountId };
      world.snapshot = { ...world.snapshot, account: chosen, catalogue: null };
    },
    send: async (name, input) => {
      world.asked.push({ name, input });
      const answer = world.worker[name] as ((of: unknown) => never) | undefined;
      return answer ? answer(input) : ({ kind: 'done' } as never);
    },
    openGoods: async ({ data }, accountId) => {
      world.revealed.push(data);
      return accountId === account.accountId ? atob(data) : null;
    },
    copyText: async (text) => void world.copied.push(text),
    readGoodsDraft: async () => world.goodsDraft,
    writeGoodsDraft: async (written) => {
      world.goodsDraft = written;
    },
    keepWatch: async (watch, kept) => {
      const others = world.snapshot.watches.filter((other) => other !== watch);
      world.snapshot.watches = kept ? [...others, watch] : others;
    },
    openOptions: (section) => void world.opened.push(section ? `options#${section}` : 'options'),
    openPanelSite: (url) => void world.opened.push(url),
    newId: () => {
      ids += 1;
      return `fresh-id-${ids}`;
    },
    now: () => world.now,
    online: () => world.online,
  };
  world.worker.placeOrder = placesIt(world);
  world.model = createPopupModel(world.ports, closing.signal);
  return world;
}

/** A worker that places the order: it consumes the draft, writes the ledger and answers. */
function placesIt(world: World, panelOrderId = '23501') {
  return ({ localId }: OrderRequest): PlaceOutcome => {
    world.draft = null;
    addOrder(world, placed({ localId, panelOrderId }));
    return { kind: 'placed', localId, panelOrderId };
  };
}

export function addOrder(world: World, order: Order): void {
  const { unknowns, orders } = world.snapshot;
  world.snapshot.orders = [order, ...orders];
  if (order.state === 'unknown') world.snapshot.unknowns = [order, ...unknowns];
}
