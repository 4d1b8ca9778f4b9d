import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PlaceOutcome } from '../../lib/messages.ts';
import { listDrawn } from './list-drawn.ts';
import { addOrder, createWorld, draft, unknown, VIDEO, type World } from './popup-world.ts';

afterEach(cleanup);

async function show(world = createWorld()) {
  world.page ??= VIDEO;
  render(<Popup model={world.model} />);
  await world.model.start();
  await screen.findByRole('button', { name: /^Order/ });
  await listDrawn();
  return { world, user: userEvent.setup() };
}

function readyWorld(change: Partial<World> = {}): World {
  return Object.assign(createWorld(), { draft: draft(), ...change });
}

const orderButton = () => screen.getByRole('button', { name: /^Order/ });
const placeButton = async () => {
  const place = await screen.findByRole('button', { name: 'Place order' });
  await waitFor(() => expect(place.getAttribute('aria-disabled')).toBe('false'));
  return place;
};

describe('the order form', () => {
  it('is named for a screen reader as the design says', async () => {
    await show();
    expect(screen.getByRole('tab', { name: 'Order' }).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('status', { name: 'Balance' }).textContent).toBe('$68.69');
    expect(screen.getByRole('status', { name: 'Balance' }).title).toBe('$68.6868');
    expect(screen.getByRole('textbox', { name: 'Link' })).toHaveProperty('value', VIDEO);
    screen.getByRole('button', { name: 'Refresh' });
    screen.getByRole('button', { name: 'Settings' });
    screen.getByRole('combobox', { name: 'Service' });
    screen.getByRole('textbox', { name: 'Quantity' });
    screen.getByRole('status', { name: 'Price' });
  });

  it('orders from the keyboard alone', async () => {
    const { world, user } = await show();
    expect(document.activeElement).toBe(screen.getByRole('combobox'));
    await user.keyboard('views{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Quantity' }));
    await user.keyboard('1000{Enter}');
    expect(document.activeElement).toBe(await placeButton());
    await user.keyboard('{Enter}');
    await screen.findByText('Order 23501 placed');
    expect(world.placings()).toMatchObject([{ serviceId: '1', quantity: '1000', link: VIDEO }]);
  });

  it('orders with Ctrl+Enter from any field', async () => {
    const { user } = await show(readyWorld());
    await user.click(screen.getByRole('textbox', { name: 'Link' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('dialog', { name: 'Confirm order' });
  });

  it('tells price and balance after, exact, while the quantity is typed', async () => {
    const { user } = await show(readyWorld({ draft: draft({ quantity: '' }) }));
    await user.type(screen.getByRole('textbox', { name: 'Quantity' }), '1,234');
    expect(screen.getByRole('status', { name: 'Price' }).textContent).toBe('$3.085after: $65.60');
    expect(orderButton().textContent).toBe('Order · $3.085');
  });

  it('counts the comments of a service that takes them, blank lines left out', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('option', { name: /Instagram comments/ }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Comments' }));
    await user.keyboard('Great!{Enter}{Enter}  {Enter}لا أصدق{Enter}');
    screen.getByText('2 comments');
    expect(screen.queryByRole('textbox', { name: 'Quantity' })).toBeNull();
    expect(screen.getByRole('status', { name: 'Price' }).textContent).toContain('$0.005');
  });

  it('asks a package for no quantity', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('option', { name: /Starter pack/ }));
    expect(screen.queryByRole('textbox', { name: 'Quantity' })).toBeNull();
    expect(orderButton().textContent).toBe('Order · $12.00');
  });

  it('says whence the link is, and offers the open tab’s', async () => {
    const { world, user } = await show(readyWorld({ page: 'https://www.instagram.com/nasa/' }));
    screen.getByText('From another tab');
    await user.click(screen.getByRole('button', { name: 'Use this tab' }));
    expect(world.draft?.link).toBe('https://www.instagram.com/nasa/');
    screen.getByText('From this tab');
  });

  it('asks before a link from the menu takes the place of a started draft’s', async () => {
    const { user } = await show(readyWorld({ incoming: 'https://youtube.com/watch?v=other' }));
    expect(screen.getByText(/instead\?/).textContent).toBe('Use youtube.com/watch?v=other instead?');
    await user.click(screen.getByRole('button', { name: 'Keep mine' }));
    expect(screen.getByRole('textbox', { name: 'Link' })).toHaveProperty('value', VIDEO);
    expect(screen.queryByText(/instead/)).toBeNull();
  });
});

describe('the confirm dialog', () => {
  it('shows what is bought, for what and at which price', async () => {
    const { user } = await show(readyWorld());
    await user.click(orderButton());
    const dialog = await screen.findByRole('dialog', { name: 'Confirm order' });
    for (const text of ['Youtube views', 'youtube.com/watch?v=jNQXAC9IVRw', '1,000', '$2.50', '$66.1868']) {
      within(dialog).getByText(text);
    }
  });

  it('is closed by Back, with nothing sent and the keyboard on Order again', async () => {
    const { world, user } = await show(readyWorld());
    await user.click(orderButton());
    await placeButton();
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(orderButton());
    expect(world.placings()).toEqual([]);
  });

  it('is not confirmed by the second half of a double click on Order, nor by a key that is held down', async () => {
    const { world, user } = await show(readyWorld());
    await user.click(orderButton());
    const place = await placeButton();
    fireEvent.click(place, { detail: 2 });
    // False: the press was taken from the browser, which would have made a click of it.
    expect(fireEvent.keyDown(place, { key: 'Enter', repeat: true })).toBe(false);
    expect(world.model.store.getState().step.at).toBe('confirm');
  });

  it('sends once however often it is pressed while it sends', async () => {
    const world = readyWorld();
    const answer = Promise.withResolvers<PlaceOutcome>();
    world.worker.placeOrder = () => answer.promise;
    const { user } = await show(world);
    await user.click(orderButton());
    const place = await placeButton();
    await user.click(place);
    await user.click(place);
    await user.keyboard('{Enter}{Escape}');
    expect(place.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByRole('dialog')).toBeTruthy();
    expect(world.placings()).toHaveLength(1);
  });

  it('asks whether a second order for the same service and link is meant', async () => {
    const world = readyWorld();
    world.worker.placeOrder = ({ consents }) =>
      consents.length === 0
        ? { kind: 'ask', question: 'activeOrder', panelOrderId: '23400' }
        : { kind: 'placed', localId: 'draft-one', panelOrderId: '23501' };
    const { user } = await show(world);
    await user.click(orderButton());
    await user.click(await placeButton());
    await screen.findByText(/still running \(#23400\)\. A second one is often lost without refund/);
    await user.click(screen.getByRole('button', { name: 'Order anyway' }));
    await screen.findByText('Order 23501 placed');
  });

  it('shows the old price struck where it changed', async () => {
    const world = readyWorld();
    world.worker.placeOrder = () => ({ kind: 'ask', question: 'priceChanged', price: '2.75' });
    const { user } = await show(world);
    await user.click(orderButton());
    await user.click(await placeButton());
    const old = await screen.findByText('$2.50', { selector: 'del' });
    expect(old.parentElement?.textContent).toBe('$2.50 $2.75');
  });
});

describe('the outcome', () => {
  async function place(world: World) {
    const { user } = await show(world);
    await user.click(orderButton());
    await user.click(await placeButton());
    return user;
  }

  it('of a placed order is announced, and leads to Orders or to another order for the same link', async () => {
    const user = await place(readyWorld());
    expect((await screen.findByText('Order 23501 placed')).closest('[role=status]')).not.toBeNull();
    await user.click(screen.getByRole('button', { name: 'Order another' }));
    expect(screen.getByRole('textbox', { name: 'Link' })).toHaveProperty('value', VIDEO);
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Service' }));
  });

  it('of a refusal is an alert in the panel’s words, over a form that holds everything still', async () => {
    const world = readyWorld();
    const words = 'You have active order with this link.';
    world.worker.placeOrder = () => ({ kind: 'refused', localId: 'draft-one', words, reason: 'activeOrder' });
    await place(world);
    expect((await screen.findByRole('alert')).textContent).toContain(words);
    expect(screen.getByRole('textbox', { name: 'Quantity' })).toHaveProperty('value', '1000');
  });

  it('that nobody knows is an alert, and the order waits under “Needs your attention”', async () => {
    const world = readyWorld();
    world.worker.placeOrder = ({ localId }) => {
      addOrder(world, unknown({ localId }));
      return { kind: 'unknown', localId };
    };
    const user = await place(world);
    expect((await screen.findByRole('alert')).textContent).toContain(
      "We don't know whether this order was placed",
    );
    await user.click(screen.getByRole('button', { name: 'See orders' }));
    const list = screen.getByRole('list', { name: 'Needs your attention' });
    expect(within(list).getByRole('listitem').textContent).toContain('Youtube views');
  });

  it('where nothing was sent says so and why', async () => {
    const world = readyWorld();
    world.worker.placeOrder = () => ({ kind: 'notSent', why: { code: 'funds', balance: '1', price: '2.5' } });
    await place(world);
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Nothing was sent. The price is $2.50 and the balance $1.00. Add funds on the panel’s site, or order less.',
    );
  });
});
