import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupSnapshot } from '../../components/popup/popup-ports.ts';
import type { Service } from '../../lib/panel/decode.ts';
import { listDrawn } from './list-drawn.ts';
import {
  account,
  catalogue,
  createWorld,
  draft,
  placed,
  purchase,
  service,
  VIDEO,
  views,
  type World,
} from './popup-world.ts';

afterEach(cleanup);

const REEL = 'https://www.instagram.com/reel/C7pL0zzNf2a/';
const named = (id: string, name: string, category = '') => service({ id, name, category });
const MIXED = [
  named('1', 'TikTok Likes'),
  named('2', 'HQ likes'),
  named('3', 'YouTube Subscribers'),
  named('4', 'Instagram Reel Views'),
  named('5', 'YouTube Views', 'YouTube'),
];

async function show(
  services: Service[],
  change: Partial<PopupSnapshot> = {},
  world: Partial<World> = { page: VIDEO },
) {
  const made = Object.assign(createWorld({ catalogue: catalogue(services), ...change }), world);
  render(<Popup model={made.model} />);
  await made.model.start();
  await screen.findByRole('form', { name: 'Order' });
  return { world: made, user: userEvent.setup() };
}

const box = () => screen.getByRole('combobox', { name: 'Service' });
const names = (group?: string) =>
  (group ? within(screen.getByRole('group', { name: group })) : screen)
    .getAllByRole('option')
    .map((option) => option.querySelector('.row-name')?.textContent);

describe('for a link that is recognised, the list', () => {
  it('begins with what fits the page, then the platform’s, then what cannot be told, then others', async () => {
    await show(MIXED);
    await listDrawn();
    expect(names('Fits the link')).toEqual(['YouTube Views', 'YouTube Subscribers']);
    expect(names('Other services')).toEqual(['HQ likes', 'TikTok Likes', 'Instagram Reel Views']);
  });

  it('follows the link that is typed', async () => {
    const { user } = await show(MIXED);
    const link = screen.getByRole('textbox', { name: 'Link' });
    await user.clear(link);
    await user.type(link, REEL);
    await waitFor(() => expect(names('Fits the link')).toEqual(['Instagram Reel Views']));
  });

  it('keeps the place of what is still coming: nothing that stands there moves', async () => {
    const orders = [placed({ purchase: { ...purchase, serviceId: '1' } })];
    await show(MIXED, { orders, favourites: ['4'] });
    expect(names()).toEqual(['Instagram Reel Views', 'TikTok Likes']);
    expect(screen.getByRole('listbox').getAttribute('aria-busy')).toBe('true');
    await listDrawn();
    expect(names().slice(0, 2)).toEqual(['Instagram Reel Views', 'TikTok Likes']);
    expect(names()).toHaveLength(5);
    expect(box().getAttribute('aria-activedescendant')).toBeNull();
  });

  it('of a search has what fits first too', async () => {
    const { user } = await show(MIXED);
    await listDrawn();
    await user.type(box(), 'views');
    expect(names()).toEqual(['YouTube Views', 'Instagram Reel Views']);
    await user.clear(screen.getByRole('textbox', { name: 'Link' }));
    await user.type(screen.getByRole('textbox', { name: 'Link' }), REEL);
    expect(names()).toEqual(['Instagram Reel Views', 'YouTube Views']);
  });

  it('of a search for an id has that service first, whatever it is for', async () => {
    const { world, user } = await show([...MIXED, named('51', 'YouTube 1 View', 'YouTube')]);
    await listDrawn();
    await user.type(box(), '1{Enter}');
    expect(world.draft?.serviceId).toBe('1');
  });

  it('of a link that is not recognised is the panel’s own, at once', async () => {
    await show(MIXED, {}, { page: 'https://site.example/page' });
    expect(names()).toEqual(MIXED.map(({ name }) => name));
  });
});

describe('a favourite', () => {
  it('stands first while nothing is searched for', async () => {
    await show(MIXED, { favourites: ['2', '1'] });
    await listDrawn();
    expect(names('Favourites')).toEqual(['HQ likes', 'TikTok Likes']);
    expect(names()).toHaveLength(5);
  });

  it('is chosen with the pointer, kept with its name, and put into the menu', async () => {
    const { world, user } = await show(MIXED);
    await listDrawn();
    const option = screen.getByRole('option', { name: /HQ likes/ });
    await user.click(within(option).getByTitle(/Make it a favourite/));
    expect(world.kept).toEqual([[{ accountId: account.accountId, serviceId: '2', name: 'HQ likes' }, true]]);
    expect(world.asked.at(-1)?.name).toBe('placeSurfaces');
    expect(names('Favourites')).toEqual(['HQ likes']);
    expect(screen.getByRole('option', { name: /HQ likes.*favourite/ })).toBeTruthy();
    expect(world.draft?.serviceId).toBeNull();
  });

  it('is chosen with Ctrl+D for the active service, and no longer with another', async () => {
    const { world, user } = await show(MIXED);
    await listDrawn();
    await user.type(box(), 'tiktok{Control>}d{/Control}');
    expect(world.kept.at(-1)).toEqual([
      { accountId: account.accountId, serviceId: '1', name: 'TikTok Likes' },
      true,
    ]);
    await user.keyboard('{Control>}d{/Control}');
    expect(world.kept.at(-1)?.[1]).toBe(false);
    expect(box()).toHaveProperty('value', 'tiktok');
  });

  it('can be chosen once it is picked, with a button that tells its state', async () => {
    const { world, user } = await show([views], {}, { draft: draft() });
    const star = screen.getByRole('button', { name: 'Favourite' });
    expect(star.getAttribute('aria-pressed')).toBe('false');
    await user.click(star);
    expect(star.getAttribute('aria-pressed')).toBe('true');
    expect(world.kept).toHaveLength(1);
  });
});

describe('a service of another platform than the link', () => {
  const ready = (link: string, one: Service) =>
    show([one], {}, { draft: draft({ link, serviceId: one.id, origin: 'typed' }) });

  it('is warned of before the confirmation, and can be ordered all the same', async () => {
    const { world, user } = await ready(REEL, views);
    await user.click(screen.getByRole('button', { name: /^Order ·/ }));
    await screen.findByText(/a service for YouTube, but the link leads to Instagram/);
    await user.click(screen.getByRole('button', { name: 'Place order' }));
    await screen.findByText('Order 23501 placed');
    expect(world.placings()).toMatchObject([{ link: REEL, serviceId: '1' }]);
  });

  it('that is not known here is warned of too', async () => {
    const { user } = await ready(REEL, named('1', 'Snapchat Views'));
    await user.click(screen.getByRole('button', { name: /^Order ·/ }));
    await screen.findByText(/a service for another platform, but the link leads to Instagram/);
  });

  it.each([
    [VIDEO, views],
    ['https://site.example/page', views],
    [REEL, named('1', 'HQ likes')],
  ])('is not spoken of at %s', async (link, one) => {
    const { world, user } = await ready(link, one);
    await user.click(screen.getByRole('button', { name: /^Order ·/ }));
    await waitFor(() =>
      expect(world.model.store.getState().step).toMatchObject({ at: 'confirm', asked: { mismatch: null } }),
    );
  });
});

describe('a favourite picked in the right-click menu', () => {
  const state = (world: World) => world.model.store.getState();

  it('fills the form with link and service, and orders nothing', async () => {
    const { world } = await show(MIXED, {}, { incoming: { link: REEL, serviceId: '4' } });
    expect(state(world)).toMatchObject({
      draft: { link: REEL, serviceId: '4', origin: 'menu' },
      incoming: null,
      step: { at: 'form' },
    });
    expect(world.placings()).toEqual([]);
  });

  it('never takes the place of a service that was picked before by itself', async () => {
    const left = draft({ serviceId: '5' });
    const { world, user } = await show(MIXED, {}, { draft: left, incoming: { link: VIDEO, serviceId: '3' } });
    expect(state(world).draft).toEqual(left);
    const use = screen.getByRole('button', { name: 'Use it' });
    expect(use.parentElement?.textContent).toContain('with YouTube Subscribers instead?');
    await user.click(use);
    expect(state(world)).toMatchObject({ draft: { serviceId: '3', quantity: '1000' }, incoming: null });
  });

  it('is taken for the link that stands there already where no service was picked', async () => {
    const left = draft({ serviceId: null, quantity: '', origin: 'typed' });
    const { world } = await show(MIXED, {}, { draft: left, incoming: { link: VIDEO, serviceId: '3' } });
    expect(state(world)).toMatchObject({ draft: { ...left, serviceId: '3' }, incoming: null });
  });

  it('that the panel no longer sells says so', async () => {
    await show(MIXED, {}, { incoming: { link: REEL, serviceId: '999' } });
    expect(screen.getByRole('alert').textContent).toMatch(/Service 999 is no longer/);
  });

  it('that comes while the form stands open is asked about too', async () => {
    const { world } = await show(MIXED, {}, { draft: draft({ serviceId: '5' }) });
    world.incoming = { link: REEL, serviceId: '4' };
    world.changed();
    await screen.findByRole('button', { name: 'Use it' });
    expect(state(world).draft).toMatchObject({ link: VIDEO, serviceId: '5' });
  });
});
