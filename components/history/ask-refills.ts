import type { Failure, RefillsOutcome } from '../../lib/messages.ts';
import { REFILL_STOPPED, refillsOutcome } from '../../lib/refill-words.ts';
import { failureSentence } from '../../lib/words.ts';
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
    const total = { running: 0, refused: 0, unknown: 0, leftOut: [] as Asked['leftOut'] };
    const failures: (Failure | 'stopped')[] = [];
    for (const [accountId, rows] of Map.groupBy(chosen, (row) => row.accountId)) {
      const localIds = rows.map(({ localId }) => localId);
      const answer = await ports.send('askRefills', { accountId, localIds }).catch(() => undefined);
      if (answer?.kind !== 'asked') failures.push(answer?.failure ?? 'stopped');
      else {
        total.running += answer.running;
        total.refused += answer.refused;
        total.unknown += answer.unknown;
        total.leftOut.push(...answer.leftOut);
      }
    }
    await reread();
    const { running, refused, unknown, leftOut } = total;
    const isTold = failures.length === 0 || running + refused + unknown + leftOut.length > 0;
    const wrong = failures.map((failure) =>
      failure === 'stopped' ? REFILL_STOPPED : failureSentence(failure),
    );
    const words = [...(isTold ? [refillsOutcome(total)] : []), ...wrong];
    set({ asking: false, told: { went: wrong.length > 0 ? 'wrong' : 'well', words: words.join(' ') } });
  };
}
type Asked = Extract<RefillsOutcome, { kind: 'asked' }>;
