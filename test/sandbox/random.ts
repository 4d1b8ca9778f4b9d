/** The next number of a repeatable sequence, 0 ≤ n < 1. */
export type Random = () => number;

/** Mulberry32: small, fast, and the same on every machine, which is all a made-up catalogue needs. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: Random, from: readonly T[]): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new Error('pick: nothing to pick from');
  return chosen;
}

/** A number between the two, every order of magnitude equally likely: how prices spread on a real panel. */
export function logUniform(random: Random, low: number, high: number): number {
  return low * (high / low) ** random();
}
