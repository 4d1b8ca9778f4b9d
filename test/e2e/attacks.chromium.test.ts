import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOME, type HostileGround, openHostileGround } from './attacks/hostile-ground.ts';
import { PAGE_ATTACKS, PREPARE } from './attacks/page-attacks.ts';
import { PRESS_ATTACKS } from './attacks/press-attacks.ts';
import { KEY } from './shop.ts';

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

let ground: HostileGround;

beforeAll(async () => {
  ground = await openHostileGround();
});
afterAll(() => ground.close());
beforeEach(() => ground.reset());

/** Whatever was tried: nothing was bought, and the key was tried nowhere. A form that opens reads the balance. */
function nothingSent(): void {
  const { balance, services, products, status, ...spending } = ground.server.panel.hits();
  expect(spending).toEqual({});
}

describe('a page', () => {
  it.each(Object.keys(PAGE_ATTACKS))('that %s gets no form and no order', async (name) => {
    await ground.page.evaluate(`${PREPARE(ground.chromium.extensionId)} ${PAGE_ATTACKS[name]}`);
    expect(await ground.formsOpened()).toEqual([]);
    nothingSent();
  });

  it.each(Object.entries(PRESS_ATTACKS))(
    'that %s gets no other form than the tab’s own',
    async (_, attack) => {
      const { page } = ground;
      const shown = await ground.buttonAt();
      await page.evaluate(`${PREPARE(ground.chromium.extensionId)} ${attack.before}`);
      // Where the page took the button away, the press goes where it stood.
      const at = attack.at ?? (await ground.buttonAt()) ?? shown;
      if (!at) throw new Error('There was no button to attack');
      await page.mouse.click(at.x, at.y);
      const links = await ground.formsOpened();
      const allowed = attack.form === 'never' ? [[]] : [[], [page.url()]];
      expect(allowed).toContainEqual(links);
      nothingSent();
    },
  );

  it('that keeps still gets the form for its own address by a real press, by mouse and by keyboard', async () => {
    expect(await ground.press()).toBe(true);
    expect(await ground.formsOpened()).toEqual([HOME]);
    await rest();
    // Focus in a closed shadow root shows as its host's.
    const isThere = () =>
      ground.page.evaluate(() => document.activeElement?.matches(':popover-open') ?? false);
    while (!(await isThere())) await ground.page.keyboard.press('Tab');
    await ground.page.keyboard.press('Enter');
    expect(await ground.formsOpened()).toEqual([HOME]);
    nothingSent();
  });

  it('gets one form of twenty presses', async () => {
    await rest();
    const { x, y } = (await ground.buttonAt()) ?? { x: 0, y: 0 };
    for (let i = 0; i < 20; i += 1) await ground.page.mouse.click(x, y);
    expect((await ground.formsOpened()).length).toBeLessThanOrEqual(1);
  });

  it('reads nothing of ours', async () => {
    const html = await ground.page.content();
    for (const secret of secrets()) expect(html).not.toContain(secret);
  });
});

/** Resolves when the worker would open another form. */
async function rest(): Promise<void> {
  await ground.chromium.stopWorker();
}

describe('whoever gets into the world of the page button', () => {
  it.each(Object.keys(VERBS))('gets nothing by a forged “%s”', async (name) => {
    const message = JSON.stringify({ name, input: VERBS[name] });
    const said = await ground.inContentWorld<string>(
      `chrome.runtime.sendMessage(${message}).then((answer) => JSON.stringify(answer) ?? 'nothing', () => 'nothing')`,
    );
    expect(said).toBe('nothing');
    nothingSent();
  });

  it('opens no form for another address', async () => {
    const say = (seen: unknown) =>
      ground.inContentWorld(
        `chrome.runtime.sendMessage({ name: 'openOrder', seen: ${JSON.stringify(seen)} })`,
      );
    for (const seen of ['https://victim.example/', `${HOME}#x`, '', null, { toString: HOME }, [HOME], 7]) {
      expect(await say(seen)).toBe('moved');
    }
    expect(await ground.formsOpened()).toEqual([]);
  });

  it('opens one form of five hundred messages', async () => {
    await rest();
    await ground.inContentWorld(
      `Promise.all(Array.from({ length: 500 }, () => chrome.runtime.sendMessage({ name: 'openOrder', seen: location.href })))`,
    );
    expect((await ground.formsOpened()).length).toBeLessThanOrEqual(1);
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
      expect(await ground.inContentWorld(said)).toBe('nothing');
    }
    await ground.inContentWorld(
      `void chrome.runtime.connect().postMessage({ name: 'placeOrder', input: {} })`,
    );
    expect(await ground.formsOpened()).toEqual([]);
    nothingSent();
  });

  it('reads neither storage nor key', async () => {
    const read = (area: string) =>
      ground.inContentWorld<string>(`(async () => JSON.stringify(await chrome.storage.${area}.get(null)))()
        .catch((error) => 'refused: ' + error)`);
    expect(await read('local')).toContain('refused');
    expect(await read('session')).toContain('refused');
    const names = await ground.inContentWorld<string>(
      `indexedDB.databases().then((all) => JSON.stringify([all, Object.keys(chrome), document.documentElement.outerHTML]))`,
    );
    expect(names).not.toContain('pocket-panel');
    for (const secret of secrets()) expect(names).not.toContain(secret);
  });
});

describe('another extension', () => {
  it.each(['openOrder', ...Object.keys(VERBS)])('gets nothing by writing us “%s”', async (name) => {
    const { context, extensionId } = ground.chromium;
    const rival = await context.newPage();
    await rival.goto(`chrome-extension://${await rivalId()}/page.html`);
    const message = { name, seen: HOME, input: VERBS[name] ?? {} };
    const said = await rival.evaluate(writeTo, { extensionId, message });
    expect(said).toBe('nothing');
    await rival.close();
    expect(await ground.formsOpened()).toEqual([]);
    nothingSent();
  });
});

async function rivalId(): Promise<string> {
  const { context, extensionId } = ground.chromium;
  const isRival = (url: string) => url.startsWith('chrome-extension://') && !url.includes(extensionId);
  const worker =
    context.serviceWorkers().find((each) => isRival(each.url())) ??
    (await context.waitForEvent('serviceworker', (each) => isRival(each.url())));
  return new URL(worker.url()).host;
}

/** Runs in a page of the other extension. */
function writeTo({ extensionId, message }: { extensionId: string; message: object }): Promise<unknown> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(id: string, message: object): Promise<unknown> } };
  };
  return chrome.runtime.sendMessage(extensionId, message).then(
    (answer) => answer ?? 'nothing',
    () => 'nothing',
  );
}

/** The key in the spellings that it might leak in. */
function secrets(): string[] {
  const bytes = Buffer.from(KEY);
  return [KEY, bytes.toString('base64'), bytes.toString('hex')];
}
