import { type Freezer, freeze } from './freeze.ts';
import { type Ground, wakeWorker } from './ground.ts';

/** A worker that died in the middle of something, and started again. */
export interface Death {
  /** What it had heard of the browser before, the answer it died at being the last. */
  passed: string[];
  /** What its page got. */
  told: string;
}

/** What all the deaths of one flow showed. */
export interface Deaths {
  points: string[];
  faults: string[];
}

/** How many answers after the flow's last write are died at too; what comes then is the alarm and the badge. */
const BEYOND = 3;

/**
 * Kills the worker at one answer of the browser after the other, each time in a flow of its own, until the flow has
 * written down what came of it.
 *
 * @param isWritten whether it has, by what was passed
 * @param dieOnce runs the flow with a worker that dies at the nth answer, and resolves with what is wrong then
 */
export async function dieAtEach(
  isWritten: (passed: readonly string[]) => boolean,
  dieOnce: (nth: number) => Promise<{ death: Death; faults: string[] }>,
): Promise<Deaths> {
  const deaths: Deaths = { points: [], faults: [] };
  for (let nth = 1; ; nth += 1) {
    const { death, faults } = await dieOnce(nth);
    const point = `${nth}, ${death.passed.at(-1)}`;
    deaths.points.push(point);
    deaths.faults.push(...faults.map((fault) => `dead at ${point}: ${fault}`));
    if (isWritten(death.passed.slice(0, -BEYOND))) return deaths;
  }
}

/** Runs `work`, which asks the worker for something, with a worker that dies at an answer it gets (see `freeze`). */
export async function dieAt(
  ground: Ground,
  at: { nth: number; from?: string },
  work: () => Promise<string>,
): Promise<Death> {
  const { target } = ground;
  await wakeWorker(ground);
  await target.inWorker(freeze, at);
  const told = work();
  const frozen = target.inWorker(({ freezer }) => freezer?.frozen, null);
  const ended = await Promise.race([frozen, told.then((word) => ({ word }))]);
  if (typeof ended === 'object') throw new Error(`It ended before answer ${at.nth}: ${ended.word}`);
  const passed = await target.inWorker(({ freezer }) => (freezer as Freezer).passed, null);
  await target.stopWorker();
  const death = { passed, told: await told };
  await wakeWorker(ground);
  return death;
}

/** Whether what the panel answered to this call was written down. */
export function isKept(passed: readonly string[], action: string, stores: string): boolean {
  const at = passed.indexOf(`answer of fetch ${action}`);
  return at >= 0 && passed.indexOf(`write ${stores}`, at) > 0;
}
