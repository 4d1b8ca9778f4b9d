/**
 * Every reason the panel has for saying no: the words the seed's family uses, the field that is at fault and
 * the HTTP status a panel with manners would answer (the seed answers 200). `{n}` is the limit concerned.
 */
export const REFUSALS = {
  keyMissing: { words: 'API key is required', field: 'key', status: 401 },
  invalidKey: { words: 'Invalid API key', field: null, status: 401 },
  accountInactive: { words: 'Your account is not active', field: null, status: 403 },
  accountSuspended: { words: 'Your account has been suspended.', field: null, status: 403 },
  methodNotAllowed: { words: 'Method Not Allowed', field: null, status: 405 },
  incorrectRequest: { words: 'Incorrect request', field: null, status: 400 },
  actionMissing: { words: 'The action field is required', field: 'action', status: 422 },
  invalidAction: { words: 'Invalid action', field: null, status: 400 },
  incorrectService: { words: 'Incorrect service ID', field: 'service', status: 404 },
  serviceUnavailable: { words: 'This service is not available right now', field: null, status: 400 },
  linkMissing: { words: 'The link field is required', field: 'link', status: 422 },
  badLink: { words: 'Bad link', field: 'link', status: 422 },
  activeOrder: {
    words: 'You have active order with this link. Please wait until order being completed.',
    field: null,
    status: 409,
  },
  quantityMissing: { words: 'The quantity field is required', field: 'quantity', status: 422 },
  quantityInvalid: { words: 'Please follow the limit', field: 'quantity', status: 422 },
  quantityBelow: { words: 'Quantity less than minimal {n}', field: 'quantity', status: 422 },
  quantityAbove: { words: 'Quantity more than maximum {n}', field: 'quantity', status: 422 },
  commentsMissing: { words: 'Comments field is required', field: 'comments', status: 422 },
  commentsInvalid: { words: 'Invalid comments', field: 'comments', status: 422 },
  notEnoughFunds: { words: 'Not enough funds on balance', field: null, status: 400 },
  incorrectOrder: { words: 'Incorrect order ID', field: null, status: 404 },
  /** The order exists, but another key placed it. The seed does not tell the difference; some panels do. */
  foreignOrder: { words: 'Incorrect order ID', field: null, status: 404 },
  tooManyOrders: { words: 'Maximum 100 orders', field: null, status: 400 },
  incorrectRefill: { words: 'Incorrect refill ID', field: null, status: 404 },
  refillDisabled: { words: 'Refill is disabled for this service', field: null, status: 400 },
  notCompleted: { words: 'The order is not completed', field: null, status: 400 },
  refillTooEarly: {
    words: 'The order was completed or refill was requested less than 24 hours ago',
    field: null,
    status: 429,
  },
  incorrectProduct: { words: 'Incorrect product ID', field: 'product', status: 404 },
  outOfStock: { words: 'Out of stock', field: null, status: 409 },
  requireMissing: { words: 'The require field is required', field: 'require', status: 422 },
} as const satisfies Record<string, { words: string; field: string | null; status: number }>;

export type RefusalCode = keyof typeof REFUSALS;

export interface Refusal {
  code: RefusalCode;
  /** The limit or amount the words may mention. */
  n?: string | number;
}

/** Thrown by an action, in or out of a transaction (which it rolls back), and answered in the dialect's words. */
export class PanelRefusal extends Error {
  readonly refusal: Refusal;
  constructor(code: RefusalCode, n?: string | number) {
    super(REFUSALS[code].words);
    this.refusal = n === undefined ? { code } : { code, n };
  }
}
