import type { Entry, OrderStatus } from '../outcome.ts';
import { type Dialect, type Say, wordsWith } from './dialect.ts';
import { orderRecord, productOrderRecord, refillList, renderers, seed } from './seed.ts';

/** A young order has neither a status nor a charge yet. */
const order = (o: OrderStatus) => {
  const { charge, ...record } = orderRecord(o);
  return o.status === 'Pending' ? { ...record, status: null } : { charge, ...record };
};

const inOrder = <T>(list: Entry<T>[], record: (found: T) => unknown, say: Say) =>
  list.map((entry) => ('found' in entry ? record(entry.found) : { error: say(entry.refusal) }));

/** Answers lists in the order they were asked, without ids, and errors as a list of one. */
export const positional: Dialect = {
  ...seed,
  about: 'lists of orders as arrays without ids, [{"error": …}], no charge and a null status while pending',
  words: wordsWith({
    invalidKey: 'Invalid API key',
    accountSuspended: 'API is Disable for this user or User Not Found! Contact the Support',
    incorrectService: 'Invalid Service Id',
    badLink: 'neworder.error.link_not_found',
    quantityBelow: 'Please follow the limit',
    quantityAbove: 'Please follow the limit',
    notEnoughFunds: 'Not enough balance',
    incorrectOrder: 'Invalid order ID',
    tooManyOrders: 'Invalid Order Ids',
  }),
  render: {
    ...renderers({ order }),
    add: ({ order }) => ({ order: String(order) }),
    statusMany: (list, say) => inOrder(list, order, say),
    productStatusMany: (list, say) => inOrder(list, productOrderRecord, say),
    refillMany: refillList,
  },
  refused: (error) => [{ error }],
};
