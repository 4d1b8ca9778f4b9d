import type { CDPSession, Page } from 'playwright-core';

/** The page button in one tab. It is in a closed shadow root, so it is found as a screen reader finds it. */
export interface PageButtonDriver {
  /** The middle of the button, or null while there is none. */
  find(): Promise<{ x: number; y: number } | null>;
  /** Presses it with the mouse once it has been in sight for as long as it asks; throws where it is not there. */
  press(): Promise<void>;
  /** Presses the cross beside it, which hides it on this page. */
  hide(): Promise<void>;
}

export async function drivePageButton(page: Page): Promise<PageButtonDriver> {
  const session = await page.context().newCDPSession(page);
  const find = () => middleOf(session, 'Order for this page');
  const click = async (name: string) => {
    const middle = await middleOf(session, name);
    if (middle === null) throw new Error(`No “${name}” at ${page.url()}`);
    await page.mouse.click(middle.x, middle.y);
  };
  return {
    find,
    async press() {
      await page.evaluate(sightTime);
      await click('Order for this page');
    },
    hide: () => click('Hide on this page'),
  };
}

/** Runs in the page: resolves once a button that is there has been in sight for as long as it asks. */
export function sightTime(): Promise<void> {
  const from = performance.now();
  return new Promise((seen) => {
    const look = () => (performance.now() - from > 600 ? seen() : requestAnimationFrame(look));
    look();
  });
}

async function middleOf(session: CDPSession, accessibleName: string) {
  try {
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const query = { nodeId: root.nodeId, role: 'button', accessibleName };
    const { nodes } = await session.send('Accessibility.queryAXTree', query);
    const backendNodeId = nodes[0]?.backendDOMNodeId;
    if (backendNodeId === undefined) return null;
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  } catch (error) {
    // It went between one question and the next.
    if (/node|box model/i.test(String(error))) return null;
    throw error;
  }
}
