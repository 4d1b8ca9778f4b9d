import { add } from './actions/add.ts';
import { addProductOrder } from './actions/add-product-order.ts';
import { balance } from './actions/balance.ts';
import { productOrderStatus } from './actions/product-order-status.ts';
import { products } from './actions/products.ts';
import { refill, refillStatus } from './actions/refill.ts';
import { status } from './actions/status.ts';
import type { Call, Engine } from './engine.ts';
import type { Outcome } from './outcome.ts';
import { PanelRefusal } from './refusals.ts';
import type { Account, Accounts } from './store/accounts.ts';

/** Every call of the seed. */
const ACTIONS: Record<string, (call: Call, engine: Engine) => Outcome> = {
  services: (_call, { catalogue }) => ({ call: 'services', reply: catalogue.list() }),
  add,
  status,
  balance,
  refill,
  refill_status: refillStatus,
  products,
  add_product_order: addProductOrder,
  product_order_status: productOrderStatus,
};

/** Carries out one call. A refusal is an outcome, not an error. */
export function perform(params: URLSearchParams, engine: Engine): Outcome {
  const { books, clock } = engine;
  const now = clock.now();
  try {
    books.settle(now);
    const account = authenticate(params.get('key'), books.accounts);
    const action = params.get('action');
    if (!action) throw new PanelRefusal('actionMissing');
    const run = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
    if (!run) throw new PanelRefusal('invalidAction');
    return run({ params, account, now }, engine);
  } catch (error) {
    if (error instanceof PanelRefusal) return { call: 'refused', reply: error.refusal };
    throw error;
  }
}

function authenticate(key: string | null, accounts: Accounts): Account {
  if (!key) throw new PanelRefusal('keyMissing');
  const account = accounts.find(key);
  if (!account) throw new PanelRefusal('invalidKey');
  if (account.state === 'inactive') throw new PanelRefusal('accountInactive');
  if (account.state === 'suspended') throw new PanelRefusal('accountSuspended');
  return account;
}
