const LATEST_MS = 1_000;

/** Runs `work` once what was just drawn is on the screen and nothing else waits, or after a second. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: LATEST_MS });
  // The tests' DOM has no such call.
  else setTimeout(work);
}
