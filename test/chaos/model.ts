/**
 * `npm run model -- --runs N --seed S`: random sequences of everything that can happen to the placing core. A
 * counterexample is printed with its seed and path; `--path` and `--replay` run it again.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { sequences } from './core/commands.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5000' },
    seed: { type: 'string' },
    path: { type: 'string' },
    replay: { type: 'string' },
  },
});
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const result = await fc.check(sequences(values.replay), {
  numRuns: Number(values.runs),
  seed,
  ...(values.path && { path: values.path }),
});
console.log(`${result.numRuns} sequences, seed ${seed}`);
if (result.failed) console.log(fc.defaultReportMessage(result), result.errorInstance);
process.exit(result.failed ? 1 : 0);
