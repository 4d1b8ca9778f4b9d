import type { OrderRow } from '../e2e/shop.ts';

/** One order of a campaign: what was asked for, and all that its page was told. */
export interface Attempt {
  kill: number;
  localId: string;
  accountId: string;
  /** The product, where goods are bought. */
  product: number | null;
  /** What tells it apart at the panel: the link of a service, what the buyer of goods gave. */
  mark: string;
  /** In the order of the messages: `placed`, `unknown`, `notSent:funds`, `undefined`, `error`, `page gone`, `silence`… */
  told: string[];
  /** Whether the ledger still said `sending` once the worker had started again. */
  leftSending: boolean;
}

/** What was true in the end, from the panel's side and from ours. */
export interface Books {
  attempts: Attempt[];
  /** The whole ledger. */
  rows: OrderRow[];
  /** All orders that the panel has. */
  orders: { id: number; mark: string }[];
  /** The mark of each purchase that reached the panel, whatever came of it. */
  adds: string[];
}

/** One cell of the table: what was bought and whether the panel had the order, by what ledger and page say. */
export interface Cell {
  what: 'service' | 'goods';
  panel: 'yes' | 'no';
  ledger: string;
  told: string;
}

/** Where an order ended up. Orders that were sent twice are told of first by their first message. */
function cellOf(attempt: Attempt, row: OrderRow | undefined, hasOrder: boolean): Cell {
  const told = attempt.told[0] ?? 'not asked';
  const what = attempt.product === null ? 'service' : 'goods';
  return { what, panel: hasOrder ? 'yes' : 'no', ledger: row?.state ?? 'absent', told };
}

/** Compares what the panel did with what the ledger says and the page was told. */
export function judge({ attempts, rows, orders, adds }: Books): { cells: Cell[]; faults: string[] } {
  const rowOf = new Map(rows.map((row) => [row.localId, row]));
  const ordersBy = Map.groupBy(orders, ({ mark }) => mark);
  const addsBy = Map.groupBy(adds, (mark) => mark);
  // What a buyer gave is sealed in the ledger, so goods are known by their attempt.
  const given = new Map(attempts.map(({ localId, mark }) => [localId, mark]));
  const ledgerMarks = new Set(rows.map(({ localId, purchase }) => purchase.link ?? given.get(localId)));
  const cells: Cell[] = [];
  const faults = orders
    .filter(({ mark }) => !ledgerMarks.has(mark))
    .map(({ id, mark }) => `lost: the panel has order ${id}, the ledger has nothing for ${mark}`);

  for (const attempt of attempts) {
    const row = rowOf.get(attempt.localId);
    const [order, ...more] = ordersBy.get(attempt.mark) ?? [];
    cells.push(cellOf(attempt, row, order !== undefined));
    const wrongs = [
      more.length > 0 && `duplicate: the panel has ${more.length + 1} orders`,
      (addsBy.get(attempt.mark)?.length ?? 0) > 1 && 'duplicate: more than one request reached the panel',
      ...contradictions(attempt, row, order?.id),
    ];
    for (const wrong of wrongs) {
      if (wrong) faults.push(`kill ${attempt.kill}, order ${attempt.localId}, ${attempt.mark}: ${wrong}`);
    }
  }
  return { cells, faults };
}

function contradictions({ told, leftSending }: Attempt, row: OrderRow | undefined, id: number | undefined) {
  const state = row?.state ?? 'absent';
  const hasOrder = id !== undefined;
  return [
    leftSending && '`sending` after a start',
    told.includes('silence') && 'the page was never answered',
    state === 'sending' && '`sending` in the end',
    hasOrder && !['placed', 'unknown', 'sending'].includes(state) && `the panel has it, the ledger: ${state}`,
    state === 'placed' &&
      row?.panelOrderId !== String(id) &&
      `the ledger has it as ${row?.panelOrderId}, the panel as ${id}`,
    ...told.map((word) => {
      const isTrue = ['placed', 'refused', 'unknown'].includes(word)
        ? state === word
        : !word.startsWith('notSent') || told.length > 1 || (state === 'absent' && !hasOrder);
      return !isTrue && `the page was told ${word}, the ledger: ${state}`;
    }),
  ];
}
