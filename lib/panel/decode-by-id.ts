import { type Fields, layers, refusalIn, refused } from './decode-refusal.ts';
import { isRecord, readId, readText } from './decode-values.ts';
import { PanelError } from './panel-error.ts';
import { refusalReason } from './refusals.ts';

interface Asked {
  ids: readonly string[];
  /** The names under which a record of an array may carry its id. */
  idKeys: readonly string[];
}

type Entry = [id: string, entry: unknown];

/**
 * A reply about many ids: an object by id, an array of records that name their id, or an array in the order asked.
 * An entry may be a refusal (`{"error":…}` or bare text), which is data about that id. Ids that the panel left out, or
 * answered with null or something unreadable, are absent; ids that nobody asked for are ignored.
 *
 * @param read gives null where a record is not of its kind
 * @throws PanelError `refused` where the panel refused the whole, `unexpected` where nothing in the reply can be tied to
 *   an id that was asked for, or none of what can is readable
 */
export function decodeById<T>(
  reply: unknown,
  asked: Asked,
  read: (record: Fields) => T | { error: string } | null,
): Map<string, T | { error: string }> {
  const data = isRecord(reply) ? reply['data'] : null;
  const body = typeof data === 'object' && data !== null ? data : reply;
  for (const layer of layers(reply)) {
    const words = refusalIn(layer);
    const isRow = Array.isArray(body) && body[0] === layer;
    if (words !== null && !(isRow && isAboutAnId(layer, words, asked))) throw refused(words);
  }

  const entries = Array.isArray(body) ? entriesOfArray(body, asked) : entriesOfObject(body, asked);
  const byId = new Map<string, T | { error: string }>();
  for (const [id, entry] of entries) {
    const value = readEntry(entry, read);
    if (value !== null) byId.set(id, value);
  }
  if (byId.size === 0 && entries.some(([, entry]) => entry !== null)) throw new PanelError('unexpected');
  return byId;
}

/** `[{"error":…}]` refuses the whole call, unless it names an id, or one was asked for and the words are about one. */
function isAboutAnId(row: Fields, words: string, { ids, idKeys }: Asked): boolean {
  if (namedId(row, idKeys) !== null) return true;
  return ids.length === 1 && ['order', 'refill'].includes(refusalReason(words));
}

function entriesOfObject(body: unknown, { ids }: Asked): Entry[] {
  if (!isRecord(body)) throw new PanelError('unexpected');
  // Own keys only: "__proto__" and "constructor" are on every object.
  const entries = ids.filter((id) => Object.hasOwn(body, id)).map((id): Entry => [id, body[id]]);
  if (entries.length === 0 && Object.keys(body).length > 0) throw new PanelError('unexpected');
  return entries;
}

function entriesOfArray(body: unknown[], { ids, idKeys }: Asked): Entry[] {
  // PHP writes an empty object by id as [].
  if (body.length === 0) return [];
  const named = body.flatMap((row): Entry[] => {
    const id = namedId(row, idKeys);
    return id === null ? [] : [[id, row]];
  });
  if (named.length === 0 && body.length === ids.length) return ids.map((id, index) => [id, body[index]]);
  const wanted = new Set(ids);
  const entries = named.filter(([id]) => wanted.has(id));
  if (entries.length === 0) throw new PanelError('unexpected');
  return entries;
}

function namedId(row: unknown, idKeys: readonly string[]): string | null {
  if (!isRecord(row)) return null;
  const key = idKeys.find((name) => Object.hasOwn(row, name));
  return key === undefined ? null : readId(row[key]);
}

function readEntry<T>(
  entry: unknown,
  read: (record: Fields) => T | { error: string } | null,
): T | { error: string } | null {
  if (isRecord(entry)) {
    const words = refusalIn(entry);
    return words === null ? read(entry) : { error: words };
  }
  const words = typeof entry === 'string' ? readText(entry) : null;
  return words === null ? null : { error: words };
}
