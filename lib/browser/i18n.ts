import browser from 'webextension-polyfill';

type Message = 'name' | 'description' | 'menuPage' | 'menuLink' | 'menuSelection' | 'menuAny';

/** A text of `public/_locales`. */
export function words(message: Message): string {
  return browser.i18n.getMessage(message);
}
