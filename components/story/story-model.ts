import { createStore, type StoreApi } from 'zustand/vanilla';
import { REFILL_STOPPED, refillsOutcome } from '../../lib/refill-words.ts';
import { failureSentence } from '../../lib/words.ts';
import type { StoryPorts, StorySnapshot } from './story-ports.ts';

export type StoryState = { now: number; asking: boolean; told: string | null } & (
  | { phase: 'loading' }
  | { phase: 'missing' }
  | { phase: 'failed' }
  | { phase: 'ready'; snapshot: StorySnapshot }
);

export interface StoryModel {
  store: StoreApi<StoryState>;
  /** Reads the order and goes on watching it; call once. Never throws. */
  start(): Promise<void>;
  askRefill(): Promise<void>;
  copy(what: string, text: string): Promise<void>;
  reorder(): void;
}

/** One order's story, without a browser and without a DOM. It stops watching when `signal` aborts. */
export function createStoryModel(localId: string, ports: StoryPorts, signal: AbortSignal): StoryModel {
  const store = createStore<StoryState>(() => ({
    phase: 'loading',
    ...{ now: ports.now(), asking: false, told: null },
  }));
  const set = (change: Partial<StoryState>) => store.setState(change);
  const get = store.getState;

  async function reread(): Promise<void> {
    try {
      const snapshot = await ports.read(localId);
      set(snapshot ? { phase: 'ready', snapshot, now: ports.now() } : { phase: 'missing' });
    } catch {
      if (get().phase !== 'ready') set({ phase: 'failed' });
    }
  }

  return {
    store,
    async start() {
      await reread();
      ports.watch(() => void reread(), signal);
    },
    async askRefill() {
      const state = get();
      if (state.phase !== 'ready' || state.asking) return;
      set({ asking: true, told: null });
      const { accountId } = state.snapshot.order;
      const answer = await ports
        .send('askRefills', { accountId, localIds: [localId] })
        .catch(() => undefined);
      await reread();
      const told =
        answer?.kind === 'failed'
          ? failureSentence(answer.failure)
          : answer
            ? refillsOutcome(answer)
            : REFILL_STOPPED;
      set({ asking: false, told });
    },
    async copy(what, text) {
      await ports.copyText(text);
      set({ told: `${what} copied.` });
    },
    reorder: () => ports.reorder(localId),
  };
}
