/** What a refusal is about, or could not be made out. `charge`: the panel could not charge the balance. */
export type RefusalReason =
  | 'auth'
  | 'request'
  | 'service'
  | 'link'
  | 'activeOrder'
  | 'quantity'
  | 'funds'
  | 'charge'
  | 'order'
  | 'refill'
  | 'product'
  | 'unrecognised';

/**
 * Every refusal we know, as panels were seen to word it (`product` after the products of the API page). Any number may stand where a phrase has one. A phrase listed here lets the ledger believe that nothing
 * was bought, so only what was seen on a real panel belongs here.
 */
const PHRASES: Record<Exclude<RefusalReason, 'unrecognised'>, string[]> = {
  auth: [
    'Invalid API key',
    'Incorrect API key',
    'API key is required',
    'The api key field is required',
    'Your account is not active',
    'Your account has been suspended',
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
    'neworder.error.link',
    'neworder.error.invalid_link',
    'neworder.error.link_not_found',
    'error.invalid_link',
  ],
  activeOrder: [
    'You have active order with this link. Please wait until order being completed',
    'neworder.error.link_duplicate',
    'Active order already exists',
  ],
  quantity: [
    'Quantity less than minimal 1',
    'Quantity more than maximum 1',
    'Quantity less than maximum 1',
    'neworder.error.min_quantity',
    'neworder.error.max_quantity',
    'Minimum quantity is 1',
    'Maximum quantity is 1',
    'Quantity must be between 1 and 1',
    'Quantity must to be greater than or equal to minimum amount 1',
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
    'Insufficient balance. Required: 1',
  ],
  charge: ['Could not charge your balance, please try again'],
  order: [
    'Incorrect order ID',
    'Invalid order ID',
    'Invalid Order Ids',
    'Maximum 100 orders',
    'Order not found',
    'No orders',
  ],
  refill: [
    'Incorrect refill ID',
    'Refill not found',
    'Refill is disabled for this service',
    'The order is not completed',
    'The order was completed or refill was requested less than 24 hours ago',
    'Order not eligible for refill',
    'Order must be completed to refill',
  ],
  product: ['Out of stock', 'Incorrect product ID', 'Invalid product'],
};

// Longer than any phrase: keeps the patterns below off a body's worth of words.
const LONGEST_PHRASE = 300;

const REASONS = new Map<string, RefusalReason>();
for (const reason of Object.keys(PHRASES) as (keyof typeof PHRASES)[]) {
  for (const phrase of PHRASES[reason]) REASONS.set(canonical(phrase), reason);
}

/** Drops what panels vary in one and the same phrase: casing, spacing, amounts with their currency, the last dot. */
function canonical(words: string): string {
  return words
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[ .,:;!]+$/, '')
    .replace(/ ?\p{Sc}? ?\d[\d.,]*(?: ?\p{Sc}| [a-z]{3}$)?/gu, '')
    .replace(/[ .,:;!]+$/, '')
    .trim();
}

/**
 * What a panel's refusal is about. Only whole phrases of the table count, never a keyword inside a sentence: a wrongly
 * trusted refusal would let an order be paid twice.
 *
 * @param words the panel's own words; several sentences (a flattened validation error) count if all mean the same
 */
export function refusalReason(words: string): RefusalReason {
  if (words.length > LONGEST_PHRASE) return 'unrecognised';
  const known = REASONS.get(canonical(words));
  if (known !== undefined) return known;
  const [first, ...others] = words.split(/(?<=[.!])\s+/).map((sentence) => REASONS.get(canonical(sentence)));
  return first !== undefined && others.every((other) => other === first) ? first : 'unrecognised';
}
