/** Runs `work` once what was just drawn is on the screen and nothing else waits, or after `latestMs`. */
export function whenIdle(work: () => void, latestMs = 200): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: latestMs });
  // The tests' DOM has no such call.
  else setTimeout(work);
}
