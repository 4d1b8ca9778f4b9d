import type { Figure } from './figures.ts';
import { type Ground, STORED } from './ground.ts';
import { choose, type Delay, scrollFrames } from './in-page.ts';
import { repeat } from './popup.ts';

const FRAMES = 120;
/** A table that draws every row needs seconds for all of them, and most of one for each frame that it scrolls. */
const RIVAL = { rows: 1_000, runs: 1, frames: 10 };

/** History with all orders in it, against a table that draws the rows of a tenth of them. */
export async function measureHistory(ground: Ground, runs: number): Promise<Figure[]> {
  const whole = `.history-table[aria-rowcount="${STORED + 1}"]`;
  // The first pair fills the browser's caches, as the first History of a day does, and is not counted. In pairs, as a
  // page of ten thousand rows that was just closed keeps the machine busy.
  const [, ...pairs] = await repeat(runs + 1, async () => ({
    ours: await ground.visit(
      `${ground.ours}/options.html#history`,
      '.history-body [role=row]',
      1,
      async (page) => {
        const shown = await page.evaluate(() => probe.shown);
        await page.locator(whole).waitFor();
        await page.evaluate(() => probe.frames(30));
        const { sum: shift } = await page.evaluate(() => probe.shift());
        const filters: (Delay | null)[] = [];
        for (const state of ['completed', 'partial', '']) {
          filters.push(
            await page.evaluate(choose, { select: '[aria-label=State]', value: state, within: '.history' }),
          );
        }
        const fps = await page.evaluate(scrollFrames, FRAMES);
        return { shown, shift, filters, fps };
      },
    ),
    empty: await ground.visit(`${ground.rival}/empty.html`, '.shown', 1, (page) =>
      page.evaluate(() => probe.shown),
    ),
  }));
  const ours = pairs.map((pair) => pair.ours);
  const empty = pairs.map((pair) => pair.empty);
  const table = await repeat(RIVAL.runs, () =>
    ground.visit(`${ground.rival}/table.html?rows=${RIVAL.rows}`, '.shown', 1, async (page) => {
      const shown = await page.evaluate(() => probe.shown);
      const filters: (Delay | null)[] = [];
      for (const state of ['Completed', 'Partial', '']) {
        filters.push(await page.evaluate(choose, { select: 'select', value: state, within: 'table' }));
      }
      return { shown, filters, fps: await page.evaluate(scrollFrames, RIVAL.frames) };
    }),
  );
  const rival = (values: number[]) => ({ name: `table of ${RIVAL.rows} rows`, values });
  const painted = (all: { filters: (Delay | null)[] }[]) =>
    all.flatMap(({ filters }) => filters.flatMap((delay) => delay?.painted ?? []));
  return [
    {
      name: 'History → first rows',
      unit: 'ms',
      values: ours.map(({ shown }) => shown),
      limit: 100,
      rival: rival(table.map(({ shown }) => shown)),
    },
    {
      name: 'History → first rows',
      unit: 'ms',
      values: ours.map(({ shown }) => shown),
      rival: { name: 'empty Preact page', values: empty },
    },
    {
      name: 'History, layout shift',
      unit: 'shift',
      values: ours.map(({ shift }) => shift),
      limit: 0,
    },
    {
      name: 'History, filter changed',
      unit: 'ms',
      values: painted(ours),
      limit: 50,
      rival: rival(painted(table)),
    },
    {
      name: 'History, scrolled',
      unit: 'fps',
      values: ours.map(({ fps }) => fps),
      // A frame more or less is the clock's own.
      limit: 59,
      rival: rival(table.map(({ fps }) => fps)),
    },
  ];
}
