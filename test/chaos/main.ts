/**
 * `npm run chaos -- --kills N --seed S [--browser chromium|firefox] [--sigkills M] [--spoilt K] [--json FILE]`: orders
 * from the built extension, kills its worker (N times) and the whole browser (M times; after the first K of these the
 * database is damaged, which Chromium then throws away) at random moments, and compares the
 * ledger with the sandbox panel's own books. Exits with 1 on any duplicate, loss or untruth. Needs the sandbox build.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCampaign, type Tally } from './campaign.ts';
import { printTally } from './print.ts';
import type { BrowserName } from './target.ts';

const PROGRESS_EVERY = 300;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    sigkills: { type: 'string', default: '0' },
    spoilt: { type: 'string', default: '0' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    browser: { type: 'string', default: 'chromium' },
    json: { type: 'string' },
  },
});
const browser = values.browser as BrowserName;
if (!['chromium', 'firefox'].includes(browser)) throw new Error(`No browser "${browser}"`);
const seed = whole('seed');
console.log(`Seed ${seed}, ${browser}`);

let told = 0;
let toldFaults = 0;
const tally = await runCampaign(
  { browser, seed, kills: whole('kills'), sigkills: whole('sigkills'), spoilt: whole('spoilt') },
  progress,
);
console.log(printTally(tally));
if (values.json) writeFileSync(values.json, `${JSON.stringify(tally, null, 2)}\n`);
process.exitCode = tally.faults.length > 0 ? 1 : 0;

function progress({ killed, inFlight, orders, faults, ms }: Tally): void {
  // At once, as a long run may be stopped before its end.
  for (const fault of faults.slice(toldFaults)) console.log(fault);
  toldFaults = faults.length;
  const done = killed.worker + killed.browser;
  if (done < told + PROGRESS_EVERY) return;
  told = done;
  const underWay = inFlight.worker + inFlight.browser;
  console.log(
    `${done} kills (${killed.browser} SIGKILLs), ${underWay} while an order was under way, ${orders} orders, ` +
      `${faults.length} faults, ${(ms / 1000).toFixed(0)} s`,
  );
}

function whole(name: 'kills' | 'sigkills' | 'spoilt' | 'seed'): number {
  const given = Number(values[name]);
  if (!Number.isSafeInteger(given) || given < 0) throw new Error(`--${name} is not a whole number`);
  return given;
}
