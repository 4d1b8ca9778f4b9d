/**
 * The size budgets, held against the production Chromium build and its zip (`npm run zip` makes both).
 * 1 kB is 1,000 bytes; scripts are counted as gzip level 9 makes them, each file by itself, styles apart.
 */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import filePlugin from '@size-limit/file';
import sizeLimit from 'size-limit';

const ROOT = resolve(import.meta.dirname, '..');
const OUTPUT = join(ROOT, '.output');
const BUILD = join(OUTPUT, 'chrome-mv3');

/** A budget in kB over some files of the build, shared chunks counted in. */
type Budget = { what: string; files: string[]; limitKB: number };

function budgets(): Budget[] {
  // Registered at run time, so WXT knows them for scripts alone and puts them beside the pages.
  const contentScripts = readdirSync(BUILD).filter((file) => /^page-button-.*\.js$/.test(file));
  if (contentScripts.length === 0) throw new Error(`${BUILD} holds no page-button-*.js.`);
  return [
    { what: 'popup', files: withImports(scriptsOf('popup.html')), limitKB: 35 },
    { what: 'background worker', files: withImports([join(BUILD, 'background.js')]), limitKB: 20 },
    ...contentScripts.map((file) => ({
      what: `content script ${file}`,
      files: withImports([join(BUILD, file)]),
      limitKB: 4,
    })),
  ];
}

/** The scripts that a built page names: `<script src>` and `<link rel="modulepreload" href>`. */
function scriptsOf(page: string): string[] {
  const html = readFileSync(join(BUILD, page), 'utf8');
  const tags = html.match(/<script\b[^>]*>|<link\b[^>]*\brel="modulepreload"[^>]*>/g) ?? [];
  return tags
    .flatMap((tag) => tag.match(/\b(?:src|href)="([^"]+)"/)?.[1] ?? [])
    .map((path) => join(BUILD, path));
}

/** The files and all they import statically, however far. What is imported on use (`import()`) is not counted. */
function withImports(files: string[]): string[] {
  const all = new Set(files);
  // A Set hands out what is added to it while it is walked.
  for (const file of all) {
    const code = readFileSync(file, 'utf8');
    for (const [, path = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)) {
      all.add(resolve(dirname(file), path));
    }
  }
  return [...all];
}

/** The packed extension. A zip older than the build beside it would be measured in its place. */
function zipBytes(): number {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const zip = join(OUTPUT, `${name}-${version}-chrome.zip`);
  const isCurrent =
    existsSync(zip) && statSync(zip).mtimeMs >= statSync(join(BUILD, 'manifest.json')).mtimeMs;
  if (!isCurrent) throw new Error(`${zip} is missing or older than the build: run \`npm run zip\`.`);
  return statSync(zip).size;
}

const measured = await Promise.all(
  budgets().map(async ({ what, files, limitKB }) => {
    // Its types say no more than `object`.
    const [{ size }] = (await sizeLimit([filePlugin], { checks: [{ files, gzip: true }] })) as [
      { size: number },
    ];
    return { what, bytes: size, limitKB };
  }),
);
const rows = [...measured, { what: 'whole zip', bytes: zipBytes(), limitKB: 250 }].map((row) => ({
  ...row,
  holds: row.bytes <= row.limitKB * 1000,
}));
for (const { what, bytes, limitKB, holds } of rows) {
  const size = (bytes / 1000).toFixed(2).padStart(7);
  console.log(
    `${holds ? '✓' : '✗'} ${what.padEnd(34)} ${size} kB of ${limitKB} kB${holds ? '' : ': too big'}`,
  );
}
process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1;
