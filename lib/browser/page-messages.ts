/**
 * The content script's side of the browser: it does without a polyfill, which would cost every page half a millisecond,
 * and it has one message to send.
 */
interface PageApi {
  runtime: {
    id?: string;
    sendMessage(message: object): Promise<unknown>;
    onMessage: { addListener(listener: (message: unknown) => void): void };
  };
}

/** Asked for on use: browsers make it when it is first asked for, which takes longer than to run the rest of the script. */
const runtime = () => {
  const { browser, chrome } = globalThis as unknown as { browser?: PageApi; chrome: PageApi };
  return (browser ?? chrome).runtime;
};

/** False once the extension was updated, disabled or removed under the page. */
export function isAlive(): boolean {
  return runtime()?.id !== undefined;
}

/** Asks the worker for the order form, for the address seen at the press. */
export async function openOrder(seen: string): Promise<'opened' | 'moved' | 'gone'> {
  try {
    const answer = await runtime().sendMessage({ name: 'openOrder', seen });
    return answer === 'opened' || answer === 'moved' ? answer : 'gone';
  } catch {
    return 'gone';
  }
}

/** Calls `onOff` when the worker takes the button away from this page. */
export function onButtonOff(onOff: () => void): void {
  runtime().onMessage.addListener((message) => {
    if (message === 'pageButtonOff') onOff();
  });
}
