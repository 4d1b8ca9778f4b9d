import type { OrderIn, ServicePurchase } from '../../../lib/ledger/order.ts';

export const MINUTE = 60_000;
export const NOON = Date.UTC(2026, 0, 15, 12);

const views: ServicePurchase = {
  kind: 'service',
  serviceId: '1',
  name: 'Youtube views',
  category: 'Youtube',
  serviceKind: 'default',
  rate: '2.5',
  refill: true,
  link: 'https://www.youtube.com/watch?v=jNQXAC9IVRw',
  quantity: 1000,
  comments: null,
};

const common = {
  accountId: 'account-1',
  createdAt: NOON,
  purchase: views,
  price: '2.5',
  currency: 'USD',
  balanceBefore: '100',
  replaces: null,
};

export function placedOrder(change: Partial<OrderIn<'placed'>> = {}): OrderIn<'placed'> {
  return {
    ...common,
    localId: 'local-placed',
    state: 'placed',
    panelOrderId: '23501',
    placedAt: NOON,
    answer: '{"order":23501}',
    progress: { status: null, charge: null, startCount: null, remains: null },
    changes: [],
    askedAt: null,
    trouble: null,
    finalAt: null,
    dueAt: NOON + MINUTE,
    ...change,
  };
}

export function unknownOrder(change: Partial<OrderIn<'unknown'>> = {}): OrderIn<'unknown'> {
  return {
    ...common,
    localId: 'local-unknown',
    state: 'unknown',
    unknownAt: NOON,
    cause: 'network',
    words: null,
    answer: '',
    ...change,
  };
}

export function sendingOrder(change: Partial<OrderIn<'sending'>> = {}): OrderIn<'sending'> {
  return { ...common, localId: 'local-sending', state: 'sending', workerId: 'worker-1', ...change };
}

export function refusedOrder(change: Partial<OrderIn<'refused'>> = {}): OrderIn<'refused'> {
  return {
    ...common,
    localId: 'local-refused',
    state: 'refused',
    refusedAt: NOON,
    words: 'Bad link',
    reason: 'link',
    answer: '',
    ...change,
  };
}
