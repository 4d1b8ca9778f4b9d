import * as v from 'valibot';

/** Something the person should hear of once; written in the transaction that found it, shown from the outbox. */
export const noticeSchema = v.object({
  noticeId: v.string(),
  accountId: v.string(),
  /** '' where it is about no order. */
  localId: v.string(),
  kind: v.picklist([
    'completed',
    'partial',
    'canceled',
    'ended',
    'refillCompleted',
    'refillRejected',
    'refillEnded',
    'delivered',
    'restocked',
    'lowBalance',
    'favourite',
  ]),
  /** What is said of it; an order says that of itself. */
  message: v.optional(v.string()),
  at: v.number(),
  /** Null until the notification was handed to the browser. */
  shownAt: v.nullable(v.number()),
  /** Null until the person saw it in the popup or clicked it. */
  seenAt: v.nullable(v.number()),
});
export type Notice = v.InferOutput<typeof noticeSchema>;

/** A notice about no order, whose id is what the popup is opened at (`#shop=…`): it is no change in the list of orders that waits to be seen. */
export function newsOf(
  kind: Notice['kind'],
  noticeId: string,
  accountId: string,
  message: string,
  at: number,
): Notice {
  return { noticeId, accountId, localId: '', kind, message, at, shownAt: null, seenAt: at };
}

/** More of one kind at once than this become one notification. */
const FEW = 3;

/**
 * What is shown as one notification each: every notice by itself, or all of a kind where there are many. Those that came
 * while none was shown (`isLate`) are one kind.
 */
export function groupNotices(
  notices: readonly Notice[],
  isLate: (notice: Notice) => boolean,
): [Notice, ...Notice[]][] {
  const byKind = Map.groupBy(notices, (notice) => isLate(notice) || notice.kind);
  return [...byKind.values()].flatMap((alike) =>
    alike.length > FEW
      ? [alike as [Notice, ...Notice[]]]
      : alike.map((notice): [Notice, ...Notice[]] => [notice]),
  );
}
