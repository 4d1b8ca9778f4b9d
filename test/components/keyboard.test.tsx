import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PlaceOutcome } from '../../lib/messages.ts';
import { listDrawn } from './list-drawn.ts';
import { createWorld, draft, VIDEO, type World } from './popup-world.ts';

afterEach(cleanup);

async function show(change: Partial<World> = {}) {
  const world = Object.assign(createWorld(), { page: VIDEO, ...change });
  render(<Popup model={world.model} />);
  await world.model.start();
  await screen.findByRole('form', { name: 'Order' });
  await listDrawn();
  const user = userEvent.setup();
  // The keys are listened to only after the first view: once the list of them has been opened and closed, they are.
  await user.click(screen.getByRole('button', { name: 'Keyboard' }));
  await user.click(await screen.findByRole('button', { name: 'Close' }));
  expect(help()).toBeNull();
  return { world, user };
}

const ready = { draft: draft() };
const step = (world: World) => world.model.store.getState().step.at;
const isShown = (name: string) => screen.getByRole('tab', { name }).getAttribute('aria-selected') === 'true';
const help = () => screen.queryByRole('dialog', { name: 'Keyboard' });
const keyEnter = '{Control>}{Enter}{/Control}';

describe('Ctrl+Enter', () => {
  it.each(['Link', 'Quantity'])('in %s opens the dialog, and confirms in it', async (field) => {
    const { world, user } = await show(ready);
    await user.click(screen.getByRole('textbox', { name: field }));
    await user.keyboard(keyEnter);
    await waitFor(() => expect(step(world)).toBe('confirm'));
    expect(world.placings()).toEqual([]);
    await user.keyboard(keyEnter);
    await screen.findByText('Order 23501 placed');
    expect(world.placings()).toHaveLength(1);
  });

  it('works with Cmd, in the list of services, and from Back too', async () => {
    const { world, user } = await show(ready);
    await user.click(screen.getByRole('button', { name: 'Change' }));
    await user.keyboard('{Meta>}{Enter}{/Meta}');
    await waitFor(() => expect(step(world)).toBe('confirm'));
    screen.getByRole('button', { name: 'Back' }).focus();
    await user.keyboard('{Meta>}{Enter}{/Meta}');
    await screen.findByText('Order 23501 placed');
  });

  it('shows what is wrong where the form cannot be ordered', async () => {
    const { world, user } = await show({ draft: draft({ quantity: '1' }) });
    await user.click(screen.getByRole('textbox', { name: 'Link' }));
    await user.keyboard(keyEnter);
    expect(step(world)).toBe('form');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Quantity' }));
  });

  it('held down confirms nothing', async () => {
    const { world, user } = await show(ready);
    await user.click(screen.getByRole('textbox', { name: 'Link' }));
    await user.keyboard(keyEnter);
    await waitFor(() => expect(step(world)).toBe('confirm'));
    const place = screen.getByRole('button', { name: 'Place order' });
    fireEvent.keyDown(place, { key: 'Enter', ctrlKey: true, repeat: true });
    expect(step(world)).toBe('confirm');
    fireEvent.keyDown(place, { key: 'Enter', ctrlKey: true });
    expect(step(world)).toBe('sending');
  });

  it('sends once however often it is pressed', async () => {
    const { world, user } = await show(ready);
    const answer = Promise.withResolvers<PlaceOutcome>();
    world.worker.placeOrder = () => answer.promise;
    await user.click(screen.getByRole('textbox', { name: 'Link' }));
    await user.keyboard(keyEnter);
    await waitFor(() => expect(step(world)).toBe('confirm'));
    await user.keyboard(keyEnter + keyEnter + keyEnter);
    expect(world.placings()).toHaveLength(1);
  });
});

describe('Alt with a number', () => {
  it('shows the tab from within a field, whatever sign the layout writes there', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('textbox', { name: 'Link' }));
    await user.keyboard('{Alt>}[Digit2]{/Alt}');
    expect(isShown('Orders')).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Orders' }));
    fireEvent.keyDown(document.body, { key: '™', code: 'Digit3', altKey: true });
    await waitFor(() => expect(isShown('Shop')).toBe(true));
    await user.keyboard('{Alt>}[Digit1]{/Alt}');
    expect(isShown('Order')).toBe(true);
  });

  it('is left alone with Ctrl, which writes signs on many layouts', async () => {
    await show();
    const sign = { key: '²', code: 'Digit2', altKey: true };
    expect(fireEvent.keyDown(document.body, { ...sign, ctrlKey: true })).toBe(true);
    expect(fireEvent.keyDown(document.body, { ...sign, metaKey: true })).toBe(true);
    expect(isShown('Order')).toBe(true);
    expect(fireEvent.keyDown(document.body, sign)).toBe(false);
  });

  it('does nothing under the confirm dialog', async () => {
    const { world, user } = await show(ready);
    await user.click(screen.getByRole('button', { name: /^Order ·/ }));
    await waitFor(() => expect(step(world)).toBe('confirm'));
    await user.keyboard('{Alt>}[Digit2]{/Alt}');
    expect(world.model.store.getState().tab).toBe('order');
  });
});

describe('the list of keys', () => {
  it('opens with ? outside text fields, in which it is a sign like another', async () => {
    const { user } = await show();
    const link = screen.getByRole('textbox', { name: 'Link' });
    await user.click(link);
    await user.keyboard('?');
    expect(help()).toBeNull();
    expect(link).toHaveProperty('value', `${VIDEO}?`);
    screen.getByRole('tab', { name: 'Order' }).focus();
    await user.keyboard('?');
    within(help() as HTMLElement).getByText('Order; in the dialog, confirm');
  });

  it('opens with its button, and closes with its own', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'Keyboard' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close' }));
    await user.keyboard('{Enter}');
    expect(help()).toBeNull();
  });

  it('closes with Escape and leaves the form as it was', async () => {
    const { world, user } = await show(ready);
    await user.click(screen.getByRole('button', { name: 'Keyboard' }));
    const dialog = help() as HTMLElement;
    fireEvent(dialog, new Event('cancel', { cancelable: true }));
    await waitFor(() => expect(help()).toBeNull());
    expect(step(world)).toBe('form');
    expect(world.placings()).toEqual([]);
  });
});
