import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/** As in wxt.config.ts; what is for React must pass through Vite for it. */
const reactIsPreact = { react: 'preact/compat', 'react-dom': 'preact/compat' };
const plugins = [preact({ reactAliasesEnabled: false })];

export default defineConfig({
  test: {
    projects: [
      { plugins, test: { name: 'unit', include: ['test/unit/**/*.test.ts'], environment: 'node' } },
      {
        plugins,
        resolve: { alias: reactIsPreact },
        test: {
          name: 'components',
          include: ['test/components/**/*.test.tsx'],
          environment: 'happy-dom',
          server: { deps: { inline: ['virtua'] } },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 180_000,
          hookTimeout: 60_000,
          fileParallelism: true,
          maxWorkers: 2,
        },
      },
    ],
  },
});
