import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type Draft, draftSchema } from '../ledger/draft.ts';

/** The order being written: it outlives the popup, not the browser. Content scripts cannot read this storage. */
export async function loadDraft(): Promise<Draft | null> {
  const { draft } = await browser.storage.session.get('draft');
  return v.is(draftSchema, draft) ? draft : null;
}

export async function saveDraft(draft: Draft): Promise<void> {
  await browser.storage.session.set({ draft });
}

const incomingSchema = v.object({ link: v.string(), serviceId: v.nullable(v.string()) });
/** What the form shall open with: a link, and a service where one was picked with it. */
export type Incoming = v.InferOutput<typeof incomingSchema>;

/** What was left for this popup, once. */
export async function takeIncoming(): Promise<Incoming | null> {
  const { incoming } = await browser.storage.session.get('incoming');
  if (!v.is(incomingSchema, incoming)) return null;
  await browser.storage.session.remove('incoming');
  return incoming;
}
