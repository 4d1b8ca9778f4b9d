import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, it } from 'vitest';
import { launchChromium } from '../browsers/chromium.ts';
import { walk } from './walk.ts';

/** Some 140 screens, each looked through by axe. */
const WALK_MS = 15 * 60_000;

/** The library's own script, run through the debugger: the pages' policy lets no foreign script in. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

it(
  'axe finds nothing in any screen or state, in both themes',
  async () => {
    const browser = await launchChromium({ extensionDir: '.output/chrome-mv3-sandbox' });
    const found: string[] = [];
    const seen = new Set<string>();
    try {
      await walk(browser, async (state, theme, page) => {
        seen.add(state);
        const { violations } = await page.evaluate<AxeResults>(`${AXE}; axe.run()`);
        for (const { id, nodes } of violations) {
          found.push(`${state} (${theme}): ${id} at ${nodes.map(({ target }) => target).join(', ')}`);
        }
      });
    } finally {
      await browser.close();
    }
    expect(found).toEqual([]);
    expect(seen.size).toBeGreaterThan(20);
  },
  WALK_MS,
);
