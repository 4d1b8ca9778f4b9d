import type { Density, Theme } from '../../lib/settings.ts';

/** Forces a theme on the page, or leaves it to the system; the tokens follow `data-theme` on the root. */
export function applyTheme(theme: Theme, root: HTMLElement): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

/** How high rows are; the tokens follow `data-density` on the root. */
export function applyDensity(density: Density, root: HTMLElement): void {
  root.dataset['density'] = density;
}
