import browser from 'webextension-polyfill';

/** Calls `welcome` when the extension has come into this browser, not when it is updated. Call at the top level of the worker. */
export function onInstall(welcome: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') welcome();
  });
}
