import browser from 'webextension-polyfill';

/** The match pattern of a panel's origin; Firefox refuses a port in it, and a pattern without one covers all ports. */
function pattern(apiUrl: string): string {
  const { protocol, hostname } = new URL(apiUrl);
  return `${protocol}//${hostname}/*`;
}

/** Asks the person for access to the panels. Call it in the click itself, before any `await`. */
export function requestAccess(...apiUrls: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: apiUrls.map(pattern) });
}

export function hasAccess(apiUrl: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern(apiUrl)] });
}

/** Asks the person for access to sites, by match patterns. Call it in the click itself, before any `await`. */
export function requestSites(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}

/** Gives access to sites back to the browser; false where it does not take it, as from a build that always has it. */
export function giveBackSites(origins: string[]): Promise<boolean> {
  return browser.permissions.remove({ origins }).catch(() => false);
}

/** Those of the patterns that the browser lets us nowhere near: refused, or taken away since. */
export async function withheldSites(patterns: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(
    patterns.map((origin) => browser.permissions.contains({ origins: [origin] })),
  );
  return patterns.filter((_, index) => !answers[index]);
}

/** Calls `onChange` when access to sites was given or taken away. Call at the top level of the worker. */
export function onAccessChange(onChange: () => void): void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
}
