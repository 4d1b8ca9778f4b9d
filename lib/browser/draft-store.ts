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

/** Leaves a link for the popup: the one that is about to open, or one that is open already. */
export async function leaveLink(link: string): Promise<void> {
  await browser.storage.session.set({ incomingLink: link });
  announce('link');
}

/** The link left for this popup, once. */
export async function takeLink(): Promise<string | null> {
  const { incomingLink } = await browser.storage.session.get('incomingLink');
  if (typeof incomingLink !== 'string') return null;
  await browser.storage.session.remove('incomingLink');
  return incomingLink;
}
