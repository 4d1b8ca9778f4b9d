import browser, { type Runtime } from 'webextension-polyfill';

/** Two presses within this open one form. */
const LEAST_MS = 2_000;

/**
 * Answers the one message a content script may send. The link is the tab's own address; what the script saw at the
 * press is only compared with it, as a page can change its address in the click. Call at the top level of the worker.
 */
export function onPageButton(order: (link: string) => void): void {
  let openedAt = Number.NEGATIVE_INFINITY;
  const listener = (
    message: { name?: unknown; seen?: unknown } | undefined,
    { id, tab, frameId }: Runtime.MessageSender,
    respond: (answer: unknown) => void,
  ) => {
    if (message?.name !== 'openOrder' || id !== browser.runtime.id || frameId !== 0) return;
    const link = tab?.url;
    if (!link || link !== message.seen) return respond('moved');
    respond('opened');
    const now = performance.now();
    if (now - openedAt < LEAST_MS) return;
    openedAt = now;
    order(link);
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}
