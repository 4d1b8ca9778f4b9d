import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Order } from '../../lib/ledger/order.ts';
import type { RefillsOutcome } from '../../lib/messages.ts';
import { refillsTold, type Told } from '../../lib/refill-words.ts';

export interface Selecting {
  /** By `localId`; null where the list only shows. */
  selected: ReadonlySet<string> | null;
  asking: boolean;
  told: Told | null;
}

export interface RefillSelection {
  store: StoreApi<Selecting>;
  begin(): void;
  select(localIds: readonly string[], isSelected: boolean): void;
  /** The list only shows again. */
  clear(): void;
  /** Asks the panel for the refills of these, each once. */
  ask(orders: readonly Order[]): Promise<void>;
}

/** What is selected in the Orders tab; gone with it, as nothing of it would be missed. */
export function createRefillSelection(
  askRefills: (orders: readonly Order[]) => Promise<RefillsOutcome | undefined>,
): RefillSelection {
  const store = createStore<Selecting>(() => ({ selected: null, asking: false, told: null }));
  const set = (change: Partial<Selecting>) => store.setState(change);
  return {
    store,
    begin: () => set({ selected: new Set(), told: null }),
    select(localIds, isSelected) {
      const selected = new Set(store.getState().selected);
      for (const localId of localIds) {
        if (isSelected) selected.add(localId);
        else selected.delete(localId);
      }
      set({ selected, told: null });
    },
    clear: () => set({ selected: null, told: null }),
    async ask(orders) {
      if (store.getState().asking) return;
      set({ asking: true, told: null });
      const answer = await askRefills(orders);
      set({ asking: false, told: refillsTold([answer]) });
    },
  };
}
