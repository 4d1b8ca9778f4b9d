import browser from 'webextension-polyfill';

/** Calls `order` with the page in front when the key for it is pressed. Call at the top level of the worker. */
export function onOrderCommand(order: (link: string) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'order-page' && tab?.url) order(tab.url);
  });
}

/** A keyboard command as it is set now; `keys` is '' where the person, or another extension's claim, left it none. */
export interface CommandKeys {
  name: string;
  keys: string;
}

export async function commandKeys(): Promise<CommandKeys[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Opens the browser's own page for changing the keys of extensions. */
export async function openKeySettings(): Promise<void> {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
