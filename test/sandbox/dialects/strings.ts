import { Big } from 'big.js';
import { type Dialect, wordsWith } from './dialect.ts';
import { numbersAsStrings } from './numbers-anywhere.ts';
import { refillList, renderers, seed, serviceRecord } from './seed.ts';

/** Words for the same states, all of them seen on panels. */
const STATUS: Record<string, string> = {
  Pending: 'Awaiting',
  'In progress': 'Active',
  Completed: 'Success',
  Canceled: 'Refunded',
};

/** Everything is a string, money has padding, and the words are the keys of a translation that never was. */
export const strings: Dialect = {
  ...seed,
  about: 'every number a string, order_id, start_counter, “Success” with negative remains, neworder.error.*',
  words: wordsWith({
    invalidKey: 'Incorrect API key',
    incorrectService: 'neworder.error.incorrect_service_id',
    serviceUnavailable: 'neworder.error.service_inactive',
    badLink: 'neworder.error.invalid_link',
    linkMissing: 'neworder.error.link',
    activeOrder: 'neworder.error.link_duplicate',
    quantityBelow: 'neworder.error.min_quantity',
    quantityAbove: 'neworder.error.max_quantity',
    notEnoughFunds: 'neworder.error.not_enough_funds',
  }),
  render: {
    ...renderers({
      service: (s) => ({
        ...serviceRecord(s),
        type: s.type.replaceAll(' ', '_'),
        refill: String(s.refill),
        desc: s.description,
        average_time: s.averageTime,
      }),
      order: (o) => ({
        charge: new Big(o.charge).toFixed(8),
        start_counter: o.startCount,
        status: STATUS[o.status] ?? o.status,
        remains: o.status === 'Completed' ? -2 : o.remains,
      }),
    }),
    add: ({ order }) => ({ order_id: order }),
    balance: ({ balance, currency }) => ({ balance: new Big(balance).toFixed(8), currency: ` ${currency}` }),
    refillMany: refillList,
  },
  write: (body) => seed.write(numbersAsStrings(body)),
};
