import * as v from 'valibot';
import { settingsSchema } from '../settings.ts';
import { canonical } from './canonical.ts';
import { type Content, type Listed, READERS, SORT_KEYS } from './content.ts';

/**
 * A backup as a file: JSON with a digest over its content, so that a damaged one is told from a whole one. The same
 * content is the same file, byte for byte, as long as no secrets are in it.
 */

const FORMAT = 'pocket-panel-backup';
const VERSION = 1;
const KINDS = Object.keys(READERS) as Listed[];

// Of valibot only what the worker and the popup need as well: all pages load one copy of it.
const anything = v.custom<unknown>(() => true);

/** Secrets under a passphrase; salt, iv and data are base64. */
const lockedSchema = v.object({
  salt: v.string(),
  // A file may ask for years of work.
  iterations: v.custom<number>((value) => Number(value) >= 1 && Number(value) <= 1e7),
  iv: v.string(),
  data: v.string(),
});
export type Locked = v.InferOutput<typeof lockedSchema>;

const fileSchema = v.object({
  format: v.picklist([FORMAT]),
  version: v.number(),
  sha256: v.string(),
  content: anything,
  secrets: v.nullable(lockedSchema),
});

const list = v.array(anything);
const contentSchema = v.object({
  settings: settingsSchema,
  accounts: list,
  orders: list,
  refills: list,
  balances: list,
  notices: list,
});

/** Why a file is refused; nothing of it is taken then. */
export type BackupProblem =
  | { code: 'notABackup' }
  | { code: 'newer' }
  | { code: 'damaged' }
  | { code: 'badRecord'; kind: Listed; nth: number };

export interface Backup {
  content: Content;
  secrets: Locked | null;
  /** What the secrets are bound to: they open with this content alone, so no key can be sent to another address. */
  boundTo: string;
}

/** SHA-256 of a text, as hex. */
type Digest = (text: string) => Promise<string>;

/** @param lock seals the secrets, bound to the digest of the content it is given; null where none shall be in it */
export async function writeBackup(
  content: Content,
  digest: Digest,
  lock: ((boundTo: string) => Promise<Locked>) | null,
): Promise<string> {
  const body = canonical(sorted(content));
  const sha256 = await digest(body);
  const secrets = lock === null ? null : await lock(sha256);
  const rest = [VERSION, sha256, secrets].map((value) => JSON.stringify(value));
  return `{"format":"${FORMAT}","version":${rest[0]},"sha256":${rest[1]},"secrets":${rest[2]},"content":${body}}\n`;
}

function sorted(content: Content): Content {
  const of = <Kind extends Listed>(kind: Kind): Content[Kind] => {
    const keyOf = SORT_KEYS[kind] as (record: Content[Kind][number]) => string;
    const keyed = content[kind].map((record) => ({ record, key: keyOf(record) }));
    return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ record }) => record) as Content[Kind];
  };
  return { settings: content.settings, ...listsOf(of) };
}

/** A file's content, every record of it read; or why it is refused whole. */
export async function readBackup(text: string, digest: Digest): Promise<Backup | { problem: BackupProblem }> {
  const given = parsed(text);
  if (given === undefined) return { problem: { code: text.includes(FORMAT) ? 'damaged' : 'notABackup' } };
  const file = v.safeParse(fileSchema, given);
  const { format, version } = Object(given) as { format?: unknown; version?: unknown };
  if (format !== FORMAT) return { problem: { code: 'notABackup' } };
  if (typeof version === 'number' && version > VERSION) return { problem: { code: 'newer' } };
  if (!file.success) return { problem: { code: 'damaged' } };
  const { sha256, secrets, content } = file.output;
  if ((await digest(canonical(content))) !== sha256) return { problem: { code: 'damaged' } };
  const lists = v.safeParse(contentSchema, content);
  if (!lists.success) return { problem: { code: 'damaged' } };
  for (const kind of KINDS) {
    const nth = lists.output[kind].findIndex((record) => READERS[kind](record) === undefined);
    if (nth >= 0) return { problem: { code: 'badRecord', kind, nth: nth + 1 } };
  }
  const of = <Kind extends Listed>(kind: Kind) => lists.output[kind].map(READERS[kind]) as Content[Kind];
  return { content: { settings: lists.output.settings, ...listsOf(of) }, secrets, boundTo: sha256 };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function listsOf(of: <Kind extends Listed>(kind: Kind) => Content[Kind]): Pick<Content, Listed> {
  return {
    accounts: of('accounts'),
    orders: of('orders'),
    refills: of('refills'),
    balances: of('balances'),
    notices: of('notices'),
  };
}
