/** The panel's clock. Everything that takes time on the panel is measured on it, so that a test turns it instead of sleeping. */
export interface SandboxClock {
  /** Milliseconds since the epoch. */
  now(): number;
  advance(ms: number): void;
  /** Takes back every `advance`. */
  reset(): void;
}

/** @param base what the clock runs on: the machine's time, or a test's own function */
export function createClock(base: () => number = Date.now): SandboxClock {
  let offsetMs = 0;
  return {
    now: () => base() + offsetMs,
    advance(ms) {
      offsetMs += ms;
    },
    reset() {
      offsetMs = 0;
    },
  };
}
