import { type Draft, emptyDraft, isStarted } from '../../lib/ledger/draft.ts';
import { sameLink } from '../../lib/links/link.ts';
import type { Incoming } from './popup-ports.ts';

export interface Found {
  accountId: string;
  /** What was left in the form. */
  draft: Draft | null;
  /** What the context menu or the page button left. */
  incoming: Incoming | null;
  /** The address of the open tab. */
  page: string | null;
  /** Whether an order with this `localId` is in the ledger already. */
  used: (localId: string) => boolean;
  newId: () => string;
}

/** A draft, and what would overwrite it if the person agrees. */
interface Received {
  draft: Draft;
  incoming: Incoming | null;
}

/** The draft the form opens with. */
export function openingDraft(found: Found): Received {
  const draft = keptDraft(found);
  const { incoming, page } = found;
  if (incoming !== null) return receive(draft, incoming);
  if (stays(draft)) return { draft, incoming: null };
  return {
    draft: { ...draft, link: page ?? '', origin: page === null ? 'none' : 'tab' },
    incoming: null,
  };
}

/** Whether the form opens with it whatever page is under the popup. */
export function stays(draft: Draft): boolean {
  return isStarted(draft) || (draft.origin !== 'tab' && draft.origin !== 'none');
}

/** Puts what came from outside into a draft where that takes the place of nothing the person has put there. */
export function receive(draft: Draft, incoming: Incoming): Received {
  const { link, serviceId } = incoming;
  if (!isStarted(draft)) return { draft: fill(draft, incoming), incoming: null };
  if (!sameLink(draft.link, link)) return { draft, incoming };
  if (serviceId === null || serviceId === draft.serviceId) return { draft, incoming: null };
  if (draft.serviceId === null) return { draft: { ...draft, serviceId }, incoming: null };
  return { draft, incoming };
}

export function fill(draft: Draft, { link, serviceId }: Incoming): Draft {
  return { ...draft, link, origin: 'menu', serviceId: serviceId ?? draft.serviceId };
}

function keptDraft({ draft, accountId, used, newId }: Found): Draft {
  // The worker consumed it, or is about to: the popup closed before it heard of the outcome.
  if (draft === null || used(draft.localId)) return emptyDraft(newId(), accountId);
  if (draft.accountId === accountId) return draft;
  // Another panel has other services; the link is still what the person wants to order for.
  return { ...emptyDraft(newId(), accountId), link: draft.link, origin: draft.origin };
}
