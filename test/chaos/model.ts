/**
 * `npm run model -- --runs N --seed S`: random sequences of everything that can happen to the placing core, and with
 * `--interleavings N` so many orders in which its steps can happen at once. A counterexample is printed with its seed
 * and path; `--seed`, `--path` and, of a sequence, `--replay` run it again.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { sequences } from './core/commands.ts';
import { interleavings } from './core/interleavings.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5000' },
    interleavings: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    path: { type: 'string' },
    replay: { type: 'string' },
  },
});
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);

async function campaign(name: string, property: fc.IAsyncProperty<unknown>, runs: string): Promise<boolean> {
  const numRuns = Number(runs);
  if (numRuns === 0) return true;
  const result = await fc.check(property, { numRuns, seed, ...(values.path && { path: values.path }) });
  console.log(
    `${result.numRuns} ${name}, seed ${seed}: ${result.failed ? 'a counterexample' : 'none fails'}`,
  );
  if (result.failed) console.log(fc.defaultReportMessage(result), result.errorInstance);
  return !result.failed;
}

const fine = [
  await campaign('sequences', sequences(values.replay) as fc.IAsyncProperty<unknown>, values.runs),
  await campaign('interleavings', interleavings() as fc.IAsyncProperty<unknown>, values.interleavings),
];
// Requests of dead workers would keep it for their whole time limit.
process.exit(fine.every(Boolean) ? 0 : 1);
