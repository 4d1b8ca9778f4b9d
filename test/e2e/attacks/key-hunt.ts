import { expect, it } from 'vitest';
import type { Pane } from '../../browsers/pane.ts';
import { KEY, ledgerRows, order, readStore, shownNotices, storageDump } from '../shop.ts';
import { HOME, type HostileGround } from './hostile-ground.ts';

const STORES = ['orders', 'refills', 'catalogues', 'balances', 'notices', 'keys'];
/** What is asked without buying anything: the answers are looked through. */
const ASKED = ['refresh', 'freshenPrices', 'markSeen'];

/** What each place that is looked through holds, if it was really looked at. */
const SIGNS = {
  console: 'listening',
  notifications: 'completed',
  messages: 'placeOrder',
  addresses: HOME,
  page: 'Comments',
  contentWorld: 'Comments',
  storage: 'sealedKey',
  answers: 'refresh',
  calls: '/api/v2',
};

/** The key in the spellings that it might leak in. */
export function secrets(): string[] {
  const bytes = Buffer.from(KEY);
  return [KEY, bytes.toString('base64').replace(/=+$/, ''), bytes.toString('hex')];
}

/** In the page button's world: what each part of the storage gives, or that it is refused. */
export const STORAGE = `Promise.all(['local', 'session'].map(async (area) => {
  try { return JSON.stringify(await chrome.storage[area].get(null)) } catch (error) { return 'refused: ' + error }
})).then((all) => all.join('\\n'))`;

/** All that a world of the page shows of itself. */
const WORLD = `(() => JSON.stringify([document.documentElement.outerHTML, document.cookie, { ...localStorage },
  { ...sessionStorage }, location.href, Object.getOwnPropertyNames(globalThis).map((name) => {
    try { return name + ' ' + globalThis[name] } catch { return name }
  })]))()`;

/** The key is used, and found nowhere. */
export function keyIsNowhere(ground: () => HostileGround): void {
  it('shows the key nowhere while an order is bought from a page and followed to its end', async () => {
    const { server, overhear, open, inPage, inContentWorld, buttonAt, click, formsOpened } = ground();
    await ground().reset();
    const read = await overhear();
    const at = await buttonAt();
    if (!at) throw new Error('There is no button');
    await click(at);
    expect(await formsOpened()).toEqual([HOME]);
    const popup = await open('popup.html');
    await order(popup, HOME);
    await popup.says('placed');
    server.panel.clock.advance(120_000);
    await popup.click('button', 'Refresh');
    const [bought] = await ledgerRows(popup, HOME);
    const notices = () => shownNotices(popup, bought?.localId);
    await expect.poll(notices, { timeout: 60_000 }).toMatchObject([{ kind: 'completed' }]);

    const stores = STORES.map((store) => popup.evaluate<unknown[], string>(readStore, store));
    const places = {
      ...(await read()),
      page: await inPage<string>(WORLD),
      contentWorld: (await inContentWorld<string>(WORLD)) + (await inContentWorld<string>(STORAGE)),
      storage: (await storageDump(popup)) + JSON.stringify(await Promise.all(stores)),
      answers: await answersTo(popup, bought?.accountId ?? ''),
      calls: JSON.stringify(server.panel.requests().map(({ key, ...seen }) => seen)),
    };
    await popup.close();

    // Each place was really looked at, and the key was really there to be found.
    expect(server.panel.requests().every(({ key }) => key === KEY)).toBe(true);
    for (const [place, text] of Object.entries(places)) {
      const sign = SIGNS[place as keyof typeof places];
      expect(text.includes(sign), `“${sign}” in ${place}: ${text.slice(0, 500)}`).toBe(true);
      for (const secret of secrets()) expect(text.includes(secret), `${secret} in ${place}`).toBe(false);
    }
  });
}

function answersTo(page: Pane, accountId: string): Promise<string> {
  return page.evaluate<string, { names: string[]; accountId: string }>(
    async (given) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      };
      const input = { accountId: given.accountId, force: true };
      const answers = given.names.map(async (name) => [
        name,
        await chrome.runtime.sendMessage({ name, input }),
      ]);
      return JSON.stringify(await Promise.all(answers));
    },
    { names: ASKED, accountId },
  );
}

/** Runs in a page of ours: writes down what is sent to the worker and between pages; read it with `messagesHeard`. */
export function listenForMessages(): void {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } } };
  };
  const heard: string[] = [];
  const note = (message: unknown) => void heard.push(JSON.stringify(message));
  chrome.runtime.onMessage.addListener(note);
  new BroadcastChannel('pocket-panel-changes').addEventListener('message', ({ data }) => note(data));
  Object.assign(globalThis, { messagesHeard: () => heard.join('\n') });
}

declare global {
  var messagesHeard: () => string;
}
