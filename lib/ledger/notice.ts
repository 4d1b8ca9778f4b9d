import * as v from 'valibot';

/** Something the person should hear of once; written in the transaction that found it, shown from the outbox. */
export const noticeSchema = v.object({
  noticeId: v.string(),
  accountId: v.string(),
  localId: v.string(),
  kind: v.picklist([
    'completed',
    'partial',
    'canceled',
    'ended',
    'refillCompleted',
    'refillRejected',
    'refillEnded',
  ]),
  at: v.number(),
  /** Null until the notification was handed to the browser. */
  shownAt: v.nullable(v.number()),
  /** Null until the person saw it in the popup or clicked it. */
  seenAt: v.nullable(v.number()),
});
export type Notice = v.InferOutput<typeof noticeSchema>;

/** More of one kind at once than this become one notification. */
const FEW = 3;

/** What is shown as one notification each: every notice by itself, or all of a kind where there are many. */
export function groupNotices(notices: readonly Notice[]): [Notice, ...Notice[]][] {
  const byKind = Map.groupBy(notices, ({ kind }) => kind);
  return [...byKind.values()].flatMap((sameKind) =>
    sameKind.length > FEW
      ? [sameKind as [Notice, ...Notice[]]]
      : sameKind.map((notice): [Notice, ...Notice[]] => [notice]),
  );
}
