/**
 * `npm run mutations`: breaks one promise of the placing flow at a time, in a copy, and checks that a test goes red.
 * A mutation that no test notices is a test that is missing.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

interface Mutation {
  name: string;
  file: string;
  find: string;
  replace: string;
}

const MUTATIONS: readonly Mutation[] = [
  {
    name: 'the ledger is written after the fetch',
    file: 'lib/ledger/place.ts',
    find: 'if (!(await ports.ledger.add(order))) return',
    replace:
      'const early = await sendOnce(order, ports); if (!(await ports.ledger.add(order)) || !early) return',
  },
  {
    name: 'a request that failed is sent once more',
    file: 'lib/panel/transport.ts',
    find: 'await fetch(',
    replace: 'await ((url: string, init: RequestInit) => fetch(url, init).catch(() => fetch(url, init)))(',
  },
  {
    name: '`put` instead of `add`',
    file: 'lib/browser/ledger-store.ts',
    find: 'transaction.store.add(order)',
    replace: 'transaction.store.put(order)',
  },
  {
    name: 'no sweep at the start',
    file: 'lib/ledger/outcome.ts',
    find: "if (order.state !== 'sending' || order.workerId === workerId) return null;",
    replace: 'if (at) return null;\n  if (order.state !== "sending") return null;',
  },
  {
    name: 'no lock',
    file: 'lib/browser/locks.ts',
    find: 'return navigator.locks.request(name, work) as Promise<T>;',
    replace: 'return name ? work() : work();',
  },
  {
    name: 'the rule against repeats is not checked',
    file: 'lib/ledger/place.ts',
    find: 'if (!(await ports.sendsOnce())) return',
    replace: 'if (!ports) return',
  },
  {
    name: 'an order over HTTP/2 goes as a body that can be sent again',
    file: 'lib/panel/rehearse.ts',
    find: 'streamBody ?? mayRepeat()',
    replace: 'false',
  },
  {
    name: 'a 5xx is taken as a refusal',
    file: 'lib/ledger/verdict.ts',
    find: ' || httpStatus >= 500',
    replace: '',
  },
  {
    name: 'a refusal for funds or an active order is trusted unseen',
    file: 'lib/ledger/verdict.ts',
    find: "kind: DOUBTFUL.has(reason) ? 'doubtful' : 'refused'",
    replace: "kind: 'refused'",
  },
  {
    name: 'an unknown does not block',
    file: 'lib/ledger/place.ts',
    find: "if (rival && rival.state !== 'placed') return",
    replace: "if (rival && rival.state === 'refused') return",
  },
];

const ROOT = resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'pocket-panel-mutations-'));
let unnoticed = 0;
try {
  for (const part of ['lib', 'components', 'test', 'package.json', 'tsconfig.json', 'vitest.config.ts']) {
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  if (!isGreen()) throw new Error('The tests fail as they are: mend them first.');
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

function isNoticed({ name, file, find, replace }: Mutation): boolean {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (!source.includes(find)) throw new Error(`“${name}”: ${file} no longer holds ${find}`);
  writeFileSync(path, source.replace(find, replace));
  const green = isGreen();
  writeFileSync(path, source);
  return !green;
}

function isGreen(): boolean {
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs');
  const folders = ['ledger', 'panel', 'browser'].map((name) => `test/unit/${name}`);
  const args = [vitest, 'run', '--project', 'unit', '--bail', '1', ...folders];
  return spawnSync(process.execPath, args, { cwd: copy, stdio: 'ignore' }).status === 0;
}
