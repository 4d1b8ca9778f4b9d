import type { Plugin } from 'vite';

/** The longest that a page which is never idle keeps the button waiting. A tab in the background has no idle moments. */
const LATEST_MS = 300;

/**
 * The scripts of the page button begin when the page has nothing better to do, and not even compile before: to ask for
 * `chrome.runtime` alone takes a millisecond in which the page could not answer, and a script that runs at once is
 * compiled whole.
 */
export function whenPageIsIdle(): Plugin {
  return {
    name: 'when-page-is-idle',
    generateBundle(_, bundle) {
      for (const [name, script] of Object.entries(bundle)) {
        if (!name.startsWith('page-button') || script.type !== 'chunk') continue;
        script.code = `requestIdleCallback(function(){${script.code}},{timeout:${LATEST_MS}});`;
      }
    },
  };
}
