import type { Service } from './catalogue.ts';
import type { Product } from './products.ts';
import type { Refusal } from './refusals.ts';

/** An SMM order as `status` reports it, before a dialect words it. */
export interface OrderStatus {
  charge: string;
  startCount: number;
  /** One of the documented six, unless the order's fate was decreed with a word of its own. */
  status: string;
  remains: number;
  currency: string;
}

export interface ProductOrderStatus {
  /** Falls to what was delivered once a refund is due; 0 when canceled, as in the seed's example. */
  charge: string;
  status: string;
  /** What was bought. Absent until delivered. */
  result?: string;
  note?: string;
}

/** A product with its stock at the moment of asking. `inventory` is null for products delivered by hand. */
export interface ProductInStock extends Product {
  inStock: boolean;
  inventory: number | null;
}

/** One id of a call that asks for many. */
export type Entry<T> = { id: string } & ({ found: T } | { refusal: Refusal });

/** What each call says when it succeeds, in no dialect. */
export interface Replies {
  services: readonly Service[];
  add: { order: number; charge: string; balance: string; currency: string };
  status: OrderStatus;
  statusMany: Entry<OrderStatus>[];
  balance: { balance: string; currency: string };
  refill: { refill: number };
  refillMany: Entry<number>[];
  refillStatus: { status: string };
  refillStatusMany: Entry<string>[];
  products: ProductInStock[];
  addProductOrder: { order: number; charge: string; balance: string; currency: string };
  productStatus: ProductOrderStatus;
  productStatusMany: Entry<ProductOrderStatus>[];
}

/** The result of performing a call: a reply, or the refusal of the whole call. */
export type Outcome =
  | { [C in keyof Replies]: { call: C; reply: Replies[C] } }[keyof Replies]
  | { call: 'refused'; reply: Refusal };
