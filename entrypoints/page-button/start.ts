import { createPageButton } from '../../components/page-button/page-button.ts';
import { isAlive, onButtonOff, openOrder } from '../../lib/browser/page-messages.ts';
import type { Platform } from '../../lib/links/platform.ts';
import { recogniseAmong } from '../../lib/links/recognise-among.ts';

/** Heard by the script of an earlier version of the extension, whose button would stay for ever. */
const REPLACED = 'pocket-panel-replaced';
/** How often the address is looked at where the browser tells of no navigation inside a page, in ms. */
const LOOK_MS = 1_000;

/** Keeps the button on pages of these platforms, and off all others. The build has it wait until the page is idle. */
export function startPageButton(platforms: readonly Platform[]): void {
  // On the window: an element of the page can be named to stand in the place of a method of the document.
  dispatchEvent(new Event(REPLACED));
  const button = createPageButton(document, {
    isKnown: (address) => recogniseAmong(platforms, address) !== null,
    openOrder,
    isAlive,
  });
  const over = new AbortController();
  const end = () => {
    over.abort();
    button.remove();
  };
  const follow = () => (isAlive() ? button.follow() : end());
  watchAddress(follow, over.signal);
  addEventListener('visibilitychange', follow, over);
  addEventListener(REPLACED, end, over);
  onButtonOff(end);
  follow();
}

function watchAddress(onChange: () => void, signal: AbortSignal): void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  if (navigation) {
    navigation.addEventListener('currententrychange', onChange, { signal });
    return;
  }
  const timer = setInterval(onChange, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}
