import type { Outcome, Replies } from '../outcome.ts';
import { REFUSALS, type Refusal, type RefusalCode } from '../refusals.ts';

/** Words a refusal in this dialect. */
export type Say = (refusal: Refusal) => string;

/** For each call, what its reply looks like as JSON. */
export type Renderers = { [C in keyof Replies]: (reply: Replies[C], say: Say) => unknown };

/** How one panel words and wraps what every panel says: a pure change of the outcome, knowing nothing of orders. */
export interface Dialect {
  /** What is different, for the person who chooses. */
  about: string;
  words: Record<RefusalCode, string>;
  render: Renderers;
  /** The body of a call that failed as a whole. */
  refused: (text: string, code: RefusalCode | null) => unknown;
  /** HTTP status of a success and of a refusal (null: words a test made up). */
  succeededWith: (call: keyof Replies) => number;
  refusedWith: (code: RefusalCode | null) => number;
  /** The bytes of a body, and how they are labelled. */
  write: (body: unknown) => Written;
}

interface Written {
  text: string;
  contentType: string;
}

/** An HTTP answer, ready to be sent or spoilt. */
export interface Answer extends Written {
  status: number;
}

export function answer(outcome: Outcome, dialect: Dialect): Answer {
  if (outcome.call === 'refused') return refuse(say(dialect, outcome.reply), outcome.reply.code, dialect);
  // The outcome's call chooses the renderer of exactly its reply, which the type of the table cannot express.
  const render = dialect.render[outcome.call] as (reply: unknown, say: Say) => unknown;
  const body = render(outcome.reply, (refusal) => say(dialect, refusal));
  return { status: dialect.succeededWith(outcome.call), ...dialect.write(body) };
}

/** A refusal of the whole call. @param code null for words a test made up */
export function refuse(text: string, code: RefusalCode | null, dialect: Dialect): Answer {
  return { status: dialect.refusedWith(code), ...dialect.write(dialect.refused(text, code)) };
}

function say({ words }: Dialect, { code, n }: Refusal): string {
  return words[code].replace('{n}', String(n ?? ''));
}

/** The seed family's own words; a dialect replaces those it says differently. */
export function wordsWith(changes: Partial<Record<RefusalCode, string>> = {}): Record<RefusalCode, string> {
  const seed = Object.entries(REFUSALS).map(([code, { words }]) => [code, words]);
  return { ...(Object.fromEntries(seed) as Record<RefusalCode, string>), ...changes };
}
