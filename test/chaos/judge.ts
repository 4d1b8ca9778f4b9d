import type { OrderRow } from '../e2e/shop.ts';

/** One order of a campaign: what was asked for, and all that its page was told. */
export interface Attempt {
  kill: number;
  localId: string;
  accountId: string;
  link: string;
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
  orders: { id: number; link: string }[];
  /** The link of each `add` that reached the panel, whatever came of it. */
  adds: string[];
}

/** One cell of the table: whether the panel had the order, by what ledger and page say. */
export interface Cell {
  panel: 'yes' | 'no';
  ledger: string;
  told: string;
}

/** Where an order ended up. Orders that were sent twice are told of first by their first message. */
function cellOf(attempt: Attempt, row: OrderRow | undefined, hasOrder: boolean): Cell {
  const told = attempt.told[0] ?? 'not asked';
  return { panel: hasOrder ? 'yes' : 'no', ledger: row?.state ?? 'absent', told };
}

/** Compares what the panel did with what the ledger says and the page was told. */
export function judge({ attempts, rows, orders, adds }: Books): { cells: Cell[]; faults: string[] } {
  const rowOf = new Map(rows.map((row) => [row.localId, row]));
  const ordersOn = Map.groupBy(orders, ({ link }) => link);
  const addsOn = Map.groupBy(adds, (link) => link);
  const ledgerLinks = new Set(rows.map(({ purchase }) => purchase.link));
  const cells: Cell[] = [];
  const faults = orders
    .filter(({ link }) => !ledgerLinks.has(link))
    .map(({ id, link }) => `lost: the panel has order ${id}, the ledger has nothing for ${link}`);

  for (const attempt of attempts) {
    const row = rowOf.get(attempt.localId);
    const [order, ...more] = ordersOn.get(attempt.link) ?? [];
    cells.push(cellOf(attempt, row, order !== undefined));
    const wrongs = [
      more.length > 0 && `duplicate: the panel has ${more.length + 1} orders`,
      (addsOn.get(attempt.link)?.length ?? 0) > 1 && 'duplicate: more than one `add` reached the panel',
      ...contradictions(attempt, row, order?.id),
    ];
    for (const wrong of wrongs) {
      if (wrong) faults.push(`kill ${attempt.kill}, order ${attempt.localId}, ${attempt.link}: ${wrong}`);
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
