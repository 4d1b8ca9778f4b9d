import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { PlaceOutcome } from '../../lib/messages.ts';
import { account, addOrder, createWorld, goods, placed, sending, unknown } from './popup-world.ts';
import { bought, pick, product, rowOf, shelf, showShop } from './show-shop.tsx';

afterEach(cleanup);

const LOGIN = 'buyer@example.org / hunter22';
const value = (element: HTMLElement) => (element as HTMLInputElement).value;
const quantity = () => screen.getByRole('spinbutton', { name: 'Quantity' });
const login = () => screen.getByRole('textbox', { name: 'Input your account' });

describe('the list of products', () => {
  it('tells price, stock and delivery, by category', async () => {
    await showShop();
    const list = await screen.findByRole('list', { name: 'Products' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(shelf.length);
    const headings = within(list).getAllByRole('heading');
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Netflix',
      'Youtube',
      'Accounts',
      'Licences',
    ]);
    for (const [name, facts] of [
      ['Netflix premium', ['$2.50 each', '40 in stock', 'instant delivery']],
      ['Facebook account', ['In stock', 'manual delivery']],
    ] as const) {
      for (const fact of facts) expect((await rowOf(name)).textContent).toContain(fact);
    }
  });

  it('shows what is sold out and does not sell it', async () => {
    await showShop();
    const row = await rowOf('Youtube premium');
    expect(row.textContent).toContain('Out of stock');
    expect(within(row).queryByRole('button', { name: 'Buy' })).toBeNull();
  });

  it('offers to tell when what is sold out is back, and to stop telling', async () => {
    const { world, user } = await showShop();
    const watch = () => screen.getByRole('button', { name: 'Watch' });
    await rowOf('Youtube premium');
    expect(watch().getAttribute('aria-pressed')).toBe('false');
    await user.click(watch());
    await screen.findByText(/you are told when it is back/);
    expect([watch().getAttribute('aria-pressed'), world.snapshot.watches]).toEqual(['true', ['account-1 2']]);
    expect(world.asked.at(-1)).toEqual({ name: 'refresh', input: { accountId: 'account-1', force: false } });
    await user.click(watch());
    await waitFor(() => expect(watch().getAttribute('aria-pressed')).toBe('false'));
    expect(world.snapshot.watches).toEqual([]);
  });

  it('is searched by name and category', async () => {
    const { user } = await showShop();
    await user.type(await screen.findByRole('searchbox', { name: 'Search products' }), 'licences ofice');
    await screen.findByText('1 found');
    expect((await rowOf('Office key')).textContent).not.toContain('Windows');
  });

  it('says so where the panel sells nothing, and where nothing is known yet', async () => {
    await showShop([]);
    await screen.findByRole('heading', { name: 'The panel sells no products' });
    cleanup();
    const world = createWorld();
    await showShop(shelf, world);
    world.snapshot.catalogue = null;
    world.changed();
    await screen.findByRole('heading', { name: 'What the panel sells is not here yet' });
  });

  it('of an account without a key is not shown', async () => {
    await showShop(shelf, createWorld({ account: { ...account, keyState: 'forgotten' } }));
    screen.getByRole('heading', { name: 'smmdiva is not connected' });
  });
});

describe('buying', () => {
  it('asks before anything is sent, and sends what was typed at the price that was shown', async () => {
    const { world, user } = await showShop();
    await pick(user, 'Netflix premium');
    expect(document.activeElement).toBe(login());
    await user.type(login(), LOGIN);
    await user.clear(quantity());
    await user.type(quantity(), '2{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Confirm purchase' });
    for (const text of ['Netflix premium', LOGIN, '$5.00', '$63.6868']) {
      expect(dialog.textContent).toContain(text);
    }
    expect(bought(world)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Place order' }));
    await screen.findByText('Order 701 placed');
    expect(bought(world)).toMatchObject([
      { accountId: 'account-1', productId: '1', quantity: '2', require: LOGIN, price: '5', replaces: null },
    ]);
  });

  it('is asked for and confirmed with Ctrl+Enter too', async () => {
    const { world, user } = await showShop();
    await pick(user, 'Netflix premium');
    await user.type(login(), `${LOGIN}{Control>}{Enter}{/Control}`);
    const place = await screen.findByRole('button', { name: 'Place order' });
    await waitFor(() => expect(place.getAttribute('aria-disabled')).toBe('false'));
    expect(bought(world)).toEqual([]);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('Order 701 placed');
    expect(bought(world)).toHaveLength(1);
  });

  it('asks the panel at once about what it bought, as goods may be there already', async () => {
    const { world, user } = await showShop();
    await pick(user, 'Windows key');
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Place order' }));
    await screen.findByText('Order 701 placed');
    expect(world.asked.slice(-2).map(({ name }) => name)).toEqual(['buyProduct', 'refresh']);
  });

  it.each([
    ['', 'Type how many you want.'],
    ['0', 'The panel sells at least 1 of this at once.'],
    ['11', 'The panel sells at most 10 of this at once.'],
    ['9', 'The panel has 8 left. Buy that many or fewer.'],
    ['1.5', 'The quantity must be a whole number in digits 0–9: for example 2.'],
  ])('of %j says: %s', async (typed, sentence) => {
    const { world, user } = await showShop([product({ inventory: 8, require: null })]);
    await pick(user, 'Netflix premium');
    await user.clear(quantity());
    if (typed !== '') await user.type(quantity(), typed);
    await user.click(screen.getByRole('button', { name: /^Buy/ }));
    await screen.findByText(sentence);
    expect(document.activeElement).toBe(quantity());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(bought(world)).toEqual([]);
  });

  it('without what the product asks for says so and leads there', async () => {
    const { user } = await showShop();
    await pick(user, 'Netflix premium');
    await user.click(screen.getByRole('button', { name: 'Buy · $2.50' }));
    await screen.findByText('The panel cannot deliver without this. Fill it in.');
    expect(document.activeElement).toBe(login());
  });

  it('for more than there is on the balance says what is missing, and asks nothing', async () => {
    const { user } = await showShop([product({ rate: '50', require: null })]);
    await pick(user, 'Netflix premium');
    await user.clear(quantity());
    await user.type(quantity(), '2{Enter}');
    await screen.findByText(/\$31\.3132 short/);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says where the product is gone, and orders nothing', async () => {
    const { world, user } = await showShop();
    await pick(user, 'Windows key');
    const { catalogue } = world.snapshot;
    world.snapshot.catalogue = catalogue && {
      ...catalogue,
      fetchedAt: catalogue.fetchedAt + 1,
      products: [],
    };
    world.changed();
    await screen.findByText('The panel no longer lists this. Pick something else.');
    await user.click(screen.getByRole('button', { name: 'Buy' }));
    expect(bought(world)).toEqual([]);
  });

  it('keeps what was typed when the person looks at other products or another tab', async () => {
    const { user } = await showShop();
    await pick(user, 'Netflix premium');
    await user.type(login(), LOGIN);
    await user.click(screen.getByRole('button', { name: '← All products' }));
    await pick(user, 'Windows key');
    await user.click(screen.getByRole('button', { name: '← All products' }));
    await pick(user, 'Netflix premium');
    await user.click(screen.getByRole('tab', { name: 'Orders' }));
    await user.click(screen.getByRole('tab', { name: 'Shop' }));
    expect(value(login())).toBe(LOGIN);
  });

  it('keeps what was typed when the popup closes, apart from the draft of an order', async () => {
    const { world, user } = await showShop();
    await pick(user, 'Netflix premium');
    await user.type(login(), LOGIN);
    expect(JSON.stringify(world.drafts)).not.toContain('hunter22');
    const { goodsDraft } = world;
    cleanup();
    const again = createWorld();
    again.goodsDraft = goodsDraft;
    await showShop(shelf, again);
    expect(value(await screen.findByRole('textbox', { name: 'Input your account' }))).toBe(LOGIN);
  });

  it('does not bring back what was sent, though the popup closed before it heard of it', async () => {
    const { world, user } = await showShop();
    await pick(user, 'Netflix premium');
    const { goodsDraft } = world;
    cleanup();
    const again = createWorld({ orders: [placed({ localId: goodsDraft?.localId ?? '', purchase: goods })] });
    again.goodsDraft = goodsDraft;
    await showShop(shelf, again);
    await screen.findByRole('list', { name: 'Products' });
  });
});

describe('what comes of a purchase', () => {
  async function buy(answer: PlaceOutcome | undefined, world = createWorld()) {
    world.worker.buyProduct = () => answer;
    const shown = await showShop(shelf, world);
    await pick(shown.user, 'Netflix premium');
    await shown.user.type(login(), LOGIN);
    await shown.user.keyboard('{Enter}');
    await shown.user.click(await screen.findByRole('button', { name: 'Place order' }));
    return shown;
  }

  it.each([
    [
      { kind: 'refused', localId: 'x', words: 'Out of stock', reason: 'product' },
      'The panel refused the order: “Out of stock”',
    ],
    [{ kind: 'notSent', why: { code: 'soldOut' } }, 'Nothing was sent. The panel has none of this left.'],
    [
      { kind: 'notSent', why: { code: 'blocked', localId: 'x' } },
      'whether an earlier order for the same was placed',
    ],
    [undefined, 'Nothing was ordered: order again.'],
  ] as [PlaceOutcome | undefined, string][])(
    '%j is told, and what was typed is still there',
    async (answer, sentence) => {
      await buy(answer);
      await screen.findByText(new RegExp(sentence.replace(/[.?]/g, '\\$&')));
      expect(value(login())).toBe(LOGIN);
    },
  );

  it('unknown is told as that, and the form does not come back with what was typed', async () => {
    const { world, user } = await buy({ kind: 'unknown', localId: 'x' });
    await screen.findByText("We don't know whether this order was placed");
    expect(world.goodsDraft).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Order another' }));
    await pick(user, 'Netflix premium');
    expect(value(login())).toBe('');
  });

  it('a price that the panel changed is asked about again', async () => {
    const world = createWorld();
    const { user } = await buy({ kind: 'ask', question: 'priceChanged', price: '3' }, world);
    const dialog = screen.getByRole('dialog', { name: 'Confirm purchase' });
    expect(dialog.textContent).toContain('The panel changed the price since you looked.');
    world.worker.buyProduct = () => ({ kind: 'placed', localId: 'x', panelOrderId: '701' });
    await user.click(screen.getByRole('button', { name: 'Place order' }));
    await screen.findByText('Order 701 placed');
    expect(bought(world).map(({ price }) => price)).toEqual(['2.5', '3']);
    const [first, second] = bought(world);
    expect(second?.localId).toBe(first?.localId);
  });

  it('a worker that died while sending is followed in the ledger', async () => {
    const world = createWorld();
    world.worker.buyProduct = (({ localId }: { localId: string }) =>
      void addOrder(world, sending({ localId, purchase: goods }))) as never;
    await showShop(shelf, world).then(async ({ user }) => {
      await pick(user, 'Windows key');
      await user.keyboard('{Enter}');
      await user.click(await screen.findByRole('button', { name: 'Place order' }));
    });
    await screen.findByText(/This order is being sent/);
    const [{ localId } = { localId: '' }] = bought(world);
    world.snapshot.orders = [placed({ localId, purchase: goods, panelOrderId: '702' })];
    world.changed();
    await screen.findByText('Order 702 placed');
  });

  it('of goods waits under “Needs your attention”', async () => {
    const { user } = await showShop(shelf, createWorld({ unknowns: [unknown({ purchase: goods })] }));
    await user.click(screen.getByRole('tab', { name: 'Orders' }));
    const list = screen.getByRole('list', { name: 'Needs your attention' });
    within(list).getByRole('button', { name: 'I found it' });
    expect(list.textContent).toContain('Licence key');
  });
});
