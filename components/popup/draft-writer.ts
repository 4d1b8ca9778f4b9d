export interface DraftWriter<Draft> {
  /** Writes at once; while a write is under way, the last draft given waits for it. */
  save(draft: Draft): void;
  /** Resolves when nothing is under way or waiting. */
  settled(): Promise<void>;
  /** Hands over what waits without waiting for its turn: the page is closing. */
  flush(): void;
}

/**
 * Keeps the draft on every change, with one write under way at a time. There is no delay to collect changes in: the
 * popup can close right after a key, and with it every timer.
 */
export function createDraftWriter<Draft>(write: (draft: Draft) => Promise<void>): DraftWriter<Draft> {
  let waiting: Draft | null = null;
  let underWay: Promise<void> | null = null;

  async function drain(): Promise<void> {
    while (waiting !== null) {
      const draft: Draft = waiting;
      waiting = null;
      // A draft that cannot be kept must not stop the typing; it is still in the form, and the next change tries again.
      await write(draft).catch(() => undefined);
    }
    underWay = null;
  }

  return {
    save(draft) {
      waiting = draft;
      underWay ??= drain();
    },
    settled: () => underWay ?? Promise.resolve(),
    flush() {
      if (waiting !== null) write(waiting).catch(() => undefined);
      waiting = null;
    },
  };
}
