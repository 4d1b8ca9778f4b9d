import type { UnparseConfig } from 'papaparse';
import type { HistoryRow } from '../../lib/ledger/history.ts';
import { PLATFORM_NAMES } from '../../lib/links/platform-names.ts';
import { accountName, type HistoryState } from './history-state.ts';

type Unparse = (
  table: { fields: string[]; data: (string | number | null)[][] },
  config: UnparseConfig,
) => string;

type Column = (row: HistoryRow, state: HistoryState) => string | number | null;

/** Amounts as the panel wrote them, digit for digit; times so that every program sorts them. */
const COLUMNS: Record<string, Column> = {
  Ordered: ({ createdAt }) => new Date(createdAt).toISOString(),
  Account: ({ accountId }, { accounts }) => accountName(accountId, accounts),
  'Order ID': ({ panelOrderId }) => panelOrderId,
  State: ({ state }) => state,
  Status: ({ status }) => status,
  'Service ID': ({ itemId }) => itemId,
  Service: ({ name }) => name,
  Category: ({ category }) => category,
  Platform: ({ platform }) => platform && PLATFORM_NAMES[platform],
  Link: ({ link }) => link,
  Quantity: ({ quantity }) => quantity,
  'Start count': ({ startCount }) => startCount,
  Remains: ({ remains }) => remains,
  Quoted: ({ price }) => price,
  Charge: ({ charge }) => charge,
  Currency: ({ currency }) => currency,
  'Refund due': ({ due }) => due,
  'Refund seen': ({ due, localId }, { refunds }) => (due === null ? null : (refunds.get(localId) ?? null)),
  Ended: ({ finalAt }) => finalAt && new Date(finalAt).toISOString(),
  'Local ID': ({ localId }) => localId,
};

/**
 * Orders as a table in text, its first line naming the columns. A text that a spreadsheet would run as a formula gets an
 * apostrophe before it. What goods hold, and what was typed for them, is not in it.
 */
export function separated(
  rows: readonly HistoryRow[],
  state: HistoryState,
  delimiter: string,
  unparse: Unparse,
): string {
  const fields = Object.keys(COLUMNS);
  const data = rows.map((row) => Object.values(COLUMNS).map((cell) => cell(row, state)));
  return unparse({ fields, data }, { delimiter, newline: '\r\n', escapeFormulae: true });
}
