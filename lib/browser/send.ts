import browser from 'webextension-polyfill';
import type { Send } from '../messages.ts';

/** Asks the worker. Undefined where it died on the way: Chrome then resolves with undefined or rejects. */
export const send: Send = async (name, input) => {
  try {
    return await browser.runtime.sendMessage({ name, input });
  } catch {
    return undefined;
  }
};
