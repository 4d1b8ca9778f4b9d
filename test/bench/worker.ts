import type { Figure } from './figures.ts';
import type { Ground } from './ground.ts';
import { timeAnswer } from './in-page.ts';
import { repeat } from './popup.ts';

/** From a message to a stopped worker to its answer, against a worker that has nothing to load. */
export async function measureWake(ground: Ground, runs: number): Promise<Figure[]> {
  const { page, rivalPage, accountId } = ground;
  const ask = { name: 'markSeen', input: { accountId } };
  const pairs = await repeat(runs, async () => {
    await ground.stopWorker();
    const ours = await page.evaluate(timeAnswer, [ask]);
    const awake = await page.evaluate(timeAnswer, [ask]);
    await ground.stopRival();
    return { ours, awake, plain: await rivalPage.evaluate(timeAnswer, [{}]) };
  });
  const plain = { name: 'empty worker', values: pairs.map(({ plain: ms }) => ms) };
  return [
    {
      name: 'worker stopped → answer',
      unit: 'ms',
      values: pairs.map(({ ours }) => ours),
      limit: 25,
      rival: plain,
    },
    { name: 'worker running → answer', unit: 'ms', values: pairs.map(({ awake }) => awake) },
  ];
}
