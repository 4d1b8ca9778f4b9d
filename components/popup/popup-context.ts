import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Catalogue } from '../../lib/catalogue/catalogue.ts';
import type { Draft } from '../../lib/ledger/draft.ts';
import type { RequestAnswer, RequestInput, RequestName } from '../../lib/messages.ts';
import { createDraftWriter, type DraftWriter } from './draft-writer.ts';
import type { PopupPorts, PopupSnapshot } from './popup-ports.ts';
import { EMPTY_SNAPSHOT, NOTHING_SAID, type PopupState } from './popup-state.ts';

/** What the actions of the popup share: the ports, the state, and the two ways in and out of what is stored. */
export interface PopupContext {
  ports: PopupPorts;
  store: StoreApi<PopupState>;
  writer: DraftWriter<Draft>;
  set(change: Partial<PopupState>): void;
  get(): PopupState;
  /** Puts a draft into the form and keeps it. */
  setDraft(draft: Draft): void;
  /** Asks the worker; undefined where it died on the way or was never reached. */
  ask<Name extends RequestName>(
    name: Name,
    input: RequestInput<Name>,
  ): Promise<RequestAnswer<Name> | undefined>;
  /** Reads the database anew; false where it did not answer and the state is as it was. */
  reread(): Promise<boolean>;
}

export function createPopupContext(ports: PopupPorts, signal: AbortSignal): PopupContext {
  const store = createStore<PopupState>(() => firstState(ports));
  const writer = createDraftWriter<Draft>((draft) => ports.writeDraft(draft));
  signal.addEventListener('abort', () => writer.flush());
  const set = (change: Partial<PopupState>) => store.setState(change);
  const get = store.getState;

  /** Into what was drawn last: whoever types there looks in it already. */
  function drawEarly(catalogue: Catalogue | null): void {
    const { phase, snapshot } = get();
    if (phase !== 'first' || snapshot.account?.accountId !== catalogue?.accountId) return;
    set({ snapshot: { ...snapshot, catalogue } });
  }

  return {
    ports,
    store,
    writer,
    set,
    get,
    setDraft(draft) {
      set({ draft });
      writer.save(draft);
    },
    ask: (name, input) => ports.send(name, input).catch(() => undefined),
    reread: createReader(
      () => ports.read(drawEarly, get().snapshot.account?.accountId),
      (read) => set({ snapshot: keepCatalogue(get().snapshot, read), now: ports.now() }),
    ),
  };
}

/** One read at a time; whoever asks during one gets a read that began after the asking. */
function createReader<T>(read: () => Promise<T>, apply: (read: T) => void): () => Promise<boolean> {
  let running: Promise<boolean> | null = null;
  let wanted = false;
  async function run(): Promise<boolean> {
    try {
      while (wanted) {
        wanted = false;
        apply(await read());
      }
      return true;
    } catch {
      return false;
    } finally {
      running = null;
    }
  }
  return () => {
    wanted = true;
    running ??= run();
    return running;
  };
}

/** The same catalogue read again stays the same object, so that the search need not prepare its text anew. */
function keepCatalogue(before: PopupSnapshot, read: PopupSnapshot): PopupSnapshot {
  const [old, now] = [before.catalogue, read.catalogue];
  const same = old?.accountId === now?.accountId && old?.fetchedAt === now?.fetchedAt;
  return same ? { ...read, catalogue: old } : read;
}

function firstState(ports: PopupPorts): PopupState {
  return {
    phase: 'loading',
    first: null,
    tab: 'order',
    snapshot: EMPTY_SNAPSHOT,
    draft: null,
    incoming: null,
    pageLink: null,
    query: '',
    changing: false,
    shown: [],
    focus: null,
    step: { at: 'form' },
    outcome: null,
    finding: null,
    refreshing: false,
    trouble: null,
    online: ports.online(),
    ...NOTHING_SAID,
    now: ports.now(),
  };
}
