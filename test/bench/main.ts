/**
 * `npm run bench -- --runs N --only popup,history --json FILE`: how fast the built extension is with ten thousand
 * services and orders stored, in Chromium, beside plain rivals in the same run. Only a machine that does nothing else
 * gives figures that mean something.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measureButton } from './button.ts';
import { type Figure, summarise, tableOf } from './figures.ts';
import { type Ground, openGround, STORED } from './ground.ts';
import { measureHistory } from './history.ts';
import { measurePoll, measureRefresh } from './panel.ts';
import { measurePicker } from './picker.ts';
import { measurePopup } from './popup.ts';
import { measureWake } from './worker.ts';

/** In this order: what comes last leaves the most behind. */
const PARTS: Record<string, (ground: Ground, runs: number) => Promise<Figure[]>> = {
  popup: measurePopup,
  picker: measurePicker,
  history: measureHistory,
  wake: measureWake,
  button: measureButton,
  refresh: measureRefresh,
  poll: measurePoll,
};

/** What a person looks at is measured in both themes. */
const DRAWN = ['popup', 'picker', 'history'];

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '15' },
    only: { type: 'string', default: Object.keys(PARTS).join() },
    json: { type: 'string' },
  },
});

const wanted = values.only.split(',');
const strange = wanted.find((name) => !Object.hasOwn(PARTS, name));
if (strange !== undefined)
  throw new Error(`No part "${strange}"; there are ${Object.keys(PARTS).join(', ')}.`);

const ground = await openGround();
const figures: Figure[] = [];
const broken: string[] = [];
const load = loadavg()[0] ?? 0;
try {
  for (const [name, measure] of Object.entries(PARTS)) {
    if (!wanted.includes(name)) continue;
    for (const theme of DRAWN.includes(name) ? (['light', 'dark'] as const) : [null]) {
      const told = theme === null ? '' : `, ${theme}`;
      try {
        console.error(`${name}${told} …`);
        ground.theme = theme ?? 'light';
        const found = await measure(ground, Number(values.runs));
        figures.push(...found.map((figure) => ({ ...figure, name: `${figure.name}${told}` })));
      } catch (error) {
        broken.push(`${name}${told} could not be measured: ${error instanceof Error ? error.stack : error}`);
      }
    }
  }
} finally {
  await ground.close();
}

const summaries = figures.map(summarise);
const version = `${process.platform}, ${cpus().length} × ${cpus()[0]?.model}, load ${load.toFixed(1)} at the start`;
console.log(`${STORED} services, ${STORED} orders, ${values.runs} runs; ${version}\n`);
console.log(tableOf(summaries));
for (const words of broken) console.log(`\n${words}`);
const missed = summaries.filter(({ holds }) => holds === false).length;
console.log(`\n${summaries.filter(({ holds }) => holds).length} targets hold, ${missed} do not`);
if (values.json) writeFileSync(values.json, JSON.stringify({ version, broken, figures: summaries }, null, 1));
if (missed > 0 || broken.length > 0) process.exitCode = 1;
