import type { Fault } from '../sandbox/faults.ts';
import { createRandom, pick, type Random } from '../sandbox/random.ts';
import type { BrowserName } from './target.ts';

/** What is ordered around one kill, and when it strikes. Times are in typical durations of an order. */
export interface Plan {
  kill: number;
  /** Before the first message (negative), while orders are under way (0…1), or after. */
  killAt: number;
  /** After the kill the worker is woken, and so many milliseconds later killed in the middle of its start. */
  againMs: number | null;
  orders: OrderPlan[];
  /** What the panel itself does wrong with one of these calls. */
  fault: { fault: Fault; action: 'purchase' | 'balance' } | null;
  latencyMs: number;
}

export interface OrderPlan {
  sendAt: number;
  /** Goods rather than a service. */
  goods: boolean;
  /** The panel refuses the link of a service, in words. */
  refused: boolean;
  /** Two messages at once for the same order, as of a double click. */
  twice: boolean;
  /** The page asks for the same order again where the worker died under its hands. */
  insists: boolean;
}

const LATENCIES_MS = [0, 2, 5, 10, 20, 40];
const STALL_MS = 300;
const GOODS_SHARE = 0.3;
/** A start of the worker takes about so long, its sweep of the ledger included. */
const START_MS = 60;

const FAULTS: Plan['fault'][] = [
  { fault: { kind: 'truncated' }, action: 'purchase' },
  { fault: { kind: 'status', when: 'after', status: 502, body: 'json' }, action: 'purchase' },
  { fault: { kind: 'stall', when: 'before', forMs: STALL_MS }, action: 'purchase' },
  { fault: { kind: 'stall', when: 'after', forMs: STALL_MS }, action: 'purchase' },
  { fault: { kind: 'close', when: 'before' }, action: 'balance' },
];

const LOST_CONNECTIONS: Plan['fault'][] = [
  { fault: { kind: 'close', when: 'before' }, action: 'purchase' },
  { fault: { kind: 'close', when: 'after' }, action: 'purchase' },
  { fault: { kind: 'reset', when: 'before' }, action: 'purchase' },
  { fault: { kind: 'reset', when: 'after' }, action: 'purchase' },
];

/**
 * What the panel does wrong in a browser. Firefox once in a while repeats a POST by itself when its connection dies
 * (see lib/browser/transport-rule.ts): no kill has a part in that, so no connection dies there.
 */
export const FAULTS_IN: Record<BrowserName, Plan['fault'][]> = {
  chromium: [...FAULTS, ...LOST_CONNECTIONS],
  firefox: FAULTS,
};

/** The same seed and number make the same plan, whatever came before. */
export function planKill(browser: BrowserName, seed: number, kill: number): Plan {
  const random = createRandom(Math.imul(seed, 1_000_003) + kill);
  const chance = (share: number) => random() < share;
  return {
    kill,
    killAt: between(random, -0.1, 1.3),
    againMs: chance(0.1) ? between(random, 0, START_MS) : null,
    orders: Array.from({ length: pick(random, [1, 1, 1, 2, 3]) }, () => ({
      sendAt: between(random, 0, 0.3),
      goods: chance(GOODS_SHARE),
      refused: chance(0.03),
      twice: chance(0.05),
      insists: chance(0.02),
    })),
    fault: chance(0.12) ? pick(random, FAULTS_IN[browser]) : null,
    latencyMs: pick(random, LATENCIES_MS),
  };
}

function between(random: Random, low: number, high: number): number {
  return low + random() * (high - low);
}
