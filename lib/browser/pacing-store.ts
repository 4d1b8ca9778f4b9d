import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Backoff } from '../ledger/backoff.ts';

const pacingSchema = v.object({
  backoff: v.fallback(v.nullable(v.object({ failures: v.number(), until: v.number() })), null),
  catalogueAskedAt: v.fallback(v.nullable(v.number()), null),
});

/** How an account's panel is to be treated for now; forgotten with the browser's session. */
export interface Pacing {
  backoff: Backoff | null;
  catalogueAskedAt: number | null;
}

function name(accountId: string): string {
  return `pacing:${accountId}`;
}

export async function loadPacing(accountId: string): Promise<Pacing> {
  const stored = (await browser.storage.session.get(name(accountId)))[name(accountId)];
  return v.parse(pacingSchema, stored ?? { backoff: null, catalogueAskedAt: null });
}

export async function updatePacing(accountId: string, change: Partial<Pacing>): Promise<void> {
  await browser.storage.session.set({ [name(accountId)]: { ...(await loadPacing(accountId)), ...change } });
}
