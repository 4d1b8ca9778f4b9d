/**
 * `npm run resend -- --browser chromium|firefox --runs N --json FILE`: how often one order reaches a panel when its
 * connection dies, by how it dies, over what, and what the ledger says then.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { allCells } from './resend-cells.ts';
import { runMatrix, type Sent } from './resend-run.ts';
import { faultsOf, tableOf } from './resend-table.ts';
import type { BrowserName } from './target.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    runs: { type: 'string', default: '20' },
    json: { type: 'string' },
  },
});
const browsers = (values.browser ? [values.browser] : ['chromium', 'firefox']) as BrowserName[];

/** After how many orders it is told how far it has come. */
const TOLD = 200;

const outcomes: Record<string, Sent[]> = {};
for (const browser of browsers) {
  const sent: Sent[] = [];
  outcomes[browser] = sent;
  const cells = allCells(browser);
  const all = cells.length * Number(values.runs);
  await runMatrix(browser, cells, Number(values.runs), (one) => {
    sent.push(one);
    if (sent.length % TOLD === 0) console.log(`${sent.length} of ${all}`);
    for (const fault of faultsOf(browser, [one])) console.log(fault);
  });
  console.log(`${browser}, ${values.runs} runs a cell\n\n${tableOf(sent)}\n`);
  const faults = faultsOf(browser, sent);
  console.log(`${sent.length} orders, ${faults.length} broken promises\n`);
  if (faults.length) process.exitCode = 1;
}
if (values.json) writeFileSync(values.json, JSON.stringify(outcomes, null, 1));
