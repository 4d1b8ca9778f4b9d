import { beforeEach, describe, expect, it } from 'vitest';
import { HOME, type HostileGround, type Place } from './hostile-ground.ts';
import { STORAGE, secrets } from './key-hunt.ts';
import { PAGE_ATTACKS, PREPARE } from './page-attacks.ts';
import { PRESS_ATTACKS } from './press-attacks.ts';

const ORDER = {
  localId: 'forged',
  accountId: '',
  serviceId: '1',
  link: HOME,
  quantity: '1000',
  comments: '',
};
/** Every verb that spends, reveals or changes, with an input that is good where it can be made up. */
const VERBS: Record<string, object> = {
  placeOrder: { ...ORDER, replaces: null, price: '2.5', consents: ['activeOrder'] },
  buyProduct: {
    localId: 'forged',
    accountId: '',
    productId: '1',
    quantity: '1',
    require: '',
    replaces: null,
    price: '1',
  },
  foundOrder: { localId: 'forged', panelOrderId: '23501', anyPrice: true },
  closeOrder: { localId: 'forged' },
  askRefills: { accountId: '', localIds: ['forged'] },
  connect: { apiUrl: 'https://www.youtube.com/api/v2', apiKey: 'forged' },
  forgetKey: { accountId: '' },
  refresh: { accountId: '', force: true },
  freshenPrices: { accountId: '' },
  placeSurfaces: {},
  markSeen: { accountId: '' },
};

/** What holds against every attack in every browser. */
export function everyAttack(ground: () => HostileGround): void {
  beforeEach(() => ground().reset());

  /** Whatever was tried: nothing was bought, and the key was tried nowhere. A form that opens reads the balance. */
  function nothingSent(): void {
    const { balance, services, products, status, ...spending } = ground().server.panel.hits();
    expect(spending).toEqual({});
  }

  async function theButton(): Promise<Place> {
    const at = await ground().buttonAt();
    if (!at) throw new Error('There is no button');
    return at;
  }

  describe('a page', () => {
    it.each(Object.keys(PAGE_ATTACKS))('that %s gets no form and no order', async (name) => {
      // Firefox refuses some with an error that ends the page's script.
      await ground()
        .inPage(`${PREPARE(ground().origin)} ${PAGE_ATTACKS[name]}`)
        .catch((error) => expect(String(error)).toContain('denied'));
      expect(await ground().formsOpened()).toEqual([]);
      nothingSent();
    });

    it.each(Object.entries(PRESS_ATTACKS))(
      'that %s gets no other form than the tab’s own',
      async (_, attack) => {
        const shown = await ground().buttonAt();
        await ground().inPage(`${PREPARE(ground().origin)} ${attack.before}`);
        // Where the page took the button away, the press goes where it stood.
        const at = attack.at ?? (await ground().buttonAt()) ?? shown;
        if (!at) throw new Error('There was no button to attack');
        await ground().click(at);
        const links = await ground().formsOpened();
        const allowed = attack.form === 'never' ? [[]] : [[], [await ground().inPage('location.href')]];
        expect(allowed).toContainEqual(links);
        nothingSent();
      },
    );

    it('that keeps still gets the form for its own address by a real press, by mouse and by keyboard', async () => {
      await ground().click(await theButton());
      expect(await ground().formsOpened()).toEqual([HOME]);
      await ground().reset();
      // Focus in a closed shadow root shows as its host's.
      const hasKeyboard = `document.hasFocus() && document.activeElement.matches(':popover-open')`;
      while (!(await ground().inPage(hasKeyboard))) await ground().press('Tab');
      await ground().inPage(
        `var released = new Promise((done) => addEventListener("keyup", () => done(true))); 0`,
      );
      await ground().press('Enter');
      await ground().inPage('released');
      expect(await ground().formsOpened()).toEqual([HOME]);
      nothingSent();
    });

    it('gets one form in two seconds of twenty presses', async () => {
      const at = await theButton();
      const begin = performance.now();
      for (let i = 0; i < 20; i += 1) await ground().click(at);
      const { length } = await ground().formsOpened();
      // Until the worker has heard the last press, not until it was made.
      const rests = Math.floor((performance.now() - begin) / 2_000);
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThanOrEqual(1 + rests);
    });

    it('reads nothing of ours', async () => {
      const html = await ground().inPage<string>('document.documentElement.outerHTML');
      for (const secret of secrets()) expect(html).not.toContain(secret);
    });
  });

  describe('whoever gets into the world of the page button', () => {
    it.each(Object.keys(VERBS))('gets nothing by a forged “%s”', async (name) => {
      const message = JSON.stringify({ name, input: VERBS[name] });
      const said = await ground().inContentWorld<string>(
        `chrome.runtime.sendMessage(${message}).then((answer) => JSON.stringify(answer) ?? 'nothing', () => 'nothing')`,
      );
      expect(said).toBe('nothing');
      nothingSent();
    });

    it('opens no form for another address', async () => {
      const say = (seen: unknown) =>
        ground().inContentWorld(
          `chrome.runtime.sendMessage({ name: 'openOrder', seen: ${JSON.stringify(seen)} })`,
        );
      for (const seen of ['https://victim.example/', `${HOME}#x`, '', null, { toString: HOME }, [HOME], 7]) {
        expect(await say(seen)).toBe('moved');
      }
      expect(await ground().formsOpened()).toEqual([]);
    });

    it('opens one form in two seconds of five hundred messages', async () => {
      const begin = performance.now();
      await ground().inContentWorld(
        `Promise.all(Array.from({ length: 500 }, () => chrome.runtime.sendMessage({ name: 'openOrder', seen: location.href })))`,
      );
      const { length } = await ground().formsOpened();
      const rests = Math.floor((performance.now() - begin) / 2_000);
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThanOrEqual(1 + rests);
      nothingSent();
    });

    it('gets no answer to what is not a message of ours', async () => {
      const odd = [
        'null',
        '7',
        '"placeOrder"',
        '[]',
        '{ name: "__proto__" }',
        '{ name: "constructor", input: {} }',
      ];
      for (const message of odd) {
        const said = `chrome.runtime.sendMessage(${message}).then((answer) => answer ?? 'nothing', () => 'nothing')`;
        expect(await ground().inContentWorld(said)).toBe('nothing');
      }
      await ground().inContentWorld(
        `void chrome.runtime.connect().postMessage({ name: 'placeOrder', input: {} })`,
      );
      expect(await ground().formsOpened()).toEqual([]);
      nothingSent();
    });

    it('reads no key and no ledger', async () => {
      const stored = await ground().inContentWorld<string>(STORAGE);
      for (const secret of secrets()) expect(stored).not.toContain(secret);
      const names = await ground().inContentWorld<string>(
        `indexedDB.databases().then((all) => JSON.stringify([all, Object.keys(chrome), document.documentElement.outerHTML]))`,
      );
      expect(names).not.toContain('pocket-panel');
      for (const secret of secrets()) expect(names).not.toContain(secret);
    });
  });

  describe('another extension', () => {
    it.each(['openOrder', ...Object.keys(VERBS)])('gets nothing by writing us “%s”', async (name) => {
      const message = { name, seen: HOME, input: VERBS[name] ?? {} };
      expect(await ground().writeFromOutside(message)).toBe('nothing');
      expect(await ground().formsOpened()).toEqual([]);
      nothingSent();
    });
  });
}
