import type { Draft } from '../../lib/ledger/draft.ts';
import { emptyDraft } from '../../lib/ledger/draft.ts';
import type { Order } from '../../lib/ledger/order.ts';
import { fill } from './opening-draft.ts';
import type { PopupContext } from './popup-context.ts';
import { type Field, formOf, type PopupState, wrongFields } from './popup-state.ts';

export interface FormActions {
  setLink(link: string): void;
  /** Takes the open tab's address as the link. */
  usePageLink(): void;
  pickService(serviceId: string): void;
  /** Opens the list to pick another service. */
  changeService(): void;
  /** Closes the list again without picking. */
  keepService(): void;
  setQuery(query: string): void;
  setQuantity(quantity: string): void;
  setComments(comments: string): void;
  /** The person left the field: what is wrong with it may be said now. */
  leave(field: Field): void;
  /** Puts what came from the menu in the draft's place. */
  useIncoming(): void;
  keepDraft(): void;
  /** Fills the form with what was ordered. For an order closed as not placed, the new one names it. */
  reorder(order: Order): void;
  /** Puts the outcome away and shows the form. */
  orderAnother(): void;
}

export function createFormActions({ ports, get, set, setDraft }: PopupContext): FormActions {
  // Under the dialog the form is what was confirmed: nothing may change it.
  const edit = (change: Partial<Draft>, also: Partial<PopupState> = {}) => {
    const { draft, step } = get();
    if (draft === null || step.at !== 'form') return;
    set({ outcome: null, ...also });
    setDraft({ ...draft, ...change });
  };

  return {
    setLink: (link) => edit({ link, origin: link === '' ? 'none' : 'typed' }, hide(get(), 'link')),
    usePageLink() {
      const { pageLink } = get();
      if (pageLink) edit({ link: pageLink, origin: 'tab' }, hide(get(), 'link'));
    },
    pickService(serviceId) {
      edit({ serviceId }, { changing: false, query: '', ...hide(get(), 'service') });
      set({ focus: { on: fieldAfterService(get()) } });
    },
    changeService: () => set({ changing: true, query: '', focus: { on: 'service' } }),
    keepService() {
      if (get().changing) set({ changing: false, query: '', focus: { on: fieldAfterService(get()) } });
    },
    setQuery: (query) => set({ query }),
    setQuantity: (quantity) => edit({ quantity }, hide(get(), 'quantity')),
    setComments: (comments) => edit({ comments }, hide(get(), 'comments')),
    leave(field) {
      const { draft, shown } = get();
      if (draft === null || shown.includes(field) || isEmpty(draft, field)) return;
      set({ shown: [...shown, field] });
    },
    useIncoming() {
      const { incoming, draft } = get();
      if (incoming === null || draft === null) return;
      edit(fill(draft, incoming), { incoming: null, changing: false, ...hide(get(), 'link') });
      set({ focus: { on: get().draft?.serviceId === null ? 'service' : 'quantity' } });
    },
    keepDraft: () => set({ incoming: null }),
    reorder(order) {
      const { account, catalogue } = get().snapshot;
      const { purchase } = order;
      if (account === null || get().step.at !== 'form' || purchase.kind !== 'service') return;
      const { serviceId, link, quantity, comments } = purchase;
      set({ tab: 'order', outcome: null, changing: false, query: '', shown: catalogue ? ['service'] : [] });
      setDraft({
        ...emptyDraft(ports.newId(), account.accountId),
        link,
        origin: 'reorder',
        serviceId,
        quantity: quantity === null || comments !== null ? '' : String(quantity),
        comments: comments ?? '',
        replaces: order.state === 'notPlaced' ? order.localId : null,
      });
      set({ focus: { on: fieldAfterService(get()) } });
    },
    orderAnother: () => set({ outcome: null, focus: { on: get().draft?.link === '' ? 'link' : 'service' } }),
  };
}

/** Shows the problems of every field and leads to the first. */
export function showProblems({ get, set }: PopupContext): void {
  const state = get();
  if (state.draft === null) return;
  const [first] = wrongFields(formOf(state, state.draft));
  set({ shown: ['link', 'service', 'quantity', 'comments'], focus: { on: first ?? 'quantity' } });
}

/** What is typed next: nothing can be wrong with a field yet that one has only begun to mend. */
function hide({ shown }: PopupState, field: Field): Pick<PopupState, 'shown'> {
  return { shown: shown.filter((other) => other !== field) };
}

function fieldAfterService(state: PopupState): Field | 'order' {
  const kind = state.draft === null ? null : formOf(state, state.draft).kind;
  if (kind === 'customComments') return 'comments';
  if (kind === 'package') return 'order';
  return kind === 'default' ? 'quantity' : 'service';
}

function isEmpty(draft: Draft, field: Field): boolean {
  return field === 'service' ? draft.serviceId === null : draft[field] === '';
}
