/**
 * Runs `work` while nobody else in this browser holds the lock `name`. The browser gives a lock back when the page
 * or worker that held it dies, in the middle of anything.
 */
export function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, work) as Promise<T>;
}
