import type { Order } from '../../lib/ledger/order.ts';
import type { PopupContext } from './popup-context.ts';

export interface Refilling {
  /** Asks the panel for a refill of one order, once. */
  askRefill(order: Order): Promise<void>;
}

export function createRefilling({ get, set, ask, reread }: PopupContext): Refilling {
  return {
    async askRefill({ localId, accountId }) {
      if (get().refilling?.at === 'asking') return;
      set({ refilling: { localId, at: 'asking' }, copied: null });
      const answer = await ask('askRefills', { accountId, localIds: [localId] });
      await reread();
      if (answer?.kind === 'failed') {
        return set({ refilling: { localId, at: 'failed', failure: answer.failure } });
      }
      // The button is gone with the answer: the keyboard goes on beside it.
      set({ refilling: { localId, at: answer ? 'asked' : 'stopped' }, focus: { on: `again-${localId}` } });
    },
  };
}
