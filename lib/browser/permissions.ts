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

/** Calls `onChange` when access to sites was given or taken away. Call at the top level of the worker. */
export function onAccessChange(onChange: () => void): void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
}
