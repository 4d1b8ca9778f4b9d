import { inBatches } from './batches.ts';
import {
  type Balance,
  type ById,
  decodeBalance,
  decodeOrderStatus,
  decodeOrderStatuses,
  decodePlaced,
  decodeProductOrderStatus,
  decodeProductOrderStatuses,
  decodeRefill,
  decodeRefillStatus,
  decodeRefillStatuses,
  decodeRefills,
  type OrderStatus,
  type Placed,
  type ProductList,
  type ProductOrderStatus,
  type ServiceList,
} from './decode.ts';
import { decodeProducts, decodeServices } from './decode-catalogue.ts';
import { readId } from './decode-values.ts';
import { asPanelError, PanelError } from './panel-error.ts';
import { type Redact, redactProductText, redactSecrets } from './redact.ts';
import { parseReply } from './reply.ts';
import { createTransport, type PanelReply, type SendOptions } from './transport.ts';

type CallOptions = Pick<SendOptions, 'streamBody' | 'mark'>;

/**
 * The thirteen calls of the panel’s API page, one method each. Every method throws `PanelError` and nothing else.
 *
 * A method for many ids asks for 100 at a time, one request after another, and fails as a whole; none for an empty list.
 * An id that cannot stand in a comma-separated list is not asked for, and so is absent from the answer.
 */
export interface PanelClient {
  services(): Promise<ServiceList>;
  /** Sends once. `comments` holds one a line, for Custom Comments. */
  add(
    order: { service: string; link: string; quantity?: number | null; comments?: string | null },
    options?: CallOptions,
  ): Promise<Placed>;
  status(orderId: string): Promise<OrderStatus>;
  statuses(orderIds: readonly string[]): Promise<ById<OrderStatus>>;
  balance(options?: CallOptions): Promise<Balance>;
  /** Sends once. Gives the refill's id. */
  refill(orderId: string): Promise<string>;
  refills(orderIds: readonly string[]): Promise<ById<{ refillId: string }>>;
  /** The refill's status word. */
  refillStatus(refillId: string): Promise<string>;
  refillStatuses(refillIds: readonly string[]): Promise<ById<{ status: string }>>;
  products(): Promise<ProductList>;
  /** Sends once. `require` is the text that the product asks its buyer for. */
  addProductOrder(
    order: { product: string; quantity: number; require?: string | null },
    options?: CallOptions,
  ): Promise<Placed>;
  productOrderStatus(orderId: string): Promise<ProductOrderStatus>;
  productOrderStatuses(orderIds: readonly string[]): Promise<ById<ProductOrderStatus>>;
}

const LONGEST_EXCERPT = 200;
const LONGEST_WORDS = 500;
const LONGEST_ANSWER = 1_000;
const SHORTEST_SECRET = 4;
const ADD = { maxBytes: 64 * 1024, redirect: 'error' } as const satisfies SendOptions;
const CATALOGUE = { maxBytes: 32 * 1024 * 1024 } as const satisfies SendOptions;

/** What is null or undefined is not sent. */
type Params = Record<string, string | number | null | undefined>;

/**
 * @param options.apiUrl https, or http on this machine; with any other, each call throws `notAllowed`
 * @param options.timeoutMs for one request, its whole answer included; 20 s unless told
 * @param options.beforeSend asked before each request; what it throws keeps that request from being sent
 */
export function createPanelClient(options: {
  apiUrl: string;
  key: string;
  fetch: typeof globalThis.fetch;
  timeoutMs?: number;
  beforeSend?: () => Promise<void>;
}): PanelClient {
  const { key, ...connection } = options;
  const transport = createTransport(connection);
  const redactKey = redactSecrets([key]);
  const redactProduct: Redact = (text) => redactProductText(redactKey(text));

  async function call<T>(
    params: Params,
    decode: (reply: unknown, body: string) => T,
    { redact = redactKey, ...sending }: SendOptions & { redact?: Redact } = {},
  ): Promise<T> {
    let received: PanelReply | null = null;
    try {
      received = await transport.send(formOf({ key, ...params }), sending);
      return decode(parseReply(received), received.body);
    } catch (error) {
      throw presentable(error, received, redact);
    }
  }

  function place(params: Params, redact: Redact, options: CallOptions = {}): Promise<Placed> {
    const decode = (reply: unknown, body: string) =>
      decodePlaced(reply, redact(body).slice(0, LONGEST_ANSWER));
    return call(params, decode, { ...ADD, ...options, redact });
  }

  async function callForMany<T extends object>(
    action: string,
    list: 'orders' | 'refills',
    ids: readonly string[],
    decode: (reply: unknown, ids: readonly string[]) => ById<T>,
    redact = redactKey,
  ): Promise<ById<T>> {
    const byId: ById<T> = new Map();
    const askable = [...new Set(ids)].filter((id) => readId(id) === id);
    for (const part of inBatches(askable)) {
      const answers = await call({ action, [list]: part.join(',') }, (reply) => decode(reply, part), {
        redact,
      });
      for (const [id, answer] of answers) {
        byId.set(id, 'error' in answer ? { error: shownWords(String(answer.error), redact) } : answer);
      }
    }
    return byId;
  }

  return {
    services: () => call({ action: 'services' }, decodeServices, CATALOGUE),
    add: ({ service, link, quantity, comments }, options) =>
      place({ action: 'add', service, link, quantity, comments }, redactKey, options),
    status: (order) => call({ action: 'status', order }, decodeOrderStatus),
    statuses: (ids) => callForMany('status', 'orders', ids, decodeOrderStatuses),
    balance: (options) => call({ action: 'balance' }, decodeBalance, options),
    refill: (order) => call({ action: 'refill', order }, decodeRefill),
    refills: (ids) => callForMany('refill', 'orders', ids, decodeRefills),
    refillStatus: (refill) => call({ action: 'refill_status', refill }, decodeRefillStatus),
    refillStatuses: (ids) => callForMany('refill_status', 'refills', ids, decodeRefillStatuses),
    products: () => call({ action: 'products' }, decodeProducts, { ...CATALOGUE, redact: redactProduct }),
    addProductOrder: ({ product, quantity, require }, options) => {
      // What the buyer gave may be a login, and a refusal may quote it. A shorter text would mask unrelated letters.
      const given = require && require.length >= SHORTEST_SECRET ? [require] : [];
      const redactGiven = redactSecrets([key, ...given]);
      const redact: Redact = (text) => redactProductText(redactGiven(text));
      return place({ action: 'add_product_order', product, quantity, require }, redact, options);
    },
    productOrderStatus: (order) =>
      call({ action: 'product_order_status', order }, decodeProductOrderStatus, { redact: redactProduct }),
    productOrderStatuses: (ids) =>
      callForMany('product_order_status', 'orders', ids, decodeProductOrderStatuses, redactProduct),
  };
}

function formOf(params: Params): [string, string][] {
  return Object.entries(params).flatMap(([name, value]) => (value == null ? [] : [[name, String(value)]]));
}

function shownWords(words: string, redact: Redact): string {
  return redact(words).slice(0, LONGEST_WORDS);
}

/** The error as it may be shown and kept: with the reply's status and excerpt, and without its secrets. */
function presentable(error: unknown, received: PanelReply | null, redact: Redact): PanelError {
  const known = asPanelError(error, received ? 'unexpected' : 'network');
  return new PanelError(known.kind, {
    words: known.words === null ? null : shownWords(known.words, redact),
    excerpt: redact(received?.body ?? known.excerpt).slice(0, LONGEST_EXCERPT),
    httpStatus: known.httpStatus ?? received?.httpStatus ?? null,
    retryAfterMs: known.retryAfterMs ?? received?.retryAfterMs ?? null,
    reason: known.reason,
  });
}
