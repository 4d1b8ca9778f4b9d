import type { Order } from '../../lib/ledger/order.ts';
import type { RefillsOutcome } from '../../lib/messages.ts';
import type { PopupContext } from './popup-context.ts';

export interface Refilling {
  /** Asks the panel for a refill of one order, once. */
  askRefill(order: Order): Promise<void>;
  /** Asks for those of several orders of one account; undefined where the worker died on the way. */
  askRefills(orders: readonly Order[]): Promise<RefillsOutcome | undefined>;
}

export function createRefilling({ get, set, ask, reread }: PopupContext): Refilling {
  async function askRefills(orders: readonly Order[]) {
    const accountId = orders[0]?.accountId ?? '';
    const answer = await ask('askRefills', { accountId, localIds: orders.map(({ localId }) => localId) });
    await reread();
    return answer;
  }
  return {
    askRefills,
    async askRefill(order) {
      if (get().refilling?.at === 'asking') return;
      const { localId } = order;
      set({ refilling: { localId, at: 'asking' }, copied: null });
      const answer = await askRefills([order]);
      if (answer?.kind === 'failed') {
        return set({ refilling: { localId, at: 'failed', failure: answer.failure } });
      }
      // The button is gone with the answer: the keyboard goes on beside it.
      set({ refilling: { localId, at: answer ? 'asked' : 'stopped' }, focus: { on: `again-${localId}` } });
    },
  };
}
