import { REFUSALS } from '../refusals.ts';
import { type Dialect, wordsWith } from './dialect.ts';
import { orderRecord, renderers, seed } from './seed.ts';

/** A panel built on a web framework: HTTP statuses that mean something, and errors by field. */
export const rest: Dialect = {
  ...seed,
  about: '201 for what is new, 4xx for errors, {"error": {"link": ["…"]}}',
  words: wordsWith({
    keyMissing: 'The api key field is required',
    incorrectService: 'Service ID does not exists',
    badLink: 'error.invalid_link',
    notEnoughFunds: 'Insufficient balance',
    incorrectOrder: 'Order not found',
    foreignOrder: 'Order not found',
    incorrectRefill: 'Refill not found',
  }),
  render: {
    ...renderers({ order: (o) => ({ ...orderRecord(o), currency: o.currency }) }),
    add: ({ order, charge, balance }) => ({ order, charge, remaining_balance: balance }),
    refill: ({ refill }) => ({ refill }),
  },
  refused: (text, code) => {
    const field = code === null ? null : REFUSALS[code].field;
    return { error: field === null ? text : { [field]: [text] } };
  },
  succeededWith: (call) => (['add', 'addProductOrder', 'refill', 'refillMany'].includes(call) ? 201 : 200),
  refusedWith: (code) => (code === null ? 400 : REFUSALS[code].status),
};
