import { type Dialect, wordsWith } from './dialect.ts';
import { renderers, seed, serviceRecord } from './seed.ts';

const render = renderers({
  service: (s) => {
    const { refill: _, ...record } = serviceRecord(s);
    const category = s.service % 7 === 0 ? null : s.category;
    return { ...record, type: s.type.toLowerCase().replaceAll(' ', '_'), category };
  },
  order: (o) => ({
    charge: o.charge,
    start_count: o.status === 'Pending' ? null : o.startCount,
    status: o.status.toLowerCase().replaceAll(' ', ''),
    remains: o.status === 'Pending' ? 'Unknown' : o.remains,
  }),
  itemError: (text) => text,
});

/** Says as little as it can: bare strings for errors of a list, nothing at all for an id it does not know. */
export const bare: Dialect = {
  ...seed,
  about: 'a byte-order mark, bare-string errors by id, unknown ids left out, lower case, “inprogress”',
  words: wordsWith({
    invalidKey: 'Invalid api key',
    keyMissing: 'The api key field is required',
    incorrectRequest: 'There are missing required parameters. Please check your API Manual',
    incorrectService: 'Invalid service',
    serviceUnavailable: 'Service is not active',
    foreignOrder: 'Order not found',
    notEnoughFunds: 'not_enough_funds',
    quantityAbove: 'Quantity less than maximum {n}', // sic, on a real panel
    quantityBelow: 'Quantity must to be greater than or equal to minimum amount {n}',
    incorrectRefill: 'Refill Not Found',
    refillTooEarly: 'Order not eligible for refill.',
  }),
  render: {
    ...render,
    add: ({ order }) => ({ orderId: order }),
    statusMany: (list, say) => {
      const known = list.filter((entry) => 'found' in entry || entry.refusal.code !== 'incorrectOrder');
      return render.statusMany(known, say);
    },
  },
  write: (body) => ({
    text: `\uFEFF${JSON.stringify(body)}`,
    contentType: 'application/json; charset=utf-8',
  }),
};
