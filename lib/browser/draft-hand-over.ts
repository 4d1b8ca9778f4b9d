import browser from 'webextension-polyfill';
import type { Draft } from '../ledger/draft.ts';
import { announce } from './changes.ts';
import type { Incoming } from './draft-store.ts';

/** The worker's side of `draft-store.ts`: apart, as the worker has no room for what reads a draft. */

/** Empties the form if it still holds this order. */
export async function consumeDraft(localId: string): Promise<void> {
  const { draft } = await browser.storage.session.get('draft');
  if ((draft as Draft | undefined)?.localId === localId) await browser.storage.session.remove('draft');
}

/** Leaves a link for the popup: the one that is about to open, or one that is open already. */
export async function leaveLink(link: string, serviceId: string | null): Promise<void> {
  await browser.storage.session.set({ incoming: { link, serviceId } satisfies Incoming });
  announce('link');
}
