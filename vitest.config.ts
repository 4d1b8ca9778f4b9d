import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/** A machine that has much else to do is no fault of what is tested. */
const testTimeout = 30_000;

const plugins = [preact({ reactAliasesEnabled: false })];

export default defineConfig({
  test: {
    projects: [
      {
        plugins,
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'], environment: 'node', testTimeout },
      },
      {
        plugins,
        test: {
          name: 'components',
          include: ['test/components/**/*.test.tsx'],
          environment: 'happy-dom',
          testTimeout,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: true,
          maxWorkers: 2,
        },
      },
    ],
  },
});
