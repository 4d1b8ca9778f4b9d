import { type Draft, emptyDraft } from '../../lib/ledger/draft.ts';
import type { OrderRequest } from '../../lib/messages.ts';
import { showProblems } from './form-actions.ts';
import { findMismatch } from './mismatch.ts';
import { createPlacing, type Placing } from './placing.ts';
import type { PopupContext } from './popup-context.ts';
import { type Asked, formOf, pickedService } from './popup-state.ts';

/** Ordering from the form for services. */
export function createOrderPlacing(context: PopupContext): Placing {
  const { get, set, setDraft, ask, writer, ports } = context;
  return createPlacing<Draft>(context, {
    get,
    set,
    setDraft,
    read: (draft) => formOf(get(), draft),
    mismatch: ({ link }) => findMismatch(pickedService(get()), link),
    showProblems: () => showProblems(context),
    async send(draft, asked) {
      // The worker takes the draft away when it writes the order down; a write of ours after that would bring it back.
      await writer.settled();
      return ask('placeOrder', requestOf(draft, asked));
    },
    clear({ accountId, link, origin }) {
      setDraft({
        ...emptyDraft(ports.newId(), accountId),
        link,
        // What was ordered for is no work that another page's link would have to ask for.
        origin: origin === 'tab' ? 'tab' : 'none',
      });
      set({ shown: [], query: '', changing: false });
    },
  });
}

function requestOf(draft: Draft, { price, consents }: Asked): OrderRequest {
  const { localId, accountId, link, quantity, comments, replaces } = draft;
  return {
    localId,
    accountId,
    serviceId: draft.serviceId ?? '',
    link,
    quantity,
    comments,
    replaces,
    price,
    consents,
  };
}
