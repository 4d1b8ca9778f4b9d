import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import {
  account,
  createWorld,
  draft,
  placed,
  service,
  unknown,
  VIDEO,
  views,
  type World,
} from './popup-world.ts';

afterEach(cleanup);

const EMPTY = { serviceId: null, quantity: '' };

/** A world whose database does not answer before `answer` is called; another popup was open before. */
async function opensAgain(change: (world: World) => void = () => {}) {
  const world = createWorld();
  render(<Popup model={world.model} />);
  await world.model.start();
  await screen.findAllByRole('option');
  cleanup();
  const again = createWorld();
  again.firstView = world.firstView;
  again.firstLists = world.firstLists;
  change(again);
  const { promise, resolve } = Promise.withResolvers<void>();
  const catalogueRead = Promise.withResolvers<void>();
  const { read } = again.ports;
  again.ports.read = async (early) => {
    void catalogueRead.promise.then(() => early(again.snapshot.catalogue));
    await promise;
    return read(early);
  };
  render(<Popup model={again.model} />);
  const started = again.model.start();
  return {
    world: again,
    /** The database has told the catalogue, and nothing else yet. */
    readCatalogue: () => catalogueRead.resolve(),
    async answer() {
      resolve();
      await started;
    },
  };
}

const names = () => screen.getAllByRole('option').map((option) => option.textContent);

describe('before the database has answered, the popup', () => {
  it('shows the form, the balance and the services it showed last', async () => {
    const { answer } = await opensAgain();
    expect(await screen.findByRole('option', { name: /Youtube views/ })).toBeTruthy();
    expect(screen.getByRole('status', { name: 'Balance' }).textContent).toBe('$68.69');
    const link = screen.getByRole('textbox', { name: 'Link' });
    const before = names();
    await answer();
    expect(names()).toEqual(before);
    // What is drawn twice takes twice as long, and whoever types there would lose the place.
    expect(screen.getByRole('textbox', { name: 'Link' })).toBe(link);
  });

  it('moves no row where the list has changed since: all of them are new', async () => {
    const { answer } = await opensAgain((again) => {
      again.snapshot.orders = [placed()];
    });
    const before = await screen.findAllByRole('option');
    await answer();
    expect(screen.getByText('Recent')).toBeTruthy();
    for (const option of before) expect(option.isConnected).toBe(false);
  });

  it('finds among all services as soon as those are read, and leaves the list as it was', async () => {
    const { world, readCatalogue, answer } = await opensAgain((again) => {
      const services = [views, service({ id: '7', name: 'Likes, new today' })];
      again.snapshot.catalogue = { ...again.snapshot.catalogue, services } as never;
    });
    const before = names();
    const user = userEvent.setup();
    readCatalogue();
    const search = screen.getByRole('combobox', { name: 'Service' });
    await user.type(search, 'today');
    await user.click(await screen.findByRole('option', { name: /Likes, new today/ }));
    expect(world.model.store.getState().phase).toBe('first');
    expect(screen.getByRole('textbox', { name: 'Quantity' })).toBeTruthy();
    world.model.changeService();
    world.model.setQuery('');
    await expect.poll(names).toEqual(before);
    await answer();
    expect(world.draft).toMatchObject({ serviceId: '7' });
  });

  it('takes no catalogue of another account', async () => {
    const { world, readCatalogue } = await opensAgain((again) => {
      again.snapshot.catalogue = { ...again.snapshot.catalogue, accountId: 'other' } as never;
    });
    readCatalogue();
    await new Promise((resolve) => setImmediate(resolve));
    expect(world.model.store.getState().snapshot.catalogue).toBeNull();
  });

  it('takes a pick, and leads on to what is missing once the service is known', async () => {
    const { world, answer } = await opensAgain();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('option', { name: /Youtube views/ }));
    await answer();
    expect(world.draft).toMatchObject({ serviceId: views.id, accountId: account.accountId });
    expect(await screen.findByRole('textbox', { name: 'Quantity' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Link' }));
  });

  it('orders nothing: what is pressed waits for the price of today', async () => {
    const { world, answer } = await opensAgain((again) => {
      again.snapshot.catalogue = {
        ...again.snapshot.catalogue,
        services: [{ ...views, rate: '9' }],
      } as never;
    });
    await userEvent.setup().click(await screen.findByRole('option', { name: /Youtube views/ }));
    world.model.setLink(VIDEO);
    world.model.setQuantity('1000');
    const ordered = world.model.order();
    expect(world.model.store.getState().step).toEqual({ at: 'form' });
    await answer();
    await ordered;
    expect(world.model.store.getState().step).toMatchObject({ at: 'confirm', asked: { price: '9' } });
  });

  it.each([
    ['a form that was begun', (world: World) => (world.draft = draft())],
    ['a link from the menu', (world: World) => (world.incoming = VIDEO)],
    [
      'a link that came from the menu before',
      (world: World) => (world.draft = draft({ ...EMPTY, origin: 'menu' })),
    ],
    ['what was drawn for an account whose key is gone', (world: World) => (world.firstView = null)],
  ])('does not guess over %s', async (_, change) => {
    const { world, answer } = await opensAgain((again) => void change(again));
    await new Promise((resolve) => setImmediate(resolve));
    expect(world.model.store.getState().phase).toBe('loading');
    await answer();
    expect(world.model.store.getState().phase).toBe('ready');
  });
});

it('fills in the link of the page once it is told, and lists no services of another kind of page', async () => {
  const told = Promise.withResolvers<string | null>();
  const { answer } = await opensAgain((again) => {
    again.ports.currentPageLink = () => told.promise;
  });
  const link = () => (screen.getByRole('textbox', { name: 'Link' }) as HTMLInputElement).value;
  expect(screen.getByRole('option', { name: /Youtube views/ })).toBeTruthy();
  expect(link()).toBe('');
  told.resolve(VIDEO);
  await expect.poll(link).toBe(VIDEO);
  expect(screen.queryByRole('option')).toBeNull();
  await answer();
  expect(link()).toBe(VIDEO);
  expect(await screen.findByRole('option', { name: /Youtube views/ })).toBeTruthy();
});

it('keeps what was typed before the page was told', async () => {
  const { world, answer } = await opensAgain((again) => (again.page = VIDEO));
  world.model.setLink('https://example.com/mine');
  await answer();
  expect(world.draft).toMatchObject({ link: 'https://example.com/mine', origin: 'typed' });
});

describe('what is kept for the next opening', () => {
  let world: World;
  const open = async () => {
    render(<Popup model={world.model} />);
    await world.model.start();
  };
  beforeEach(() => {
    world = createWorld();
  });

  it('is not the key, and no more services than are in view', async () => {
    const many = Array.from({ length: 30 }, (_, i) => service({ id: String(i), name: `Views ${i}` }));
    world.snapshot.catalogue = { ...world.snapshot.catalogue, services: many } as never;
    world.snapshot.account = { ...account, sealedKey: { iv: 'iv', data: 'c2VjcmV0' } };
    await open();
    await screen.findAllByRole('option');
    expect(JSON.stringify(world.firstView)).not.toContain('c2VjcmV0');
    const [list] = world.firstLists.values();
    expect(list?.total).toBe(30);
    expect(list?.groups.flatMap(({ services }) => services)).toHaveLength(12);
  });

  it.each([
    ['an order needs the person', { unknowns: [unknown()] }],
    ['the key is gone', { account: { ...account, keyState: 'forgotten' as const } }],
    ['no account is there', { account: null }],
  ])('is no form where %s', async (_, change) => {
    world = createWorld(change);
    world.firstView = { account, accounts: [], balance: null, favourites: [], page: '' };
    await open();
    expect(world.firstView).toBeNull();
  });

  it('is no form where one was begun when the popup closed', async () => {
    await open();
    expect(world.firstView).not.toBeNull();
    world.model.pickService(views.id);
    world.closing.abort();
    expect(world.firstView).toBeNull();
  });
});
