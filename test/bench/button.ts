import { drivePageButton } from '../browsers/page-button.ts';
import { chromiumPane } from '../browsers/pane.ts';
import { VIDEO } from '../e2e/shop.ts';
import type { Figure } from './figures.ts';
import type { Ground } from './ground.ts';
import { repeat } from './popup.ts';

const UNRECOGNISED = 'https://www.youtube.com/about';
const OURS = 'page-button-media.js';
const EMPTY = 'content.js';

/** What may be done at an idle moment without a frame being late. */
const FRAME_MS = 16;

interface TraceEvent {
  name: string;
  /** Of the thread's own time, in µs: what other programs take meanwhile is none of it. */
  tdur?: number;
  args: { data?: { url?: string } };
}

/** What the page button costs a page, against a content script that does nothing. */
export async function measureButton(ground: Ground, runs: number): Promise<Figure[]> {
  const { chromium } = ground;
  const options = chromiumPane(await chromium.open('options.html', 'page-button'));
  await options.click('button', 'Turn on page buttons');
  await options.says('on all sites now');
  await options.close();

  const elsewhere = await repeat(runs, () => visit(ground, UNRECOGNISED));
  const video = await repeat(runs, () => visit(ground, VIDEO));
  const all = [...elsewhere, ...video];
  if (elsewhere.some(({ button }) => button) || !video.every(({ button }) => button)) {
    throw new Error('the button is not where it should be');
  }
  return [
    {
      name: 'page button script, evaluated',
      unit: 'ms',
      values: all.map(({ ours }) => ours),
      limit: 2,
      rival: { name: 'empty content script', values: all.map(({ empty }) => empty) },
    },
    {
      name: 'page button script, evaluated, page not recognised',
      unit: 'ms',
      values: elsewhere.map(({ ours }) => ours),
      limit: 2,
      rival: { name: 'empty content script', values: elsewhere.map(({ empty }) => empty) },
    },
    {
      name: 'page button, set up at an idle moment',
      unit: 'ms',
      values: video.map(({ setUp }) => setUp),
      limit: FRAME_MS,
    },
    {
      name: 'page button’s look at an idle moment, page not recognised',
      unit: 'ms',
      values: elsewhere.map(({ setUp }) => setUp),
      limit: FRAME_MS,
    },
    {
      name: 'page not recognised, requests',
      unit: 'count',
      values: elsewhere.map(({ requests }) => requests),
      limit: 0,
    },
    {
      name: 'page not recognised, mutations',
      unit: 'count',
      values: elsewhere.map(({ mutations }) => mutations),
      limit: 0,
    },
    { name: 'page button, layout shift', unit: 'shift', values: all.map(({ shift }) => shift), limit: 0 },
  ];
}

async function visit({ chromium: { context } }: Ground, address: string) {
  const browser = context.browser();
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  let requests = 0;
  // The page itself has one request, its icon perhaps another; whatever else is asked for, the button asks.
  page.on('request', (request) => {
    if (!request.isNavigationRequest() && !request.url().endsWith('/favicon.ico')) requests += 1;
  });
  await browser?.startTracing(page, { categories: ['devtools.timeline', 'v8'] });
  await page.goto(address, { waitUntil: 'load' });
  const seen = await page.evaluate(() => seenAfter());
  const trace = JSON.parse(String(await browser?.stopTracing())) as { traceEvents: TraceEvent[] };
  const button = (await (await drivePageButton(page)).find()) !== null;
  await page.close();
  const timeOf = (event: string, file: string) => {
    const found = trace.traceEvents.filter(
      ({ name, args }) => name === event && args.data?.url?.endsWith(`/${file}`),
    );
    if (found.length === 0) throw new Error(`no ${event} of ${file} at ${address}`);
    return found.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000;
  };
  return {
    ours: timeOf('EvaluateScript', OURS),
    empty: timeOf('EvaluateScript', EMPTY),
    setUp: timeOf('FunctionCall', OURS),
    ...{ requests, button, ...seen },
  };
}

declare function seenAfter(): Promise<{ mutations: number; shift: number }>;

/** Runs before the page: counts what changes in it once it is parsed, and what moves. */
function watchPage(): void {
  let mutations = 0;
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  addEventListener('DOMContentLoaded', () => {
    const changes = { childList: true, subtree: true, attributes: true, characterData: true };
    new MutationObserver((records) => {
      mutations += records.length;
    }).observe(document, changes);
  });
  Object.assign(globalThis, {
    /** Once content scripts have run, which is at the latest when an idle page has drawn itself. */
    async seenAfter() {
      for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
      return { mutations, shift };
    },
  });
}
