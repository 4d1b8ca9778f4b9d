import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type Draft, draftSchema } from '../ledger/draft.ts';
import { announce } from './changes.ts';

/** The order being written: it outlives the popup, not the browser. Content scripts cannot read this storage. */
export async function loadDraft(): Promise<Draft | null> {
  const { draft } = await browser.storage.session.get('draft');
  return v.is(draftSchema, draft) ? draft : null;
}

export async function saveDraft(draft: Draft): Promise<void> {
  await browser.storage.session.set({ draft });
}

/** Empties the form if it still holds this order. */
export async function consumeDraft(localId: string): Promise<void> {
  const { draft } = await browser.storage.session.get('draft');
  if ((draft as Draft | undefined)?.localId === localId) await browser.storage.session.remove('draft');
}

const incomingSchema = v.object({ link: v.string(), serviceId: v.nullable(v.string()) });
/** What the form shall open with: a link, and a service where one was picked with it. */
export type Incoming = v.InferOutput<typeof incomingSchema>;

/** Leaves a link for the popup: the one that is about to open, or one that is open already. */
export async function leaveLink(link: string, serviceId: string | null): Promise<void> {
  await browser.storage.session.set({ incoming: { link, serviceId } satisfies Incoming });
  announce('link');
}

/** What was left for this popup, once. */
export async function takeIncoming(): Promise<Incoming | null> {
  const { incoming } = await browser.storage.session.get('incoming');
  if (!v.is(incomingSchema, incoming)) return null;
  await browser.storage.session.remove('incoming');
  return incoming;
}
