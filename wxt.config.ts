import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { SITES } from './lib/links/sites.ts';
import { whenPageIsIdle } from './wxt.idle-button.ts';
import { alikeTogether, bareWorker, pureSchemas, silentValibot } from './wxt.small-worker.ts';

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
    load: (id) => (id === native ? 'export default chrome;' : null),
  };
}

/**
 * The scripts of popup and options page in few files: what they share in one, what is its own of each in another. The
 * browser looks for each file by itself, and a page draws nothing before it has them all.
 */
function fewFiles(): Plugin {
  const reached = {
    popup: new Set<string>(),
    popupLater: new Set<string>(),
    options: new Set<string>(),
    optionsLater: new Set<string>(),
    finder: new Set<string>(),
  };
  function groupOf(id: string): string | null {
    if (reached.popup.has(id)) return reached.optionsLater.has(id) ? 'shared' : 'popup-own';
    // A list that is there is searched at once: six files took longer to find than to read.
    if (reached.finder.has(id) && !reached.optionsLater.has(id)) return 'popup-finder';
    if (!reached.options.has(id)) return null;
    // What the popup fetches later may not stand beside the options page's entry: fetching it would draw that.
    return reached.popupLater.has(id) ? 'shared-later' : 'options-own';
  }
  return {
    name: 'few-files',
    buildEnd() {
      for (const [name, found] of Object.entries(reached)) {
        const page = name.replace('Later', '');
        const entry = name === 'finder' ? '/popup/service-finder.ts' : `/${page}/index.html`;
        for (const id of this.getModuleIds()) if (id.endsWith(entry)) found.add(id);
        for (const id of found) {
          const module = this.getModuleInfo(id);
          const later = name === page ? [] : (module?.dynamicallyImportedIds ?? []);
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

/**
 * Chromium draws the popup once its script has run: the shell, drawn a moment before that, would hold up the list, and
 * flash where another theme was chosen than the system's. Firefox does not know the attribute, and is told the theme by a
 * script that runs before.
 */
function drawnByScript(browser: string): Plugin {
  const script = '<script type="module"';
  const first =
    browser === 'firefox'
      ? `<script src="/before-popup.js"></script>\n    ${script}`
      : `${script} blocking="render"`;
  return {
    name: 'drawn-by-script',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path }) => (path.includes('popup') ? html.replace(script, first) : html),
    },
  };
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  hooks: {
    // Named in the script itself, a browser that it is not for would be warned of at each build.
    'entrypoints:resolved'({ config }, entrypoints) {
      const unused = entrypoints.findIndex(({ name }) => name === 'before-popup');
      if (config.browser !== 'firefox' && unused >= 0) entrypoints.splice(unused, 1);
    },
  },
  vite: ({ browser }) => ({
    plugins: [
      browser !== 'firefox' && nativeApi(),
      bareWorker(),
      silentValibot(),
      pureSchemas(),
      browser !== 'firefox' && alikeTogether(),
      fewFiles(),
      drawnByScript(browser),
      whenPageIsIdle(),
      preact({ reactAliasesEnabled: false }),
    ],
    build: {
      // Terser is slower than the built-in minifier and 3 % smaller; the worker's budget is worth it.
      rolldownOptions: { checks: { bundlerTimings: false } },
      minify: 'terser',
      terserOptions: {
        ecma: 2022,
        module: true,
        // Vite's own setting writes around faults of a browser that this is not for.
        safari10: false,
        // What packs better is written alike each time, even where it is longer.
        compress: {
          passes: 4,
          pure_getters: true,
          unsafe: true,
          unsafe_methods: true,
          unsafe_arrows: true,
          unsafe_comps: true,
          keep_fargs: false,
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
