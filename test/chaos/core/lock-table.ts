/** Whoever can hold a lock and die: a life of the worker. */
export type Holder = object;

interface Claim {
  holder: Holder;
  start(): void;
}

export type LockTable = ReturnType<typeof createLockTable>;

/** Web Locks whose holders can be made to die, which nobody can do to Node's own. */
export function createLockTable() {
  const queues = new Map<string, Claim[]>();

  const remove = (name: string, unwanted: (claim: Claim) => boolean) => {
    const [head, ...others] = queues.get(name) ?? [];
    if (!head) return;
    const kept = [head, ...others].filter((claim) => !unwanted(claim));
    queues.set(name, kept);
    if (kept[0] !== head) kept[0]?.start();
  };

  return {
    /** As `navigator.locks.request`, but for the one who asks. */
    request<T>(name: string, holder: Holder, work: () => Promise<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        const claim: Claim = {
          holder,
          start() {
            work()
              .then(resolve, reject)
              .finally(() => remove(name, (each) => each === claim));
          },
        };
        const queue = queues.get(name) ?? [];
        queues.set(name, [...queue, claim]);
        if (queue.length === 0) claim.start();
      });
    },
    /** Gives back all that a holder has or waits for, as the browser does when a worker dies. */
    drop(holder: Holder): void {
      for (const name of queues.keys()) remove(name, (claim) => claim.holder === holder);
    },
  };
}
