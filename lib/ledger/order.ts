import * as v from 'valibot';
import { sealedSchema } from '../settings.ts';

const money = v.custom<string>((value) => typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value));
const text = v.string();
const time = v.number();

const serviceSchema = v.object({
  kind: v.picklist(['service']),
  serviceId: text,
  name: text,
  category: text,
  serviceKind: v.picklist(['default', 'package', 'customComments']),
  rate: money,
  refill: v.nullable(v.boolean()),
  link: text,
  quantity: v.nullable(v.number()),
  comments: v.nullable(text),
});

const productSchema = v.object({
  kind: v.picklist(['product']),
  productId: text,
  name: text,
  category: text,
  rate: money,
  quantity: v.number(),
  /** What the buyer gave where the product asks for something: it may be a login, so it is kept sealed. */
  require: v.nullable(sealedSchema),
});

/** What was bought, as it was sent: `quantity` is null for a Package, `comments` null but for Custom Comments. */
const purchaseSchema = v.lazy<v.GenericSchema<unknown, ServicePurchase | ProductPurchase>>((input) =>
  (input as { kind?: unknown } | null)?.kind === 'product' ? productSchema : serviceSchema,
);

/** What the panel last said of an order; null is "it did not say". `status` is the panel's own word. */
const progressSchema = v.object({
  status: v.nullable(text),
  charge: v.nullable(money),
  startCount: v.nullable(v.number()),
  remains: v.nullable(v.number()),
});

const changeSchema = v.object({ at: time, ...progressSchema.entries });

const common = {
  localId: text,
  accountId: text,
  /** When `sending` was written, just before the request. */
  createdAt: time,
  purchase: purchaseSchema,
  /** The price the person confirmed. */
  price: money,
  currency: v.nullable(text),
  /** The balance read just before; null where the panel refused to tell it. */
  balanceBefore: v.nullable(money),
  /** The `localId` of the order that this one was placed instead of. */
  replaces: v.nullable(text),
};

/** Goods that the panel told of numbers at another price, which the person has not taken for this order so far: sealed. */
const toldAt = v.optional(v.array(v.object({ panelOrderId: text, result: sealedSchema })));

/** Present on an order that is still asked about; its absence keeps the order out of the due index. */
const dueAt = v.optional(time);

/** One schema a state: looked up by the record's own `state`, which is less code and work than trying one after another. */
const schemas = {
  sending: v.object({ ...common, state: v.picklist(['sending']), workerId: text }),
  placed: v.object({
    ...common,
    state: v.picklist(['placed']),
    panelOrderId: text,
    placedAt: time,
    /** The panel's raw answer to `add`, shortened, without key. */
    answer: text,
    progress: progressSchema,
    changes: v.array(changeSchema),
    askedAt: v.nullable(time),
    /** What the panel said instead of a status when it was last asked ("Incorrect order ID"). */
    trouble: v.nullable(text),
    finalAt: v.nullable(time),
    dueAt,
    /** What the panel says of goods beside their status; null: nothing. */
    note: v.optional(v.nullable(text)),
    /** The goods themselves, such as a licence key: sealed, and drawn only when asked for. */
    result: v.optional(sealedSchema),
    /** When the person found it at the panel, where its answer was lost. */
    foundAt: v.optional(time),
    /** Until when a Partial or Canceled order is read again for its late refund. */
    rereadUntil: v.optional(time),
  }),
  refused: v.object({
    ...common,
    state: v.picklist(['refused']),
    refusedAt: time,
    words: text,
    reason: text,
    answer: text,
  }),
  unknown: v.object({
    ...common,
    state: v.picklist(['unknown']),
    unknownAt: time,
    /** Why the outcome is not known: the kind of the failure, or `interrupted` where the worker died. */
    cause: text,
    words: v.nullable(text),
    answer: text,
    toldAt,
    /** When the balance is read next, as evidence. */
    dueAt,
  }),
  notPlaced: v.object({
    ...common,
    state: v.picklist(['notPlaced']),
    unknownAt: time,
    cause: text,
    words: v.nullable(text),
    answer: text,
    toldAt,
    /** When the person said so. */
    closedAt: time,
  }),
};

export type OrderState = keyof typeof schemas;
export type OrderIn<S extends OrderState> = v.InferOutput<(typeof schemas)[S]>;
export type Order = { [S in OrderState]: OrderIn<S> }[OrderState];
export type ServicePurchase = v.InferOutput<typeof serviceSchema>;
export type ProductPurchase = v.InferOutput<typeof productSchema>;
export type Purchase = ServicePurchase | ProductPurchase;
export type Progress = v.InferOutput<typeof progressSchema>;

/** A stored record as an order, or undefined where it is none that this version can read. */
export function readOrder(stored: unknown): Order | undefined {
  const state = (stored as { state?: unknown } | undefined)?.state as OrderState;
  if (!Object.hasOwn(schemas, state)) return undefined;
  const read = v.safeParse(schemas[state] as v.GenericSchema<unknown, Order>, stored);
  return read.success ? read.output : undefined;
}

/** Whether the panel may still be working on it, or may have it without our knowing. */
export function isActive(order: Order): boolean {
  if (order.state === 'placed') return order.finalAt === null;
  return order.state === 'sending' || order.state === 'unknown';
}

/** How much of the order is delivered, 0…1, or null where the panel's numbers do not say. */
export function delivered(order: OrderIn<'placed'>): number | null {
  const { quantity } = order.purchase;
  const { remains, status } = order.progress;
  if (status !== null && /^(completed|success)$/i.test(status)) return 1;
  if (quantity === null || quantity === 0 || remains === null) return null;
  return Math.min(1, Math.max(0, (quantity - remains) / quantity));
}
