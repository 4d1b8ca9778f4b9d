import type { Service } from '../catalogue.ts';
import type { Entry, OrderStatus, ProductInStock, ProductOrderStatus } from '../outcome.ts';
import { type Dialect, type Renderers, type Say, wordsWith } from './dialect.ts';

export const serviceRecord = (s: Service) => ({
  service: s.service,
  name: s.name,
  type: s.type as string,
  category: s.category,
  rate: s.rate,
  min: String(s.min),
  max: String(s.max),
  refill: s.refill,
});

export const orderRecord = (o: OrderStatus) => ({
  charge: o.charge,
  start_count: String(o.startCount),
  status: o.status,
  remains: String(o.remains),
});

const productRecord = (p: ProductInStock) => ({
  product: p.product,
  name: p.name,
  ...(p.require === null ? {} : { require: p.require }),
  rate: Number(p.rate),
  min: p.min,
  max: p.max,
  category: p.category,
  status: p.inStock ? 'In stock' : 'Out of stock',
  ...(p.inventory === null ? {} : { inventory: p.inventory }),
  type: p.type,
});

export const productOrderRecord = (o: ProductOrderStatus) => ({ ...o, charge: Number(o.charge) });

/** How one record of each kind is written, and what stands for an id that was refused. */
interface Records {
  service: (service: Service) => unknown;
  order: (order: OrderStatus) => unknown;
  product: (product: ProductInStock) => unknown;
  productOrder: (order: ProductOrderStatus) => unknown;
  itemError: (text: string) => unknown;
}

const SEED_RECORDS: Records = {
  service: serviceRecord,
  order: orderRecord,
  product: productRecord,
  productOrder: productOrderRecord,
  itemError: (error) => ({ error }),
};

/** An object by id, as the seed answers a list of orders. */
function byId<T>(list: Entry<T>[], record: (found: T) => unknown, say: Say, { itemError }: Records) {
  return Object.fromEntries(
    list.map((entry) => [entry.id, 'found' in entry ? record(entry.found) : itemError(say(entry.refusal))]),
  );
}

/** The seed's replies, with some records written differently. */
export function renderers(changes: Partial<Records> = {}): Renderers {
  const records = { ...SEED_RECORDS, ...changes };
  return {
    services: (list) => list.map(records.service),
    add: ({ order }) => ({ order }),
    status: records.order,
    statusMany: (list, say) => byId(list, records.order, say, records),
    balance: (reply) => reply,
    refill: ({ refill }) => ({ refill: String(refill) }),
    // The seed shows one refill for a list of orders: the first, standing for them all.
    refillMany: (list, say) => {
      const first = list.find((entry) => 'found' in entry);
      if (first) return { refill: String(first.found) };
      return { error: list.flatMap((entry) => ('refusal' in entry ? [say(entry.refusal)] : []))[0] };
    },
    refillStatus: (reply) => reply,
    refillStatusMany: (list, say) =>
      list.map((entry) => ({
        refill: /^\d+$/.test(entry.id) ? Number(entry.id) : entry.id,
        status: 'found' in entry ? entry.found : { error: say(entry.refusal) },
      })),
    products: (list) => list.map(records.product),
    addProductOrder: ({ order }) => ({ order }),
    productStatus: records.productOrder,
    productStatusMany: (list, say) => byId(list, records.productOrder, say, records),
  };
}

/** The other form of `refill` for many orders, seen on other panels: one entry an order. */
export const refillList: Renderers['refillMany'] = (list, say) =>
  list.map((entry) => ({
    order: Number(entry.id),
    refill: 'found' in entry ? entry.found : { error: say(entry.refusal) },
  }));

export const seed: Dialect = {
  about: 'exactly as the vendor’s page prints it',
  words: wordsWith(),
  render: renderers(),
  refused: (error) => ({ error }),
  succeededWith: () => 200,
  refusedWith: (code) => (code === 'methodNotAllowed' ? 405 : 200),
  write: (body) => ({ text: JSON.stringify(body), contentType: 'application/json' }),
};
