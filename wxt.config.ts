import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { SITES } from './lib/links/sites.ts';

/** The panel of the seed; the only host the extension may reach without asking. */
const DEFAULT_PANEL = 'https://smmdiva.com/*';

/** Hosts of the sandbox build alone: the loopback panel, and the fixture pages under their real names. */
const SANDBOX_HOSTS = [
  'http://localhost/*',
  'http://127.0.0.1/*',
  'https://127.0.0.1/*',
  ...SITES.flatMap(({ patterns }) => patterns),
];

/**
 * Firefox and the types use webextension-polyfill; Chrome does without, as worker and popup would load it each time.
 * Chrome answers with promises itself, and `answer-requests.ts` answers in the way that needs no polyfill.
 */
function nativeApi(): Plugin {
  const native = '\0native-api';
  return {
    name: 'native-api',
    enforce: 'pre',
    resolveId: (id) => (id === 'webextension-polyfill' ? native : null),
    load: (id) => (id === native ? 'export default globalThis.browser ?? globalThis.chrome;' : null),
  };
}

/** What scrolls the table of the history is made for React, and runs on Preact's version of it. Nothing else may. */
const REACT_IS_PREACT = { react: 'preact/compat', 'react-dom': 'preact/compat' };

/**
 * Valibot without what it says of a value that does not fit: nobody reads that here, records and messages are only told
 * apart, and the worker has no room for it.
 */
function silentValibot(): Plugin {
  const silenced: [RegExp, string][] = [
    [
      /^function _addIssue\([\s\S]*?^}$/m,
      'function _addIssue(context, label, dataset) { dataset.typed = false; (dataset.issues ??= []).push(label); }',
    ],
    [/^function _joinExpects\([\s\S]*?^}$/m, "function _joinExpects() { return ''; }"],
    [/^function _standardSchema\([\s\S]*?^}$/m, 'function _standardSchema(schema) { return schema; }'],
    [/^(\t+)const pathItem = {[^}]*};\s+for \(const issue of \w+\.issues\) {[\s\S]*?^\1}$/gm, ''],
    [/(_addIssue\(this, "key", dataset, config\$1), {[\s\S]*?}\);$/gm, '$1);'],
    [/^\t\t(?:kind: "schema"|expects: .*|async: false|reference: .*|message: message\$1),$/gm, ''],
    // Whether it stops at the first fault or goes on changes nothing but what it says; there is nothing else to configure.
    [/^\t+if \(config\$1\.abortEarly\) (?:break;|\{[^}]*\})$/gm, ''],
    // No schema of ours has a default (a test holds that) or a fallback that is a function.
    [/^\t+if \(this\.default !== void 0\) .*$/gm, ''],
    [/^\t\tdefault: default_,$/gm, ''],
    [/key in input \|\| \(.*\) && valueSchema\.default !== void 0/g, 'key in input'],
    [/key in input \? input\[key\] : .*;$/gm, 'input[key];'],
    [/(^function getFallback\(schema).*\n.*$/m, '$1) { return schema.fallback;'],
    [/, (?:config\$1|ABORT_EARLY_CONFIG|\/\* @__PURE__ \*\/ getGlobalConfig\(config\$1\))\)/g, ')'],
    [/^\t\t(?:typed: dataset\.typed|issues: dataset\.issues),?$/gm, ''],
    // Two kinds of optional that are not used here.
    [
      /valueSchema\.type [!=]== "(?:exact_optional|nullish)" (?:&&|\|\|) | (?:&&|\|\|) valueSchema\.type [!=]== "nullish"/g,
      '',
    ],
  ];
  return {
    name: 'silent-valibot',
    enforce: 'pre',
    transform(code, id) {
      if (!/node_modules\/valibot\/dist\/index\.mjs/.test(id)) return null;
      return silenced.reduce((source, [found, replacement]) => {
        if (source.search(found) < 0)
          throw new Error(`valibot has no ${found} any more: look at silentValibot`);
        return source.replace(found, replacement);
      }, code);
    },
  };
}

/**
 * A schema that nobody uses is left out. Valibot says of what makes schemas that it does nothing else; the bundler does
 * not see that through `v`, and the worker would carry the pages' schemas.
 */
function pureSchemas(): Plugin {
  return {
    name: 'pure-schemas',
    enforce: 'pre',
    transform: (code, id) =>
      /\/lib\/.*\.ts$/.test(id)
        ? code.replace(
            /\bv\.(array|boolean|custom|fallback|lazy|nullable|number|object|optional|picklist|string)\b/g,
            '/* @__PURE__ */ $&',
          )
        : null,
  };
}

/**
 * The popup's scripts in few files: what it shares with the options page in one, its own in another. The browser looks
 * for each file by itself, and the popup draws nothing before it has them all.
 */
function fewFiles(): Plugin {
  const reached = { popup: new Set<string>(), options: new Set<string>() };
  const groupOf = (id: string) =>
    reached.popup.has(id) ? (reached.options.has(id) ? 'shared' : 'popup-own') : null;
  return {
    name: 'few-files',
    buildEnd() {
      for (const [page, found] of Object.entries(reached)) {
        for (const id of this.getModuleIds()) if (id.endsWith(`/${page}/index.html`)) found.add(id);
        for (const id of found) {
          const module = this.getModuleInfo(id);
          // What the options page fetches later may not stand beside the popup's entry: fetching it would draw the popup.
          const later = page === 'options' ? (module?.dynamicallyImportedIds ?? []) : [];
          for (const next of [...(module?.importedIds ?? []), ...later]) found.add(next);
        }
      }
    },
    outputOptions(options) {
      return options.format === 'iife'
        ? options
        : {
            ...options,
            codeSplitting: { groups: [{ name: groupOf, includeDependenciesRecursively: false }] },
          };
    },
  };
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: ({ browser }) => ({
    resolve: { alias: REACT_IS_PREACT },
    plugins: [
      browser !== 'firefox' && nativeApi(),
      silentValibot(),
      pureSchemas(),
      fewFiles(),
      preact({ reactAliasesEnabled: false }),
    ],
    build: {
      // Terser is slower than the built-in minifier and 3 % smaller; the worker's budget is worth it.
      rolldownOptions: { checks: { bundlerTimings: false } },
      minify: 'terser',
      terserOptions: {
        ecma: 2022,
        module: true,
        // What packs better is written alike each time, even where it is longer.
        compress: {
          passes: 4,
          pure_getters: true,
          unsafe_methods: true,
          unsafe_arrows: true,
          hoist_funs: true,
          sequences: false,
          lhs_constants: false,
          inline: 1,
        },
      },
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'contextMenus',
      'activeTab',
      'scripting',
      'declarativeNetRequestWithHostAccess',
    ],
    host_permissions: [DEFAULT_PANEL, ...(mode === 'sandbox' ? SANDBOX_HOSTS : [])],
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    incognito: 'not_allowed',
    action: { default_title: '__MSG_name__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+P' } },
      'order-page': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandOrder__' },
    },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{5f0c2b7e-6c1d-4a55-9a53-0c4a6d3f7b21}',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
