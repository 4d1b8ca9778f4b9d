import { type Dialect, wordsWith } from './dialect.ts';
import { orderRecord, refillList, renderers, seed, serviceRecord } from './seed.ts';

const render = renderers({
  service: (s) => ({ ...serviceRecord(s), cancel: s.cancel, dripfeed: s.dripfeed }),
  order: (o) => ({ ...orderRecord(o), status: o.status.toUpperCase().replaceAll(' ', '-') }),
});

/** An engine that knows no `error` key: everything has a `status`, and failures a `message`. */
export const message: Dialect = {
  ...seed,
  about: '{"status": "error", "message": …}, {"status": "success", …}, a null for no services, IN-PROGRESS',
  words: wordsWith({
    invalidKey: 'Incorrect API key',
    invalidAction: 'This action is Invalid',
    badLink: 'neworder.error.link',
    quantityBelow: 'Minimum quantity is {n}',
    quantityAbove: 'Maximum quantity is {n}',
    notEnoughFunds: 'Could not charge your balance, please try again',
    incorrectOrder: 'No orders',
  }),
  render: {
    ...render,
    services: (list, say) => ({
      status: 'success',
      data: list.length === 0 ? null : render.services(list, say),
    }),
    add: ({ order, charge, currency }) => ({ status: 'success', order: String(order), charge, currency }),
    balance: (reply) => ({ status: 'success', ...reply }),
    refillMany: refillList,
    addProductOrder: ({ order }) => ({ status: 'success', order }),
  },
  refused: (text) => ({ status: 'error', message: text }),
};
