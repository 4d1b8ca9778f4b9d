import type { Page } from 'playwright-core';
import type { Figure } from './figures.ts';
import type { Ground } from './ground.ts';
import { untilSearchable } from './in-page.ts';

const OPTION = '#services [role=option]';
const SHOWN = '.shown';

/** From the popup's document start to its list on the screen, and what is searched a moment later. */
export async function measurePopup(ground: Ground, runs: number): Promise<Figure[]> {
  const popup = `${ground.ours}/popup.html`;
  const figures: Figure[] = [];
  const shifts: number[] = [];
  const movers = new Set<string>();
  const open = async (address: string, selector: string, slower: number) =>
    ground.visit(address, selector, slower, (page) => page.evaluate(() => probe.shown));
  const openOurs = async (slower: number) =>
    ground.visit(popup, OPTION, slower, async (page) => {
      const shown = await page.evaluate(() => probe.shown);
      // By then the search has come, the worker has answered, and what would move has moved.
      await page.evaluate(() => probe.frames(30));
      const { sum, moved } = await page.evaluate(() => probe.shift());
      shifts.push(sum);
      for (const name of moved) movers.add(name);
      return shown;
    });

  for (const slower of [1, 4]) {
    const times = { stopped: [], running: [], empty: [], list: [] } as Record<string, number[]>;
    // The first of each fills the browser's caches, as the first popup of a day does, and is not counted.
    for (let run = -1; run < runs; run++) {
      await ground.stopWorker();
      const stopped = await openOurs(slower);
      const running = await openOurs(slower);
      const empty = await open(`${ground.rival}/empty.html`, SHOWN, slower);
      const list = await open(`${ground.rival}/list.html`, SHOWN, slower);
      if (run < 0) continue;
      for (const [name, time] of Object.entries({ stopped, running, empty, list })) times[name]?.push(time);
    }
    const { stopped = [], running = [], empty = [], list = [] } = times;
    const slow = slower === 1 ? '' : `, CPU ${slower}× slower`;
    const emptyPage = { name: 'empty Preact page', values: empty };
    const target = slower === 1 ? { limit: 100, limitTimes: 1.5 } : { limitTimes: 2 };
    figures.push(
      {
        name: `popup → list, worker stopped${slow}`,
        unit: 'ms',
        values: stopped,
        rival: emptyPage,
        ...target,
      },
      {
        name: `popup → list, worker running${slow}`,
        unit: 'ms',
        values: running,
        rival: emptyPage,
        ...target,
      },
      {
        name: `popup → list, worker stopped${slow}`,
        unit: 'ms',
        values: stopped,
        rival: { name: 'storage.local object', values: list },
      },
    );
    const searchable = await repeat(runs, () => ground.visit(popup, OPTION, slower, searchableAfter(ground)));
    figures.push({ name: `list → all of it searchable${slow}`, unit: 'ms', values: searchable, limit: 300 });
  }
  return [
    ...figures,
    {
      name: `popup, layout shift${movers.size > 0 ? ` (${[...movers].join(', ')})` : ''}`,
      unit: 'shift',
      values: shifts,
      limit: 0,
    },
  ];
}

function searchableAfter(ground: Ground): (page: Page) => Promise<number> {
  const last = ground.server.panel.services().at(-1);
  return (page) => page.evaluate(untilSearchable, String(last?.service));
}

export async function repeat<T>(runs: number, work: (run: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let run = 0; run < runs; run++) results.push(await work(run));
  return results;
}
