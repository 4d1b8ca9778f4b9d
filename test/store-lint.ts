/**
 * What addons.mozilla.org would say of the production Firefox build: Mozilla's own linter, offline. Any error, warning
 * or notice fails, but for the one that every Preact extension gets.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/**
 * Preact holds the one assignment behind `dangerouslySetInnerHTML`. Our components never use it: the lint rule
 * noDangerouslySetInnerHtml is on. A second assignment would be ours, or a library's, and fails.
 */
const EXPECTED = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML' };

type Finding = { code: string; message: string; description: string; file?: string };

// `node` runs web-ext's program itself: the name in node_modules/.bin is known to npm scripts alone.
const { stdout, stderr } = spawnSync(
  process.execPath,
  [
    'node_modules/web-ext/bin/web-ext.js',
    'lint',
    '--source-dir=.output/firefox-mv3',
    '--output=json',
    '--no-input',
    '--no-config-discovery',
  ],
  { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NO_UPDATE_NOTIFIER: '1' } },
);
if (!stdout.startsWith('{')) throw new Error(`web-ext gave no report: ${stdout}${stderr}`);
const report: Record<'errors' | 'warnings' | 'notices', Finding[]> = JSON.parse(stdout);
const findings = [...report.errors, ...report.warnings, ...report.notices];

const expected = findings.find(({ code, message }) => code === EXPECTED.code && message === EXPECTED.message);
const unexpected = findings.filter((finding) => finding !== expected);
for (const { code, message, description, file } of unexpected) {
  console.error(`${code} in ${file ?? 'the package'}: ${message}\n  ${description}`);
}
process.exitCode = unexpected.length ? 1 : 0;
