import { describe, expect, it } from 'vitest';
import { type RefusalReason, refusalReason } from '../../../lib/panel/refusals.ts';

// Every string of "Errors, as panels word them", as written there; N, A, B and X as a panel would fill them in.
const WORDED: Record<Exclude<RefusalReason, 'unrecognised'>, string[]> = {
  auth: [
    'Invalid API key',
    'Invalid API Key',
    'Incorrect API key',
    'Invalid api key',
    'API key is required',
    'The api key field is required',
    'Your account is not active',
    'Your account has been suspended.',
    'API is Disable for this user or User Not Found! Contact the Support',
  ],
  request: [
    'Incorrect request',
    'Invalid action',
    'This action is Invalid',
    'The action field is required',
    'The link field is required',
    'The quantity field is required',
    'There are missing required parameters. Please check your API Manual',
    'Method Not Allowed',
  ],
  service: [
    'Incorrect service ID',
    'neworder.error.incorrect_service_id',
    'error.incorrect_service_id',
    'Invalid Service Id',
    'Service ID does not exists',
    'Invalid service',
    'This service is not available right now',
    'Service is not active',
    'neworder.error.service_inactive',
    'neworder.error.service_not_found',
  ],
  link: [
    'Bad link',
    'Bad Link',
    'neworder.error.link',
    'neworder.error.invalid_link',
    'neworder.error.link_not_found',
    'error.invalid_link',
  ],
  activeOrder: [
    'You have active order with this link. Please wait until order being completed.',
    'neworder.error.link_duplicate',
    'Active order already exists.',
  ],
  quantity: [
    'Quantity less than minimal 100',
    'Quantity more than maximum 10,000',
    'Quantity less than maximum 10000',
    'neworder.error.min_quantity',
    'neworder.error.max_quantity',
    'Minimum quantity is 10',
    'Maximum quantity is 2147483647',
    'Quantity must be between 10 and 1500',
    'Quantity must to be greater than or equal to minimum amount 50',
    'Please follow the limit',
    'Invalid comments',
    'Comments field is required',
  ],
  funds: [
    'Not enough funds on balance',
    'neworder.error.not_enough_funds',
    'not_enough_funds',
    'Insufficient balance',
    'Not enough balance',
    'Insufficient balance. Required: 5.20',
    'Insufficient balance. Required: $5.20',
    'Insufficient balance. Required: 5.20 USD',
  ],
  charge: ['Could not charge your balance, please try again'],
  order: [
    'Incorrect order ID',
    'Invalid order ID',
    'Invalid Order Id',
    'Invalid Order Ids',
    'Maximum 100 orders',
    'Order not found',
    'No orders',
  ],
  refill: [
    'Incorrect refill ID',
    'Refill not found',
    'Refill Not Found',
    'Refill is disabled for this service',
    'The order is not completed',
    'The order was completed or refill was requested less than 24 hours ago',
    'Order not eligible for refill.',
    'Order must be completed to refill',
  ],
  product: ['Out of stock', 'Incorrect product ID', 'Invalid product'],
};

describe('refusalReason', () => {
  const rows = Object.entries(WORDED).flatMap(([reason, phrases]) =>
    phrases.map((words) => ({ words, reason })),
  );

  it.each(rows)('reads "$words" as $reason', ({ words, reason }) => {
    expect(refusalReason(words)).toBe(reason);
  });

  it.each(rows)('does not mind casing, spacing or the last punctuation of "$words"', ({ words, reason }) => {
    expect(refusalReason(`  ${words.toUpperCase().replaceAll(' ', '  ')}!`)).toBe(reason);
  });

  it.each([
    ['The link field is required. The quantity field is required.', 'request'],
    ['Order not found. Order not found.', 'order'],
  ])('reads the sentences of a flattened validation error: "%s"', (words, reason) => {
    expect(refusalReason(words)).toBe(reason);
  });

  it.each([
    ['a keyword inside another sentence', 'Your order was placed, but your balance is now: not enough funds'],
    ['a known phrase followed by news', 'Invalid service. Your order 23501 was placed.'],
    ['two phrases that mean different things', 'Bad link. Not enough balance.'],
    ['a known phrase with something before it', 'Warning: Bad link'],
    ['only a number', '23501'],
    ['nothing', ''],
    ['only punctuation', '...'],
    ['another language', 'Số dư không đủ'],
    ['a name of every object', 'constructor'],
    ['a body in place of words', `Bad link${'.'.repeat(1_000_000)}x`],
  ])('trusts no words that are not wholly known: %s', (_, words) => {
    expect(refusalReason(words)).toBe('unrecognised');
  });
});
