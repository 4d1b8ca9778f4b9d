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
 * Every refusal we know, as panels were seen to word it (`product` after the products of the API page). Any number may
 * stand where a phrase has one. A phrase listed here lets the ledger believe that nothing was bought, so only what was
 * seen on a real panel belongs here. Case does not count; small letters in one text a reason are what the worker has
 * room for.
 */
const PHRASES: Record<Exclude<RefusalReason, 'unrecognised'>, string> = {
  auth:
    'invalid api key|' +
    'incorrect api key|' +
    'api key is required|' +
    'the api key field is required|' +
    'your account is not active|' +
    'your account has been suspended|' +
    'api is disable for this user or user not found! contact the support',
  request:
    'incorrect request|' +
    'invalid action|' +
    'this action is invalid|' +
    'the action field is required|' +
    'the link field is required|' +
    'the quantity field is required|' +
    'there are missing required parameters. please check your api manual|' +
    'method not allowed',
  service:
    'incorrect service id|' +
    'neworder.error.incorrect_service_id|' +
    'error.incorrect_service_id|' +
    'invalid service id|' +
    'service id does not exists|' +
    'invalid service|' +
    'this service is not available right now|' +
    'service is not active|' +
    'neworder.error.service_inactive|' +
    'neworder.error.service_not_found',
  link:
    'bad link|' +
    'neworder.error.link|' +
    'neworder.error.invalid_link|' +
    'neworder.error.link_not_found|' +
    'error.invalid_link',
  activeOrder:
    'you have active order with this link. please wait until order being completed|' +
    'neworder.error.link_duplicate|' +
    'active order already exists',
  quantity:
    'quantity less than minimal 1|' +
    'quantity more than maximum 1|' +
    'quantity less than maximum 1|' +
    'neworder.error.min_quantity|' +
    'neworder.error.max_quantity|' +
    'minimum quantity is 1|' +
    'maximum quantity is 1|' +
    'quantity must be between 1 and 1|' +
    'quantity must to be greater than or equal to minimum amount 1|' +
    'please follow the limit|' +
    'invalid comments|' +
    'comments field is required',
  funds:
    'not enough funds on balance|' +
    'neworder.error.not_enough_funds|' +
    'not_enough_funds|' +
    'insufficient balance|' +
    'not enough balance|' +
    'insufficient balance. required: 1',
  charge: 'could not charge your balance, please try again',
  order:
    'incorrect order id|' +
    'invalid order id|' +
    'invalid order ids|' +
    'maximum 100 orders|' +
    'order not found|' +
    'no orders',
  refill:
    'incorrect refill id|' +
    'refill not found|' +
    'refill is disabled for this service|' +
    'the order is not completed|' +
    'the order was completed or refill was requested less than 24 hours ago|' +
    'order not eligible for refill|' +
    'order must be completed to refill',
  product: 'out of stock|' + 'incorrect product id|' + 'invalid product',
};

// Longer than any phrase: keeps the patterns below off a body's worth of words.
const LONGEST_PHRASE = 300;

const REASONS = new Map<string, RefusalReason>();
for (const reason of Object.keys(PHRASES) as (keyof typeof PHRASES)[]) {
  for (const phrase of PHRASES[reason].split('|')) REASONS.set(canonical(phrase), reason);
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
