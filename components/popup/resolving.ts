import type { Order } from '../../lib/ledger/order.ts';
import type { FoundOutcome } from '../../lib/messages.ts';
import type { PopupContext } from './popup-context.ts';
import type { Finding, NotFound, PopupState, Resolved } from './popup-state.ts';

/** What the person does with an order whose answer was lost. */
export interface Resolving {
  /** Opens the box for the id that the order has at the panel. */
  findOrder(localId: string): void;
  typeId(typed: string): void;
  /** Asks the panel for the typed id; `anyPrice` takes the order even at another price, as the person was asked. */
  checkId(anyPrice: boolean): Promise<void>;
  /** Closes the box again. What is being checked already goes on. */
  leaveId(): void;
  /** The person looked at the panel's site, and the order is not there. */
  closeOrder(localId: string): Promise<void>;
}

export function createResolving({ get, set, ask, reread }: PopupContext): Resolving {
  async function checkId(anyPrice: boolean): Promise<void> {
    const { finding } = get();
    if (finding === null || finding.at === 'checking') return;
    const { localId, typed } = finding;
    const checking: Finding = { localId, typed, at: 'checking' };
    // What was pressed may be gone with the answer: the keyboard waits in the field.
    set({ finding: checking, resolved: null, focus: { on: 'orderId' } });
    const answer = await ask('foundOrder', { localId, panelOrderId: typed, anyPrice });
    const readable = await reread();
    const outcome = answer ?? standing(get(), localId, readable);
    const isOpen = get().finding === checking;
    if (outcome.kind === 'found' || outcome.kind === 'settled') {
      const resolved: Resolved = outcome.kind === 'found' ? { ...outcome, samePrice: !anyPrice } : outcome;
      return set({ resolved, ...(isOpen && { finding: null, focus: { on: 'orders' } }) });
    }
    if (isOpen) set({ finding: { localId, typed, at: 'told', told: outcome } });
  }

  async function closeOrder(localId: string): Promise<void> {
    set({ resolved: null });
    const answer = await ask('closeOrder', { localId });
    const readable = await reread();
    const state = find(get(), localId)?.state;
    // Older than what is listed here: then only the answer tells.
    const closed = state === 'notPlaced' || (state === undefined && answer !== undefined);
    if (closed) return set({ resolved: { kind: 'closed' }, focus: { on: `again-${localId}` } });
    if (!readable) return set({ resolved: { kind: 'unreadable' } });
    set({ resolved: { kind: state === 'unknown' ? 'notClosed' : 'settled' } });
  }

  return {
    findOrder: (localId) =>
      set({ finding: { localId, typed: '', at: 'typing' }, resolved: null, focus: { on: 'orderId' } }),
    typeId(typed) {
      const { finding } = get();
      if (finding !== null && finding.at !== 'checking')
        set({ finding: { localId: finding.localId, typed, at: 'typing' } });
    },
    checkId,
    leaveId() {
      const { finding } = get();
      if (finding !== null) set({ finding: null, focus: { on: `found-${finding.localId}` } });
    },
    closeOrder,
  };
}

function find({ snapshot }: PopupState, localId: string): Order | undefined {
  return [...snapshot.unknowns, ...snapshot.orders].find((order) => order.localId === localId);
}

/** What the ledger says where the worker died before it answered. */
function standing(state: PopupState, localId: string, readable: boolean): FoundOutcome | NotFound {
  if (!readable) return { kind: 'unreadable' };
  const order = find(state, localId);
  if (order?.state === 'placed') return { kind: 'found', panelOrderId: order.panelOrderId };
  return { kind: order?.state === 'unknown' || order?.state === 'notPlaced' ? 'stopped' : 'settled' };
}
