/** Why a wait ended: its time came, a test let it go, or the caller hung up or the panel was reset. */
type Ending = 'elapsed' | 'released' | 'gone';

export type Holds = ReturnType<typeof createHolds>;

/** The calls that are kept waiting on purpose. */
export function createHolds() {
  const waiting = new Set<(ending: Ending) => void>();
  return {
    /**
     * @param forMs real milliseconds; undefined waits for `release`
     * @param signal tells that the caller hung up. A wait with a time goes on all the same: the panel works on.
     */
    wait(forMs: number | undefined, signal: AbortSignal): Promise<Ending> {
      return new Promise((resolve) => {
        const end = (ending: Ending) => {
          clearTimeout(timer);
          waiting.delete(end);
          signal.removeEventListener('abort', hangUp);
          resolve(ending);
        };
        const hangUp = () => end('gone');
        const timer = forMs === undefined ? undefined : setTimeout(() => end('elapsed'), forMs);
        waiting.add(end);
        if (forMs !== undefined) return;
        if (signal.aborted) hangUp();
        else signal.addEventListener('abort', hangUp);
      });
    },
    /** Lets every waiting call go on at once. */
    release() {
      for (const end of [...waiting]) end('released');
    },
    /** Ends every wait as if its caller had hung up. */
    drop() {
      for (const end of [...waiting]) end('gone');
    },
  };
}
