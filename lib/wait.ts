/** Resolves after `ms` milliseconds; after none, once whatever else waits to run has run. */
export function wait(ms = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
