import { type Draft, emptyDraft, isStarted } from '../../lib/ledger/draft.ts';
import { sameLink } from '../../lib/links/link.ts';

export interface Found {
  accountId: string;
  /** What was left in the form. */
  draft: Draft | null;
  /** The link the context menu or the page button left. */
  incoming: string | null;
  /** The address of the open tab. */
  page: string | null;
  /** Whether an order with this `localId` is in the ledger already. */
  used: (localId: string) => boolean;
  newId: () => string;
}

/** The draft the form opens with, and the link that would overwrite it if the person agrees. */
export function openingDraft(found: Found): { draft: Draft; incomingLink: string | null } {
  const draft = keptDraft(found);
  const { incoming, page } = found;
  if (incoming !== null) {
    if (!isStarted(draft)) return { draft: { ...draft, link: incoming, origin: 'menu' }, incomingLink: null };
    return { draft, incomingLink: sameLink(draft.link, incoming) ? null : incoming };
  }
  const fromElsewhere = draft.origin !== 'tab' && draft.origin !== 'none';
  if (isStarted(draft) || fromElsewhere) return { draft, incomingLink: null };
  return {
    draft: { ...draft, link: page ?? '', origin: page === null ? 'none' : 'tab' },
    incomingLink: null,
  };
}

function keptDraft({ draft, accountId, used, newId }: Found): Draft {
  // The worker consumed it, or is about to: the popup closed before it heard of the outcome.
  if (draft === null || used(draft.localId)) return emptyDraft(newId(), accountId);
  if (draft.accountId === accountId) return draft;
  // Another panel has other services; the link is still what the person wants to order for.
  return { ...emptyDraft(newId(), accountId), link: draft.link, origin: draft.origin };
}
