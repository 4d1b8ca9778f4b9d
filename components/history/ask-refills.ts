import type { RefillsOutcome } from '../../lib/messages.ts';
import { refillsTold } from '../../lib/refill-words.ts';
import type { HistoryPorts } from './history-ports.ts';
import { type HistoryState, refillProblemOf } from './history-state.ts';

interface Context {
  get(): HistoryState;
  set(change: Partial<HistoryState>): void;
  ports: HistoryPorts;
  reread(): Promise<void>;
}

/** Asks for refills of what is selected and can be refilled: one account after the other, each once. */
export function createAskRefills({ get, set, ports, reread }: Context): () => Promise<void> {
  return async () => {
    const state = get();
    if (state.asking) return;
    const chosen = state.rows.filter(
      (row) => state.selected.has(row.localId) && refillProblemOf(row, state) === null,
    );
    set({ asking: true, told: null });
    const answers: (RefillsOutcome | undefined)[] = [];
    for (const [accountId, rows] of Map.groupBy(chosen, (row) => row.accountId)) {
      const localIds = rows.map(({ localId }) => localId);
      answers.push(await ports.send('askRefills', { accountId, localIds }).catch(() => undefined));
    }
    await reread();
    set({ asking: false, told: refillsTold(answers) });
  };
}
