import { writeFile } from 'node:fs/promises';
import type { CDPSession } from 'playwright-core';
import type { Pane } from './pane.ts';

/**
 * The toolbar popup itself, as a `Pane`. Playwright has no page for it, so it is driven over the browser's own
 * debugger session: found by role and name in the accessibility tree, clicked and typed into like any page.
 */

const PATIENCE_MS = 30_000;
const LOOK_AGAIN_MS = 50;

interface Node {
  backendDOMNodeId: number;
}

/** Attaches to the open popup of the extension, waiting for it to open. */
export async function attachRealPopup(browser: CDPSession, extensionId: string): Promise<Pane> {
  const url = `chrome-extension://${extensionId}/popup.html`;
  const target = await eventually('the popup to open', async () => {
    const { targetInfos } = await browser.send('Target.getTargets');
    // A tab of ours that shows the same page is attached already: the popup is the one that is not.
    return targetInfos.find((info) => info.url.startsWith(url) && !info.attached);
  });
  const send = await speakTo(browser, target.targetId);

  const find = (role: string, name: string) =>
    eventually(`${role} “${name}”`, async () => {
      const { root } = await send<{ root: { nodeId: number } }>('DOM.getDocument', { depth: 0 });
      const query = { nodeId: root.nodeId, role, accessibleName: name };
      // A popup that is only opening may have another document by now: that one is looked at next.
      const found = await send<{ nodes: Node[] }>('Accessibility.queryAXTree', query).catch(() => null);
      return found?.nodes[0]?.backendDOMNodeId;
    });
  const callOn = async (node: number, body: string, ...args: unknown[]) => {
    const { object } = await send<{ object: { objectId: string } }>('DOM.resolveNode', {
      backendNodeId: node,
    });
    const { result } = await send<{ result: { value: unknown } }>('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: body,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
    });
    return result.value;
  };
  const evaluate = async <T>(expression: string) => {
    const { result } = await send<{ result: { value: T } }>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value;
  };

  return {
    async click(role, name) {
      await callOn(await find(role, name), 'function () { this.click(); }');
    },
    async fill(role, name, text) {
      await callOn(await find(role, name), 'function () { this.focus(); this.select(); }');
      await send('Input.insertText', { text });
    },
    async press(key) {
      await send('Input.dispatchKeyEvent', { type: 'keyDown', key, code: key, ...KEYS[key] });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, ...KEYS[key] });
    },
    async read(role, name) {
      const text = 'function () { return "value" in this ? String(this.value) : this.textContent; }';
      // What was found may have been drawn anew before it is asked.
      const ask = async () => callOn(await find(role, name), text).catch(() => undefined);
      return String(await eventually(`${role} “${name}” to stay`, ask));
    },
    async says(text) {
      await eventually(`“${text}”`, async () =>
        (await evaluate<string>('document.body.innerText')).includes(text) ? true : undefined,
      );
    },
    evaluate: (work, given) => evaluate(`(${work})(${JSON.stringify(given)})`),
    async screenshot(path) {
      const { data } = await send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
      await writeFile(path, Buffer.from(data, 'base64'));
    },
    async close() {
      await browser.send('Target.closeTarget', { targetId: target.targetId });
    },
  };
}

/** Keys that do something by themselves need their number, or nothing happens. */
const KEYS: Record<string, { windowsVirtualKeyCode: number; text?: string }> = {
  Enter: { windowsVirtualKeyCode: 13, text: '\r' },
  Escape: { windowsVirtualKeyCode: 27 },
  Tab: { windowsVirtualKeyCode: 9 },
  ArrowDown: { windowsVirtualKeyCode: 40 },
  ArrowUp: { windowsVirtualKeyCode: 38 },
};

export type Speak = <T = unknown>(method: string, params?: object) => Promise<T>;

/** Commands to a target, wrapped in messages: Playwright passes no others to one that is not its own page. */
export async function speakTo(browser: CDPSession, targetId: string): Promise<Speak> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let ids = 0;
  browser.on('Target.receivedMessageFromTarget', ({ message, sessionId: from }) => {
    const reply = JSON.parse(message);
    const caller = from === sessionId ? waiting.get(reply.id) : undefined;
    waiting.delete(reply.id);
    if (reply.error) caller?.reject(new Error(reply.error.message));
    else caller?.resolve(reply.result as never);
  });
  return (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = ++ids;
      waiting.set(id, { resolve, reject });
      const message = JSON.stringify({ id, method, params });
      browser.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
}

/** Looks until `look` finds something; throws, naming `what`, when nobody would wait any longer. */
async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  throw new Error(`Waited ${PATIENCE_MS / 1000} s in the popup for ${what}`);
}
