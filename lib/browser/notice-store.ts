import * as v from 'valibot';
import { type Notice, noticeSchema } from '../ledger/notice.ts';
import { announce } from './changes.ts';
import { readAll, settled, write } from './database.ts';

async function notices(keep: (notice: Notice) => boolean): Promise<Notice[]> {
  const stored = await readAll('notices', 'byTime');
  return stored.filter((value): value is Notice => v.is(noticeSchema, value)).filter(keep);
}

/** What was not yet handed to the browser to show, oldest first. */
export function unshownNotices(): Promise<Notice[]> {
  return notices(({ shownAt }) => shownAt === null);
}

/** Changes that the person has not looked at yet. */
export function unseenNotices(): Promise<Notice[]> {
  return notices(({ seenAt }) => seenAt === null);
}

/** Puts notices into the outbox, in place of earlier ones with their ids. */
export async function addNotices(added: readonly Notice[]): Promise<void> {
  if (added.length > 0)
    await write('notices', async (store) => added.map((notice) => store('notices').put(notice)));
}

/** Notes the time on each of these notices; `mark` says which time. */
export async function markNotices(
  marked: readonly Notice[],
  mark: { shownAt: number } | { seenAt: number },
): Promise<void> {
  if (marked.length === 0) return;
  await write('notices', (store) =>
    Promise.all(
      marked.map(async ({ noticeId }) => {
        const stored = await settled<unknown>(store('notices').get(noticeId));
        if (v.is(noticeSchema, stored)) store('notices').put({ ...stored, ...mark });
      }),
    ),
  );
  announce('notices');
}
