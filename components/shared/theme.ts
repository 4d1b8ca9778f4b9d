import type { Look } from '../../lib/first-view.ts';

/**
 * Forces a theme on the page, or leaves it to the system, and says how high rows are; the tokens follow `data-theme` and
 * `data-density` on the root.
 */
export function applyLook({ theme, density }: Look, root: HTMLElement): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  root.dataset['density'] = density;
}
