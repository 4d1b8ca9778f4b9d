import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const SOURCES = join(import.meta.dirname, 'rival');

const MANIFEST = {
  manifest_version: 3,
  name: 'Rival',
  version: '1.0',
  permissions: ['storage', 'unlimitedStorage'],
  host_permissions: ['http://127.0.0.1/*'],
  background: { service_worker: 'background.js', type: 'module' },
  content_scripts: [{ matches: ['https://www.youtube.com/*'], js: ['content.js'] }],
};

/** Makes an extension of the plainest pages, worker and content script there can be, in this folder. */
export async function buildRival(outDir: string): Promise<void> {
  const input = Object.fromEntries(
    ['empty.html', 'list.html', 'table.html', 'background.ts'].map((file) => [
      file.replace(/\..*/, ''),
      join(SOURCES, file),
    ]),
  );
  await build({
    root: SOURCES,
    configFile: false,
    logLevel: 'error',
    base: './',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: { input, output: { entryFileNames: '[name].js' } },
    },
  });
  writeFileSync(join(outDir, 'content.js'), '');
  writeFileSync(join(outDir, 'manifest.json'), JSON.stringify(MANIFEST));
}
