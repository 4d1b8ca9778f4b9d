import { createStore, type StoreApi } from 'zustand/vanilla';
import { watchOf } from '../../lib/catalogue/watch.ts';
import type { GoodsDraft } from '../../lib/ledger/product-form.ts';
import { createDraftWriter } from '../popup/draft-writer.ts';
import { createPlacing, type Placing } from '../popup/placing.ts';
import type { PopupContext } from '../popup/popup-context.ts';
import { type GoodsField, productOf, readGoods, type ShopState } from './shop-state.ts';

export interface ShopModel extends Omit<Placing, 'follow'> {
  store: StoreApi<ShopState>;
  setQuery(query: string): void;
  /** Shows what stood in the form when the popup closed; call once. */
  restore(): Promise<void>;
  /** Opens the form for a product, with what was typed for it before. */
  pick(productId: string): void;
  /** Back to the list. What was typed stays for the next time. */
  leaveForm(): void;
  type(field: GoodsField, text: string): void;
  /** The person left the field: what is wrong with it may be said now. */
  leave(field: GoodsField): void;
  /** Begins or ends the watch for goods that are sold out. */
  watch(productId: string, kept: boolean): Promise<void>;
  /** Puts the outcome away and shows the list. */
  orderAnother(): void;
}

/** What one can do in the Shop. */
export function createShopModel(context: PopupContext): ShopModel {
  const { ports, ask } = context;
  const store = createStore<ShopState>(() => ({
    draft: null,
    query: '',
    shown: [],
    focus: null,
    step: { at: 'form' },
    outcome: null,
  }));
  const get = store.getState;
  const set = (change: Partial<ShopState>) => store.setState(change);
  const snapshot = () => context.get().snapshot;
  /** What was typed, by product. */
  const typed = new Map<string, GoodsDraft>();

  const writer = createDraftWriter<{ draft: GoodsDraft | null }>(({ draft }) => ports.writeGoodsDraft(draft));

  function setDraft(draft: GoodsDraft): void {
    typed.set(draft.productId, draft);
    set({ draft });
    writer.save({ draft });
  }

  const { follow, ...placing } = createPlacing<GoodsDraft>(context, {
    get,
    set,
    setDraft,
    read(draft) {
      const product = productOf(snapshot(), draft.productId);
      if (!product) return { price: null, ready: false };
      const { price, problem, fundsProblem } = readGoods(draft, product, snapshot());
      return { price, ready: problem === null && fundsProblem === null };
    },
    mismatch: async () => null,
    showProblems() {
      const { draft } = get();
      const product = draft && productOf(snapshot(), draft.productId);
      const form = product && draft && readGoods(draft, product, snapshot());
      set({
        shown: ['require', 'quantity'],
        focus: { on: form?.requireProblem ? 'require' : form?.quantityProblem ? 'quantity' : 'order' },
      });
    },
    async send(draft, { price }) {
      const answer = await ask('buyProduct', { ...draft, price });
      // What is delivered at once is told by the next question alone: it is asked behind the answer.
      if (answer?.kind === 'placed') void ask('refresh', { accountId: draft.accountId, force: false });
      return answer;
    },
    clear({ productId }) {
      typed.delete(productId);
      set({ draft: null, shown: [], query: '' });
      writer.save({ draft: null });
    },
  });

  context.store.subscribe((now, before) => {
    if (now.snapshot === before.snapshot) return;
    if (now.snapshot.account?.accountId !== before.snapshot.account?.accountId) {
      typed.clear();
      set({ draft: null, outcome: null, step: { at: 'form' } });
    }
    follow();
  });

  return {
    store,
    ...placing,
    async restore() {
      const { account, orders, unknowns } = snapshot();
      const draft = account && (await ports.readGoodsDraft(account.accountId).catch(() => null));
      // It was sent: the popup closed before it heard of the outcome.
      if (!draft || [...unknowns, ...orders].some(({ localId }) => localId === draft.localId)) return;
      typed.set(draft.productId, draft);
      set({ draft });
    },
    setQuery: (query) => set({ query }),
    pick(productId) {
      const product = productOf(snapshot(), productId);
      const { account } = snapshot();
      if (!product || account === null) return;
      setDraft(
        typed.get(productId) ?? {
          localId: ports.newId(),
          accountId: account.accountId,
          productId,
          quantity: String(Math.max(1, product.min ?? 1)),
          require: '',
          replaces: null,
        },
      );
      set({ outcome: null, shown: [], focus: { on: product.require === null ? 'quantity' : 'require' } });
    },
    leaveForm() {
      const { draft, step } = get();
      if (draft === null || step.at !== 'form') return;
      set({ draft: null, outcome: null, focus: { on: `buy-${draft.productId}` } });
      writer.save({ draft: null });
    },
    type(field, text) {
      const { draft, step, shown } = get();
      // Under the dialog the form is what was confirmed: nothing may change it.
      if (draft === null || step.at !== 'form') return;
      set({ outcome: null, shown: shown.filter((other) => other !== field) });
      setDraft({ ...draft, [field]: text });
    },
    leave(field) {
      const { draft, shown } = get();
      if (draft !== null && draft[field] !== '' && !shown.includes(field)) set({ shown: [...shown, field] });
    },
    async watch(productId, kept) {
      const { account } = snapshot();
      if (account === null) return;
      const { accountId } = account;
      await ports.keepWatch(watchOf(accountId, productId), kept);
      await context.reread();
      // The worker sets its alarm by it.
      await ask('refresh', { accountId, force: false });
    },
    orderAnother: () => set({ outcome: null, focus: { on: 'search' } }),
  };
}
