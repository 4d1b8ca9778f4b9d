import * as v from 'valibot';
import browser from 'webextension-polyfill';

const pacingSchema = v.object({
  backoff: v.nullable(v.object({ failures: v.number(), until: v.number() })),
  catalogueAskedAt: v.nullable(v.number()),
});

/** How an account's panel is to be treated for now; forgotten with the browser's session. */
export type Pacing = v.InferOutput<typeof pacingSchema>;

function name(accountId: string): string {
  return `pacing:${accountId}`;
}

export async function loadPacing(accountId: string): Promise<Pacing> {
  const stored = (await browser.storage.session.get(name(accountId)))[name(accountId)];
  return v.is(pacingSchema, stored) ? stored : { backoff: null, catalogueAskedAt: null };
}

export async function updatePacing(accountId: string, change: Partial<Pacing>): Promise<void> {
  await browser.storage.session.set({ [name(accountId)]: { ...(await loadPacing(accountId)), ...change } });
}
