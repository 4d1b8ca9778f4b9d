/**
 * `npm test`: every check there is, and `N passed, N failed` as the last line. Arguments choose steps by the start of
 * their names, with what those need: `node test/run.ts lint`, `node test/run.ts build`, `node test/run.ts e2e`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { countTests, type Tally } from './count-tests.ts';

const ROOT = resolve(import.meta.dirname, '..');
const REPORTS = mkdtempSync(join(tmpdir(), 'pocket-panel-test-'));
const STEP_TIMEOUT_MS = 10 * 60_000;
const E2E_TIMEOUT_MS = 40 * 60_000;
/** Between asking a step that takes too long to end, and ending it. */
const GRACE_MS = 5_000;

type Step = {
  name: string;
  /** Run without a shell; programs of node_modules/.bin go by their names. */
  command: string[];
  /** Steps that must have passed first. */
  needs?: string[];
  env?: Record<string, string>;
  /** Why the step failed though its program was content; null when it did not. */
  objection?: (output: string) => string | null;
  /** Where Vitest writes its JSON report. Without one, a step counts as one test. */
  report?: string;
  /** Shows the output as it comes, rather than only after a failure. */
  live?: boolean;
  timeoutMs?: number;
};

/** Two lanes side by side, as two cores carry them: each in its order, and each step's output in one piece. */
const CHECKS: Step[] = [
  { name: 'types', command: ['tsc'] },
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'unused', command: ['knip', '--treat-config-hints-as-errors'] },
  vitest('unit', ['unit', 'components']),
];
const BUILDS: Step[] = [
  // `zip` builds as `build` does and packs the result, which has a budget of its own.
  build('build', 'zip'),
  build('build-firefox', 'build', '-b', 'firefox'),
  build('build-sandbox', 'build', '--mode', 'sandbox'),
  build('build-firefox-sandbox', 'build', '-b', 'firefox', '--mode', 'sandbox'),
  { name: 'store-lint', command: ['node', 'test/store-lint.ts'], needs: ['build-firefox'] },
  { name: 'budgets', command: ['node', 'test/budgets.ts'], needs: ['build'] },
];
/** Alone: browsers take both cores, and their tests wait for things to happen. */
const BROWSERS: Step[] = [
  {
    ...vitest('e2e', ['e2e']),
    // The first run is tested as people get it.
    needs: ['build', 'build-firefox', 'build-sandbox', 'build-firefox-sandbox'],
    live: true,
    timeoutMs: E2E_TIMEOUT_MS,
  },
];
const STEPS = [...CHECKS, ...BUILDS, ...BROWSERS];

function build(name: string, ...args: string[]): Step {
  // WXT would make it the mode, and a sandbox build would then carry the libraries' development code.
  return { name, command: ['wxt', ...args], env: { NODE_ENV: 'production' }, objection: findBuildWarning };
}

function vitest(name: string, projects: string[]): Step {
  const report = join(REPORTS, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name, command: ['vitest', 'run', ...projects.map((p) => `--project=${p}`), ...reporters], report };
}

/** WXT says `[warn] …`, Vite `(!) …`, and Rolldown begins a warning with its code: `[EMPTY_IMPORT_META] …`. */
function findBuildWarning(output: string): string | null {
  const warning = output.match(/^\s*(?:\[?[Ww]arn(?:ing)?\b|\[?WARN|\[[A-Z][A-Z_]+\]|\(!\)).*$/m);
  return warning ? `The build warns: ${warning[0].trim()}` : null;
}

/** Steps whose names start with any of `wanted`, and what they need. Everything, when nothing is wanted. */
function choose(wanted: string[]): Set<string> {
  const strange = wanted.find((word) => !STEPS.some(({ name }) => name.startsWith(word)));
  if (strange)
    throw new Error(`No step "${strange}"; there are ${STEPS.map(({ name }) => name).join(', ')}.`);
  const chosen = STEPS.filter(({ name }) => !wanted.length || wanted.some((word) => name.startsWith(word)));
  return new Set(chosen.flatMap(({ name, needs = [] }) => [...needs, name]));
}

const running = new Set<ChildProcess>();
let interrupted = false;

/** Runs the command; resolves with its exit code (null when it was killed) and all it printed. */
function execute({ command, env: own, live, timeoutMs = STEP_TIMEOUT_MS }: Step) {
  const [program = '', ...args] = command;
  const { NODE_ENV: _, FORCE_COLOR: __, ...inherited } = process.env;
  const env = {
    ...inherited,
    PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    // Nobody is there to answer a question, and output that may be buffered has no use for colours.
    CI: 'true',
    NO_COLOR: '1',
    // web-ext would ask the registry for its newest version.
    NO_UPDATE_NOTIFIER: '1',
    ...own,
  };
  // A group of its own, so that a step that hangs goes with all it started.
  const child = spawn(program, args, { cwd: ROOT, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk;
    if (live) process.stdout.write(chunk);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const timer = setTimeout(() => {
    output += `\nTook longer than ${timeoutMs / 60_000} minutes.\n`;
    end(child);
  }, timeoutMs);
  return new Promise<{ code: number | null; output: string }>((done) => {
    child.on('error', ({ message }) => {
      output += message;
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      running.delete(child);
      done({ code, output: readable(output) });
    });
  });
}

function end({ pid }: ChildProcess): void {
  if (!pid) return;
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(-pid, name);
    } catch {
      // It has ended by itself meanwhile.
    }
  };
  signal('SIGTERM');
  setTimeout(() => signal('SIGKILL'), GRACE_MS).unref();
}

/** Without colours, and without the spinner: each of its pictures ends in "erase the rest of this line". */
function readable(output: string): string {
  const lines = stripVTControlCharacters(output.replaceAll('\u001b[K', '\n')).split(/[\r\n]+/);
  return lines.filter((line) => !/^[\u2800-\u28ff] /.test(line)).join('\n');
}

async function run(step: Step, passedSteps: Set<string>): Promise<Tally> {
  const begin = performance.now();
  const lacking = step.needs?.find((name) => !passedSteps.has(name));
  const { code, output } = lacking ? { code: null, output: '' } : await execute(step);
  const reason = lacking ? `Not run: it needs ${lacking}.` : step.objection?.(output);
  const report = step.report && existsSync(step.report) ? readFileSync(step.report, 'utf8') : null;
  const fine = code === 0 && !reason;
  const tally = step.report
    ? countTests(report, code === 0)
    : { passed: fine ? 1 : 0, failed: fine ? 0 : 1, skipped: 0 };

  if (!tally.failed) passedSteps.add(step.name);
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  const counts = step.report
    ? `  ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`
    : '';
  console.log(`${tally.failed ? '✗' : '✓'} ${step.name.padEnd(22)} ${seconds.padStart(6)} s${counts}`);
  if (tally.failed) {
    if (!step.live) console.log(output.trimEnd().replace(/^/gm, '    '));
    if (reason) console.log(`    ${reason}`);
  }
  return tally;
}

async function main(): Promise<void> {
  const chosen = choose(process.argv.slice(2));
  const passedSteps = new Set<string>();
  const tallies: Tally[] = [];
  const lane = async (steps: Step[]) => {
    for (const step of steps) {
      if (chosen.has(step.name) && !interrupted) tallies.push(await run(step, passedSteps));
    }
  };
  const begin = performance.now();
  await Promise.all([lane(CHECKS), lane(BUILDS)]);
  await lane(BROWSERS);

  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
  const failed = sum((tally) => tally.failed);
  const seconds = Math.round((performance.now() - begin) / 1000);
  console.log(
    `\n${sum((tally) => tally.skipped)} skipped, in ${Math.floor(seconds / 60)} min ${seconds % 60} s`,
  );
  console.log(`${sum((tally) => tally.passed)} passed, ${failed} failed`);
  process.exitCode = failed || interrupted ? 1 : 0;
}

process.on('exit', () => rmSync(REPORTS, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    interrupted = true;
    for (const child of running) end(child);
  });
}
await main();
