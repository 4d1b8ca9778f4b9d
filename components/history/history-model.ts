import { createStore, type StoreApi } from 'zustand/vanilla';
import { type HistoryRow, toHistoryRow } from '../../lib/ledger/history.ts';
import { type HistoryFilter, NO_FILTER, type SortKey, viewHistory } from '../../lib/ledger/history-view.ts';
import { refundsSeen } from '../../lib/ledger/refunds-seen.ts';
import { orderCount } from '../shared/numbers.ts';
import { createAskRefills } from './ask-refills.ts';
import type { HistoryPorts } from './history-ports.ts';
import { firstHistoryOf, firstState, type HistoryState } from './history-state.ts';
import { separated } from './separated.ts';

export interface HistoryModel {
  store: StoreApi<HistoryState>;
  /** Reads all orders and goes on watching them; call once. Never throws. */
  start(): Promise<void>;
  filterBy(change: Partial<HistoryFilter>): void;
  clearFilter(): void;
  /** By this column; by the same once more, the other way round. */
  sortBy(by: SortKey): void;
  select(localIds: readonly string[], isSelected: boolean): void;
  clearSelection(): void;
  /** Asks for refills of what is selected and can be refilled, account by account. */
  askRefills(): Promise<void>;
  /** Saves what is in view as a table for other programs. */
  exportCsv(): Promise<void>;
  /** Puts what is selected, or else all in view, on the clipboard. */
  copy(): Promise<void>;
}

/** What the history can do, without a browser and without a DOM. It stops watching when `signal` aborts. */
export function createHistoryModel(ports: HistoryPorts, signal: AbortSignal): HistoryModel {
  const store = createStore<HistoryState>(() => firstState(ports.now(), ports.firstHistory()));
  const set = (change: Partial<HistoryState>) => store.setState(change);
  const get = store.getState;
  const inView = () => viewHistory(get().rows, get().filter, get().sort);

  /** The first time the newest orders are shown before the rest is there; later all stand until all are read. */
  async function read(): Promise<void> {
    const rows = new Map<string, HistoryRow>();
    let isFirst = get().phase !== 'ready';
    const [accounts, refills] = await Promise.all([
      ports.accounts(),
      ports.readRefills(),
      ports.readOrders((orders) => {
        for (const order of orders) rows.set(order.localId, toHistoryRow(order));
        if (!isFirst) return;
        isFirst = false;
        set({ rows: [...rows.values()], phase: 'partly', now: ports.now() });
      }),
    ]);
    const newestFirst = refills.toSorted((a, b) => b.askedAt - a.askedAt);
    set({
      ...{ rows: [...rows.values()], accounts, phase: 'ready', now: ports.now() },
      refills: Map.groupBy(newestFirst, ({ localId }) => localId),
    });
    await lookForRefunds();
    ports.keepFirstHistory(firstHistoryOf(get()));
  }

  async function lookForRefunds(): Promise<void> {
    const sights = [...Map.groupBy(get().rows, ({ accountId }) => accountId)]
      .filter(([, rows]) => rows.some(({ due }) => due !== null))
      .map(async ([accountId, rows]) => [...refundsSeen(rows, await ports.readings(accountId))]);
    set({ refunds: new Map((await Promise.all(sights)).flat()) });
  }

  const reread = oneAtATime(async () => {
    try {
      await read();
    } catch {
      if (get().phase !== 'ready') set({ phase: 'failed' });
    }
  });

  /** Fetched on use: nobody who only looks pays for it. */
  const text = async (rows: readonly HistoryRow[], delimiter: string) =>
    separated(rows, get(), delimiter, (await import('papaparse')).default.unparse);

  return {
    store,
    async start() {
      await reread();
      ports.watch(() => void reread(), signal);
    },
    filterBy: (change) => set({ filter: { ...get().filter, ...change } }),
    clearFilter: () => set({ filter: NO_FILTER }),
    sortBy(by) {
      const { sort } = get();
      const isText = by === 'name' || by === 'status';
      set({ sort: { by, descending: sort.by === by ? !sort.descending : !isText } });
    },
    select(localIds, isSelected) {
      const selected = new Set(get().selected);
      for (const localId of localIds) {
        if (isSelected) selected.add(localId);
        else selected.delete(localId);
      }
      set({ selected, told: null });
    },
    clearSelection: () => set({ selected: new Set(), told: null }),
    askRefills: createAskRefills({ get, set, ports, reread }),
    async exportCsv() {
      const rows = inView();
      const day = new Date(ports.now()).toISOString().slice(0, 10);
      // Excel takes the text for UTF-8 by the mark before it alone.
      ports.saveFile(`pocket-panel-${day}.csv`, 'text/csv', `\uFEFF${await text(rows, ',')}`);
      set({ told: { went: 'well', words: `${orderCount(rows.length)} exported.` } });
    },
    async copy() {
      const { rows, selected } = get();
      const chosen = selected.size > 0 ? rows.filter(({ localId }) => selected.has(localId)) : inView();
      await ports.copyText(await text(chosen, '\t'));
      set({ told: { went: 'well', words: `${orderCount(chosen.length)} copied.` } });
    },
  };
}

/** Whoever asks while `work` is under way gets one more run, begun after the asking. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let wanted = false;
  async function run(): Promise<void> {
    while (wanted) {
      wanted = false;
      await work();
    }
    running = null;
  }
  return () => {
    wanted = true;
    running ??= run();
    return running;
  };
}
