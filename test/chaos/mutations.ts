/**
 * `npm run mutations`: breaks one promise of the placing flow at a time, in a copy, and checks that a test goes red.
 * A mutation that no test notices is a test that is missing.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MUTATIONS, type Mutation } from './mutation-list.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'pocket-panel-mutations-'));
let unnoticed = 0;
try {
  for (const part of [
    'lib',
    'components',
    'entrypoints',
    'test',
    'package.json',
    'tsconfig.json',
    'vitest.config.ts',
  ]) {
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const sets = new Set(MUTATIONS.map(({ tests }) => tests));
  if (![...sets].every((tests) => isGreen(tests)))
    throw new Error('The tests fail as they are: mend them first.');
  for (const mutation of MUTATIONS) {
    const noticed = isNoticed(mutation);
    console.log(`${noticed ? 'noticed  ' : 'UNNOTICED'}  ${mutation.name}`);
    if (!noticed) unnoticed += 1;
  }
} finally {
  rmSync(copy, { recursive: true });
}
console.log(`${MUTATIONS.length - unnoticed} of ${MUTATIONS.length} mutations noticed`);
process.exitCode = unnoticed === 0 ? 0 : 1;

function isNoticed({ name, file, find, replace, tests }: Mutation): boolean {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (!source.includes(find)) throw new Error(`“${name}”: ${file} no longer holds ${find}`);
  // As a function: a `$` in the replacement means itself.
  writeFileSync(
    path,
    source.replace(find, () => replace),
  );
  const green = isGreen(tests);
  writeFileSync(path, source);
  return !green;
}

function isGreen(tests = 'ledger'): boolean {
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--project', 'unit', '--bail', '1', `test/unit/${tests}`];
  return spawnSync(process.execPath, args, { cwd: copy, stdio: 'ignore' }).status === 0;
}
