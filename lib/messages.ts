import * as v from 'valibot';
import type { RefillProblem } from './ledger/refill.ts';
import type { Money } from './money.ts';
import type { PanelErrorKind } from './panel/panel-error.ts';

/** A failure of the panel as it crosses to a page: a kind to word it by, and the panel's own words. */
export interface Failure {
  kind: PanelErrorKind | 'noKey' | 'noPermission' | 'noAccount';
  words: string | null;
  excerpt: string;
  reason: string | null;
}

export interface Failed {
  kind: 'failed';
  failure: Failure;
}

export type ConnectOutcome =
  | { kind: 'connected'; accountId: string; balance: Money; currency: string | null }
  | Failed;

export type ConnectProblem =
  | 'urlEmpty'
  | 'urlNotUrl'
  | 'urlNotHttps'
  | 'urlCredentials'
  | 'urlNoPath'
  | 'urlQuery'
  | 'keyEmpty'
  | 'keyInside';

export type RefreshOutcome = { kind: 'done' } | Failed;

/** What the person has already been asked about and has agreed to. */
export type Consent = 'activeOrder';

export type PlaceOutcome =
  | { kind: 'placed'; localId: string; panelOrderId: string }
  | { kind: 'refused'; localId: string; words: string; reason: string }
  | { kind: 'unknown'; localId: string }
  | { kind: 'closed'; localId: string }
  | { kind: 'ask'; question: 'activeOrder'; panelOrderId: string }
  | { kind: 'ask'; question: 'priceChanged'; price: Money }
  | { kind: 'notSent'; why: NotSent };

/** What came of an order id that the person found at the panel for an order whose answer was lost. */
export type FoundOutcome =
  /** It is followed from now on. */
  | { kind: 'found'; panelOrderId: string }
  /** The panel has it at another price; taking it all the same is for the person to say. */
  | { kind: 'ask'; status: string | null; charge: Money | null }
  | { kind: 'badId' }
  /** Another order in the ledger has this id. */
  | { kind: 'taken'; localId: string }
  /** The order is no longer in question, or gone. */
  | { kind: 'settled' }
  | Failed;

/** What came of asking for refills: how many are running now, were refused, or got no answer. */
export type RefillsOutcome =
  | {
      kind: 'asked';
      running: number;
      refused: number;
      unknown: number;
      /** Orders that were not asked for, and why. */
      leftOut: { localId: string; problem: RefillProblem }[];
    }
  | Failed;

/** Why nothing was sent; the draft is as it was. */
export type NotSent =
  | { code: 'failure'; failure: Failure }
  | { code: 'funds'; balance: Money; price: Money }
  | { code: 'blocked'; localId: string }
  | { code: 'serviceGone' }
  | { code: 'soldOut' }
  | { code: 'noCatalogue' }
  | { code: 'form' }
  | { code: 'mayRepeat' }
  | { code: 'database'; words: string };

const orderRequestSchema = v.object({
  localId: v.string(),
  accountId: v.string(),
  serviceId: v.string(),
  link: v.string(),
  quantity: v.string(),
  comments: v.string(),
  replaces: v.nullable(v.string()),
  /** The price the person saw and confirmed. */
  price: v.string(),
  consents: v.array(v.picklist(['activeOrder'])),
});
/** An order as a page asks for it; the worker reads and prices it again. */
export type OrderRequest = v.InferOutput<typeof orderRequestSchema>;

const productRequestSchema = v.object({
  localId: v.string(),
  accountId: v.string(),
  productId: v.string(),
  quantity: v.string(),
  /** What the product asks its buyer for; '' where it asks for nothing. */
  require: v.string(),
  replaces: v.nullable(v.string()),
  price: v.string(),
});
/** A purchase of goods as a page asks for it. */
export type ProductRequest = v.InferOutput<typeof productRequestSchema>;

const account = v.object({ accountId: v.string() });

/** What each request carries, checked on arrival: a message is `unknown` until then. */
export const requestSchemas = {
  /** Checks a key with `balance` and keeps it. The page has asked for the origin's permission in its click. */
  connect: v.object({ apiUrl: v.string(), apiKey: v.string() }),
  /** Takes the key away; the ledger stays. */
  forgetKey: account,
  /** Fetches balance, due orders and, where it is old, the catalogue; `force` asks even for what is fresh. */
  refresh: v.object({ accountId: v.string(), force: v.boolean() }),
  /** Fetches the catalogue anew where it is too old to confirm a price by. */
  freshenPrices: account,
  placeOrder: orderRequestSchema,
  buyProduct: productRequestSchema,
  /** Takes `panelOrderId` as the order whose answer was lost, once the panel knows it. */
  foundOrder: v.object({
    localId: v.string(),
    panelOrderId: v.string(),
    /** Even at another price than the one quoted: the person was asked. */
    anyPrice: v.boolean(),
  }),
  /** The person looked at the panel's site, and the order is not there. */
  closeOrder: v.object({ localId: v.string() }),
  /** Asks for refills of orders of one account, each once. */
  askRefills: v.object({ accountId: v.string(), localIds: v.array(v.string()) }),
  /** Puts page button, menus, badge and alarm where the settings have them now. */
  placeSurfaces: v.object({}),
  /** The popup showed the orders: their changes count as seen. */
  markSeen: account,
} as const;

type Schemas = typeof requestSchemas;

interface Answers {
  connect: ConnectOutcome;
  forgetKey: { kind: 'done' };
  refresh: RefreshOutcome;
  freshenPrices: RefreshOutcome;
  placeOrder: PlaceOutcome;
  buyProduct: PlaceOutcome;
  foundOrder: FoundOutcome;
  closeOrder: { kind: 'done' };
  askRefills: RefillsOutcome;
  placeSurfaces: { kind: 'done' };
  markSeen: { kind: 'done' };
}

/** Every request a page may make of the worker: what it carries and what comes back. */
export type Requests = {
  [Name in keyof Schemas]: (input: v.InferOutput<Schemas[Name]>) => Answers[Name];
};
export type RequestName = keyof Requests;
export type RequestInput<Name extends RequestName> = Parameters<Requests[Name]>[0];
export type RequestAnswer<Name extends RequestName> = ReturnType<Requests[Name]>;

/** How a page calls the worker. Resolves with undefined where the worker died on the way: read the ledger then. */
export type Send = <Name extends RequestName>(
  name: Name,
  input: RequestInput<Name>,
) => Promise<RequestAnswer<Name> | undefined>;
