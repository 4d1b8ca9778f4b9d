import { type Fields, layers, throwIfRefused } from './decode-refusal.ts';
import { isRecord, readText } from './decode-values.ts';
import { PanelError } from './panel-error.ts';

/**
 * A reply about one thing.
 *
 * @param read gives null where a record is not of its kind
 * @throws PanelError `refused`, or `unexpected` where no record of the reply can be read
 */
export function decodeOne<T>(reply: unknown, read: (record: Fields) => T | null): T {
  throwIfRefused(reply);
  for (const layer of layers(reply).reverse()) {
    const value = read(layer);
    if (value !== null) return value;
  }
  throw new PanelError('unexpected');
}

/**
 * A catalogue: an array of rows, bare or under `data`. No rows are null or "Empty Data" as well.
 * A row that `read` gives null for is counted and never harms the others.
 *
 * @throws PanelError `refused`, or `unexpected` where there is no array or none of its rows can be read
 */
export function decodeRows<T>(
  reply: unknown,
  read: (row: Fields) => T | null,
): { rows: T[]; unreadable: number } {
  throwIfRefused(reply);
  const wrapped = isRecord(reply) && Object.hasOwn(reply, 'data');
  const list = wrapped ? reply['data'] : reply;
  const isEmpty = list === null || (wrapped && readText(list)?.toLowerCase() === 'empty data');
  if (isEmpty) return { rows: [], unreadable: 0 };
  if (!Array.isArray(list)) throw new PanelError('unexpected');
  const rows = list.map((row) => (isRecord(row) ? read(row) : null)).filter((row) => row !== null);
  if (rows.length === 0 && list.length > 0) throw new PanelError('unexpected');
  return { rows, unreadable: list.length - rows.length };
}
