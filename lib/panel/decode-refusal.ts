import { isRecord, readText } from './decode-values.ts';
import { PanelError } from './panel-error.ts';
import { refusalReason } from './refusals.ts';

/** A JSON object whose values are still unread. */
export type Fields = Record<string, unknown>;

const DEEPEST_ERROR = 4;

function sentences(error: unknown, depth = 0): string[] {
  if (typeof error === 'string') return error.trim() ? [error.trim()] : [];
  if (typeof error !== 'object' || error === null || depth === DEEPEST_ERROR) return [];
  return Object.values(error).flatMap((inner) => sentences(inner, depth + 1));
}

/** The words under a key `error`, which may hold text, an object of arrays of text, or a bare flag or code. */
function wordsOf({ error, message }: Fields): string | null {
  if (typeof error === 'string') return error === '0' ? null : readText(error);
  // PHP writes "none" as [].
  if (!error || (typeof error === 'object' && Object.keys(error).length === 0)) return null;
  return sentences(error).join(' ') || readText(message) || readText(error) || 'error';
}

/** The refusal inside one record, also where it stands in place of a value (`{"refill":3,"status":{"error":…}}`). */
export function refusalIn(record: Fields): string | null {
  for (const place of [record, record['status'], record['refill']]) {
    const words = isRecord(place) ? wordsOf(place) : null;
    if (words !== null) return words;
  }
  // One engine has no `error` at all. Without `message`, "error" may as well be the status of an order.
  return readText(record['status'])?.toLowerCase() === 'error' ? readText(record['message']) : null;
}

/** The records a reply may speak in: itself and its `data`, or the only element of either. Outermost first. */
export function layers(reply: unknown): Fields[] {
  const outer = onlyElement(reply);
  if (!isRecord(outer)) return [];
  const inner = onlyElement(outer['data']);
  return isRecord(inner) ? [outer, inner] : [outer];
}

function onlyElement(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

/** The panel's words if the reply as a whole is a refusal, else null. */
export function errorWords(reply: unknown): string | null {
  for (const layer of layers(reply)) {
    const words = refusalIn(layer);
    if (words !== null) return words;
  }
  return null;
}

/** A refusal in the panel's words, with what they mean. */
export function refused(words: string): PanelError {
  return new PanelError('refused', { words, reason: refusalReason(words) });
}

/** @throws PanelError `refused`, if the reply as a whole is a refusal */
export function throwIfRefused(reply: unknown): void {
  const words = errorWords(reply);
  if (words !== null) throw refused(words);
}
