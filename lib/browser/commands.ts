import browser from 'webextension-polyfill';

/** Calls `order` with the page in front when the key for it is pressed. Call at the top level of the worker. */
export function onOrderCommand(order: (link: string) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'order-page' && tab?.url) order(tab.url);
  });
}
