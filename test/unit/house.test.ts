import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, ROOT, readSources, type SourceFile } from './source-file.ts';

const LINE_LIMIT = 250;

/** Files over the limit, each with the reason why it is one thing: `'lib/…': 'a table of …'`. */
const LONG_FOR_A_REASON: Record<string, string> = {};

type Layer = 'entrypoints' | 'components' | 'lib/browser' | 'lib';

const LAYERS: Record<Layer, { mayImport: Layer[]; instead: string }> = {
  entrypoints: { mayImport: ['entrypoints', 'components', 'lib/browser', 'lib'], instead: '' },
  components: {
    mayImport: ['components', 'lib'],
    instead: 'take what you need as a prop or a callback, and let the entrypoint hand it in',
  },
  'lib/browser': {
    mayImport: ['lib/browser', 'lib'],
    instead: 'keep it a thin wrapper of one browser API, and let the entrypoint connect it',
  },
  lib: {
    mayImport: ['lib'],
    instead:
      'take clock, fetch, store or browser as a parameter, so that the core runs in Node with nothing faked',
  },
};

/** Packages that belong to some layers alone, the most particular first. */
const PACKAGES: { name: RegExp; layers: Layer[]; instead: string }[] = [
  {
    name: /^(webextension-polyfill|wxt\/browser)(\/|$)/,
    layers: ['lib/browser'],
    instead: 'call a function of lib/browser, or add one there',
  },
  {
    name: /^wxt\/utils\//,
    layers: ['entrypoints'],
    instead: 'defining an entrypoint is all that WXT is for',
  },
  {
    name: /^(wxt|@wxt-dev)(\/|$)/,
    layers: [],
    instead: 'use wxt/utils/… in an entrypoint, lib/browser elsewhere',
  },
  {
    name: /^(preact|zustand|@preact)(\/|$)/,
    layers: ['components', 'entrypoints'],
    instead: 'the core knows no framework: return plain data and let a component draw it',
  },
  { name: /^node:/, layers: [], instead: 'there is no Node in a browser' },
];

/** What makes code of the core depend on where it runs. */
const NO_GLOBALS_OF_CORE = [
  'window',
  'document',
  'chrome',
  'browser',
  'navigator',
  'indexedDB',
  'localStorage',
  'fetch',
  'crypto',
  'performance',
];

function layerOf(path: string): Layer | undefined {
  const layers = ['entrypoints', 'components', 'lib/browser', 'lib'] as const;
  return layers.find((layer) => path.startsWith(`${layer}/`));
}

/** What is wrong with a file's imports, and what to do instead. */
function faultsOfImports({ path, imports }: SourceFile): string[] {
  const layer = layerOf(path);
  if (!layer) return [];
  return imports.flatMap((target) => {
    const isPackage = !/^(entrypoints|components|lib|public|test|\.\.?)\//.test(target);
    if (isPackage) {
      const rule = PACKAGES.find(({ name }) => name.test(target));
      return rule && !rule.layers.includes(layer) ? `${path} imports ${target}: ${rule.instead}.` : [];
    }
    const { mayImport, instead } = LAYERS[layer];
    const targetLayer = layerOf(target);
    if (!targetLayer)
      return `${path} imports ${target}: nothing outside the three source folders is shipped.`;
    return mayImport.includes(targetLayer) ? [] : `${path} imports ${target}: ${instead}.`;
  });
}

/** Calls such as `v.optional(v.string(), '')`. Calls are folded from the inside out, so that only their own commas count. */
function defaultsIn(code: string): string[] {
  const found: string[] = [];
  let rest = code;
  for (;;) {
    const folded = rest.replace(/([\w.]*)\(([^()]*)\)/g, (call, name, given) => {
      if (/^v\.(?:optional|nullable|nullish)$/.test(name) && /,\s*\S/.test(given)) found.push(call);
      return name;
    });
    if (folded === rest) return found;
    rest = folded;
  }
}

const sources = readSources('entrypoints', 'components', 'lib');

describe('the house', () => {
  test('imports run one way: entrypoints → components → lib, entrypoints → lib/browser → lib', () => {
    expect(sources.flatMap(faultsOfImports)).toEqual([]);
  });

  test('the core takes the browser, the network and the clock as parameters', () => {
    const faults = sources
      .filter(({ path }) => layerOf(path) === 'lib')
      .flatMap(({ path, globals }) =>
        NO_GLOBALS_OF_CORE.filter((name) => globals.has(name)).map((name) => [path, name]),
      )
      .map(([path, name]) => `${path} uses ${name}: ${LAYERS.lib.instead}.`);
    expect(faults).toEqual([]);
  });

  test('nothing is passed on: a reader finds each name where it is imported from', () => {
    const faults = sources.flatMap(({ path, reexports }) =>
      reexports.map((from) => `${path} passes on ${from}: import that file where its names are used.`),
    );
    expect(faults).toEqual([]);
  });

  test('no stored value has a default: the build takes that part of valibot out, and a missing value would fail there alone', () => {
    const faults = sources
      .map(({ path }) => ({ path, defaults: defaultsIn(readFileSync(join(ROOT, path), 'utf8')) }))
      .filter(({ defaults }) => defaults.length > 0);
    expect(faults).toEqual([]);
  });

  test(`no file is over ${LINE_LIMIT} lines without a reason`, () => {
    const faults = sources
      .filter(({ path, lines }) => lines > LINE_LIMIT && !(path in LONG_FOR_A_REASON))
      .map(
        ({ path, lines }) =>
          `${path} has ${lines} lines: move what has a name of its own to a file of that name.`,
      );
    expect(faults).toEqual([]);
  });

  test('every reason for a long file is still needed', () => {
    const long = sources.filter(({ lines }) => lines > LINE_LIMIT).map(({ path }) => path);
    expect(Object.keys(LONG_FOR_A_REASON).filter((path) => !long.includes(path))).toEqual([]);
  });

  test.each([
    // `docs` holds the README's pictures.
    ['.', ['components', 'docs', 'entrypoints', 'lib', 'public', 'test']],
    [
      'components',
      ['history', 'insights', 'options', 'page-button', 'popup', 'shared', 'shop', 'story', 'welcome'],
    ],
    ['lib', ['backup', 'browser', 'catalogue', 'insights', 'ledger', 'links', 'panel']],
  ])('the folders of %s are those of the plan', (folder, known) => {
    const unknown = readdirSync(join(ROOT, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .map(({ name }) => name)
      .filter((name) => !known.includes(name));
    expect(
      unknown,
      `put what is in ${unknown} where the plan has a place for it, or change the plan (this table) first`,
    ).toEqual([]);
  });
});

describe('the house rules notice', () => {
  const faults = (path: string, code: string) => faultsOfImports(parse(path, code)).join('\n');

  test.each([
    [
      'components/popup/A.tsx',
      `import { send } from '../../lib/browser/send.ts';`,
      'the entrypoint hand it in',
    ],
    [
      'components/popup/A.tsx',
      `import type { Send } from '../../lib/browser/send.ts';`,
      'the entrypoint hand it in',
    ],
    [
      'components/popup/A.tsx',
      `const late = () => import('../../lib/browser/send.ts');`,
      'the entrypoint hand it in',
    ],
    ['components/popup/A.tsx', `import browser from 'webextension-polyfill';`, 'a function of lib/browser'],
    [
      'entrypoints/popup/main.tsx',
      `import browser from 'webextension-polyfill';`,
      'a function of lib/browser',
    ],
    ['lib/browser/a.ts', `import { A } from '../../components/popup/A.tsx';`, 'a thin wrapper'],
    ['lib/panel/a.ts', `export { send } from '../browser/send.ts';`, 'as a parameter'],
    ['lib/panel/a.ts', `import { createStore } from 'zustand/vanilla';`, 'no framework'],
    ['lib/panel/a.ts', `import { sandbox } from '../../test/sandbox/app.ts';`, 'is shipped'],
    ['entrypoints/background.ts', `import { storage } from 'wxt/utils/storage';`, ''],
    ['entrypoints/popup/main.tsx', `import { send } from '../../lib/browser/send.ts';`, ''],
    ['lib/browser/a.ts', `import browser from 'webextension-polyfill';`, ''],
  ])('in %s: %s', (path, code, message) => {
    if (message) expect(faults(path, code)).toContain(message);
    else expect(faults(path, code)).toBe('');
  });

  test.each([
    ['v.optional(v.array(v.string()), [])', 1],
    ['v.object({ a: v.nullable(v.string()), b: v.optional(v.nullable(v.string())) })', 0],
  ])('defaults in %s', (code, count) => {
    expect(defaultsIn(code)).toHaveLength(count);
  });

  test.each([
    ['window.alert(1)', ['window']],
    ['const size = { width: document.body.clientWidth as number };', ['document']],
    ['if (typeof chrome !== "undefined") run = () => chrome!.runtime;', ['chrome']],
    ['export const open = ({ document }: { document: Document }) => document.title;', []],
    ['function f(browser: { window: number }) { return browser.window; }', []],
    ['type A = typeof window; const a = { window: 1, document() {} };', []],
    ['const pick = { indexedDB };', ['indexedDB']],
    ['// window\nconst text = "document";', []],
  ])('globals in %s', (code, names) => {
    const { globals } = parse('lib/a.ts', code);
    expect(NO_GLOBALS_OF_CORE.filter((name) => globals.has(name))).toEqual(names);
  });
});
