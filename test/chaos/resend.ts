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

const outcomes: Record<string, Sent[]> = {};
for (const browser of browsers) {
  const sent: Sent[] = [];
  outcomes[browser] = sent;
  for (let run = 1; run <= Number(values.runs); run += 1) {
    await runMatrix(browser, allCells(browser), (one) => {
      sent.push(one);
      for (const fault of faultsOf(browser, [one])) console.log(fault, one);
    });
    console.log(`Run ${run} of ${values.runs}, ${sent.length} orders`);
  }
  console.log(`${browser}, ${values.runs} runs a cell\n\n${tableOf(sent)}\n`);
  const faults = faultsOf(browser, sent);
  console.log(`${sent.length} orders, ${faults.length} broken promises\n`);
  if (faults.length) process.exitCode = 1;
}
if (values.json) writeFileSync(values.json, JSON.stringify(outcomes, null, 1));
