import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupSnapshot } from '../../components/popup/popup-ports.ts';
import type { Service } from '../../lib/panel/decode.ts';
import { listDrawn } from './list-drawn.ts';
import {
  catalogue,
  createWorld,
  pack,
  placed,
  purchase,
  service,
  special,
  VIDEO,
  views,
} from './popup-world.ts';

afterEach(cleanup);

async function show(services: Service[] | null, change: Partial<PopupSnapshot> = {}) {
  const world = createWorld({ catalogue: services && catalogue(services), ...change });
  world.page = VIDEO;
  render(<Popup model={world.model} />);
  await world.model.start();
  const box = await screen.findByRole('combobox', { name: 'Service' });
  await listDrawn();
  return { world, user: userEvent.setup(), box };
}

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    service({ id: String(index + 1), name: `Service ${index + 1}` }),
  );

const optionTexts = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

/** The option that the combobox says is the active one. */
const active = (box: HTMLElement) =>
  document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.textContent;

describe('Enter before the search is loaded', () => {
  it.each([
    ['picks what was typed then, once it is found', 'special', /Special/],
    ['picks nothing once something else is typed', 'youtube', null],
  ])('%s', async (_, laterQuery, picked) => {
    const world = createWorld({ catalogue: catalogue([views, special]) });
    render(<Popup model={world.model} />);
    await world.model.start();
    const box = await screen.findByRole('combobox', { name: 'Service' });
    fireEvent.input(box, { target: { value: 'special' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    fireEvent.input(box, { target: { value: laterQuery } });
    await listDrawn();
    if (picked) await screen.findByRole('button', { name: /Change/ });
    expect(world.model.store.getState().draft?.serviceId).toBe(picked ? special.id : null);
  });
});

describe('a service’s option', () => {
  it('holds id, name, rate, limits and marks', async () => {
    await show([views]);
    expect(optionTexts()).toEqual(['Youtube views$2.50 /10001 · 200–10,000 · refill']);
  });

  it.each([
    [pack, '$12.00 each'],
    [special, 'On the panel’s site'],
    [service({ min: 10, max: 2_147_483_647 }), '10–no limit'],
    [service({ min: 10, max: 999_999_999 }), '10–no limit'],
    [service({ rate: null }), 'no price'],
    [service({ rate: '0.27819' }), '$0.27819'],
    [service({ rate: '850000', currency: 'UZS' }), 'UZS 850,000.00'],
  ])('$type at $rate, $min to $max', async (one, text) => {
    await show([one]);
    expect(optionTexts()[0]?.replaceAll('\u00a0', ' ')).toContain(text);
  });

  it('keeps the whole of a long name for the pointer and the screen reader', async () => {
    const name = 'متابعين انستقرام عرب حقيقيين '.repeat(10).trim();
    await show([service({ name })]);
    expect(screen.getByTitle(name).textContent).toBe(name);
    expect(screen.getByTitle(name).dir).toBe('auto');
  });
});

describe('the list', () => {
  it('of 20,000 services draws fifty and tells how many more there are', async () => {
    await show(many(20_000));
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(50));
    screen.getByText('and 19,950 more: type to narrow');
  });

  it('of none says that the panel lists none', async () => {
    await show([]);
    screen.getByRole('heading', { name: 'The panel lists no services' });
  });

  it('that was never fetched shows its shape while it is fetched, then why it is not here', async () => {
    const { world } = await show(null);
    const failure = { kind: 'server', words: null, excerpt: '', reason: null } as const;
    world.worker.refresh = () => ({ kind: 'failed', failure });
    await world.model.refresh();
    await screen.findByRole('heading', { name: 'The panel’s services are not here yet' });
    expect(screen.getByText(/fault of its own/, { selector: '.notice p' })).toBeTruthy();
  });

  it('begins with the services that are ordered most often and latest, each once', async () => {
    const orders = ['3', '7', '7'].map((serviceId, index) =>
      placed({ localId: `order-${index}`, purchase: { ...purchase, serviceId } }),
    );
    await show(many(60), { orders });
    const recent = within(screen.getByRole('group', { name: 'Recent' })).getAllByRole('option');
    expect(recent.map(({ textContent }) => textContent?.slice(0, 9))).toEqual(['Service 7', 'Service 3']);
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(50));
  });

  it('draws what is in view while keys come, and the rest once they pause', async () => {
    const { box } = await show(many(60));
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(50));
    fireEvent.input(box, { target: { value: 'ser' } });
    expect(active(box)).toContain('Service 1');
    expect(screen.getAllByRole('option')).toHaveLength(12);
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(50));
  });

  it('draws the rest at once where a key moves there', async () => {
    const { box } = await show(many(60));
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(50));
    fireEvent.input(box, { target: { value: 'ser' } });
    fireEvent.keyDown(box, { key: 'PageDown' });
    expect(active(box)).toContain('Service 50');
  });
});

describe('the combobox', () => {
  it('controls a listbox and is expanded while it can be picked from', async () => {
    const { box } = await show([views]);
    expect(box.getAttribute('aria-expanded')).toBe('true');
    expect(box.getAttribute('aria-controls')).toBe(screen.getByRole('listbox').id);
  });

  it('moves with the arrows, round both ends, and picks with Enter', async () => {
    const { world, user, box } = await show(many(3));
    await user.keyboard('{ArrowDown}');
    expect(active(box)).toMatch(/^Service 1/);
    await user.keyboard('{ArrowUp}');
    expect(active(box)).toMatch(/^Service 3/);
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(world.draft?.serviceId).toBe('2');
  });

  it('has the first hit active while one types, so that Enter picks it', async () => {
    const { user, box } = await show([views, pack]);
    await user.type(box, 'pack');
    expect(active(box)).toMatch(/^Starter pack/);
    expect(screen.getAllByRole('option')).toHaveLength(1);
    screen.getByText('1 found');
  });

  it('clears the search with Escape', async () => {
    const { user, box } = await show([views, pack]);
    await user.type(box, 'pack{Escape}');
    expect(box).toHaveProperty('value', '');
    expect(screen.getAllByRole('option')).toHaveLength(2);
  });

  it('says so where nothing matches', async () => {
    const { user, box } = await show([views]);
    await user.type(box, 'zzzz');
    screen.getByRole('heading', { name: 'No service matches' });
    expect(box.getAttribute('aria-activedescendant')).toBeNull();
  });

  it('folds into one line once picked, opens with Change and folds again with Escape', async () => {
    const { user } = await show([views, pack]);
    await user.click(screen.getByRole('option', { name: /Youtube views/ }));
    expect(screen.queryByRole('combobox')).toBeNull();
    within(screen.getByRole('region', { name: 'Picked service' })).getByText('Youtube views');
    await user.click(screen.getByRole('button', { name: 'Change' }));
    expect(document.activeElement).toBe(screen.getByRole('combobox'));
    await user.keyboard('{Escape}');
    screen.getByRole('region', { name: 'Picked service' });
  });

  it('keeps the active service under the Enter key when a new catalogue arrives', async () => {
    const { world, user, box } = await show([views, pack]);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(active(box)).toMatch(/^Starter pack/);
    const added = service({ id: '0', name: 'Newly listed' });
    world.snapshot.catalogue = catalogue([added, views, pack], world.now + 1);
    world.changed();
    await screen.findByRole('option', { name: /Newly listed/ });
    await user.keyboard('{Enter}');
    expect(world.draft?.serviceId).toBe(pack.id);
  });
});
