import type { OrderDecree } from './order-plan.ts';

export type RefillFate = 'completed' | 'rejected';

/** What a test decides about a product order. One not completed takes its time, even of a product delivered at once. */
export interface ProductDecree {
  fate: 'completed' | 'partial' | 'canceled';
  /** Said by a canceled order; "Out of stock" unless told otherwise. */
  note?: string;
}

/** Decreed fates wait here for the next orders; without a decree everything ends well. */
export interface Fates {
  orders: Queue<OrderDecree>;
  refills: Queue<RefillFate>;
  productOrders: Queue<ProductDecree>;
}

interface Queue<T> {
  push(fate: T, times?: number): void;
  /** The oldest waiting fate, or undefined. */
  take(): T | undefined;
  clear(): void;
}

export function createFates(): Fates {
  return { orders: createQueue(), refills: createQueue(), productOrders: createQueue() };
}

function createQueue<T>(): Queue<T> {
  const waiting: T[] = [];
  return {
    push(fate, times = 1) {
      for (let n = 0; n < times; n++) waiting.push(fate);
    },
    take: () => waiting.shift(),
    clear() {
      waiting.length = 0;
    },
  };
}
