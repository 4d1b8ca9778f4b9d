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

/** Which answer of the browser a worker dies at: the nth from the first one of the name `from` on, or of all. */
export interface Point {
  nth: number;
  from?: string;
}

/**
 * Kills the worker at one answer of the browser after the other, each time in a flow of its own, until the flow has
 * written down what came of it. Answers do not always come in the same order, so one may be missed.
 *
 * @param among answers that are died at whatever their order
 * @param isWritten whether it has, by what was passed
 * @param dieOnce runs the flow, under a new name, with a worker that dies there, and resolves with what is wrong then
 */
export async function dieAtEach(
  among: readonly string[],
  isWritten: (passed: readonly string[]) => boolean,
  dieOnce: (at: Point, name: string) => Promise<{ death: Death; faults: string[] }>,
): Promise<Deaths> {
  const deaths: Deaths = { points: [], faults: [] };
  const met = new Set<string>();
  const die = async (at: Point) => {
    const { death, faults } = await dieOnce(at, `${deaths.points.length}`);
    const name = death.passed.at(-1) ?? '';
    met.add(name);
    const point = `${at.nth}, ${name}`;
    deaths.points.push(point);
    deaths.faults.push(...faults.map((fault) => `dead at ${point}: ${fault}`));
    return death;
  };
  for (let nth = 1; ; nth += 1) {
    const { passed } = await die({ nth });
    if (isWritten(passed.slice(0, -BEYOND))) break;
  }
  for (const from of among) {
    if (!met.has(from)) await die({ nth: 1, from });
  }
  return deaths;
}

/** Runs `work`, which asks the worker for something, with a worker that dies at an answer it gets (see `freeze`). */
export async function dieAt(ground: Ground, at: Point, work: () => Promise<string>): Promise<Death> {
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
