import type { Service } from '../catalogue.ts';
import { type Dialect, wordsWith } from './dialect.ts';
import { stringsAsNumbers } from './numbers-anywhere.ts';
import { orderRecord, refillList, renderers, seed, serviceRecord } from './seed.ts';

const record = (s: Service) => ({
  ...serviceRecord(s),
  max: Math.min(s.max, 999_999_999),
  refill: s.refill ? 1 : 0,
  cancel: s.cancel ? 1 : 0,
  dripfeed: s.dripfeed ? 1 : 0,
  description: s.description,
  currency: 'USD',
});

/** Everything that can be a number is one, and lists and new orders are wrapped. */
export const numbers: Dialect = {
  ...seed,
  about: 'every number a number, {data: …} around lists and new orders, 0/1 for yes and no, extra fields',
  words: wordsWith({
    invalidKey: 'Invalid API Key',
    invalidAction: 'This action is Invalid',
    incorrectService: 'Service ID does not exists',
    badLink: 'Bad Link',
    activeOrder: 'Active order already exists.',
    quantityBelow: 'Minimum quantity is {n}',
    quantityAbove: 'Maximum quantity is {n}',
    notEnoughFunds: 'Insufficient balance. Required: {n}',
    incorrectOrder: 'Invalid Order Id',
    incorrectRefill: 'Refill not found',
    notCompleted: 'Order must be completed to refill',
  }),
  render: {
    ...renderers({
      order: (o) => ({
        ...orderRecord(o),
        status: o.status === 'Canceled' ? 'Cancelled' : o.status,
        currency: o.currency,
      }),
    }),
    services: (list) =>
      list.length === 0 ? { status: 'success', data: 'Empty Data' } : { data: list.map(record) },
    add: ({ order, charge, balance, currency }) => ({
      data: { order, status: 'success', charge, remaining_balance: balance, currency },
    }),
    addProductOrder: ({ order }) => ({ data: { order } }),
    refill: ({ refill }) => ({ refill, success: 'Refill request has been sent' }),
    refillMany: refillList,
  },
  write: (body) => seed.write(stringsAsNumbers(body)),
};
