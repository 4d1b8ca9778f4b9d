import type { Page } from 'playwright-core';

type Theme = 'light' | 'dark';
/** Called for every screen and state, in each theme, with a name for it. */
export type Visit = (state: string, theme: Theme, page: Page) => Promise<void>;

/** Shows one state in both themes. */
export async function both(state: string, page: Page, visit: Visit) {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await visit(state, theme, page);
  }
}
