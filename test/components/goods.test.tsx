import { act, cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { goods, NOON, placed } from './popup-world.ts';
import { showOrders } from './show-orders.tsx';

afterEach(cleanup);

const LICENCE = '0a1b2c3d-licence';
const sealed = (text: string) => ({ iv: '', data: btoa(text) });
const delivered = (change = {}) =>
  placed({ purchase: goods, finalAt: NOON, result: sealed(LICENCE), ...change }, { status: 'Completed' });

describe('delivered goods', () => {
  it('are hidden until they are asked for, and copied with one press', async () => {
    const { world, user } = await showOrders({ orders: [delivered()] });
    expect(document.body.innerHTML).not.toContain(LICENCE);
    expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Reveal' }));
    await screen.findByText(LICENCE);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Copy' }));
    await user.keyboard('{Enter}');
    expect(world.copied).toEqual([LICENCE]);
    await screen.findByText('Copied');
  });

  it('are hidden again on a press, and once the list is left', async () => {
    const { user } = await showOrders({ orders: [delivered()] });
    await user.click(screen.getByRole('button', { name: 'Reveal' }));
    await user.click(await screen.findByRole('button', { name: 'Hide' }));
    expect(screen.queryByText(LICENCE)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Reveal' }));
    await screen.findByText(LICENCE);
    await user.click(screen.getByRole('tab', { name: 'Shop' }));
    await user.click(screen.getByRole('tab', { name: 'Orders' }));
    expect(screen.queryByText(LICENCE)).toBeNull();
  });

  it('that are told again, and sealed anew, stay in view and leave the keyboard where it is', async () => {
    const { world, user } = await showOrders({ orders: [delivered()] });
    await user.click(screen.getByRole('button', { name: 'Reveal' }));
    await screen.findByText(LICENCE);
    const hide = screen.getByRole('button', { name: 'Hide' });
    hide.focus();
    world.snapshot.orders = [
      delivered({ result: { iv: '', data: ` ${btoa(LICENCE)}` }, note: 'told again' }),
    ];
    world.changed();
    await screen.findByText('The panel says: “told again”');
    await waitFor(() => expect(world.revealed).toHaveLength(2));
    await act(async () => {});
    screen.getByText(LICENCE);
    expect(document.activeElement).toBe(hide);
  });

  it('that changed since are hidden again', async () => {
    const { world, user } = await showOrders({ orders: [delivered()] });
    await user.click(screen.getByRole('button', { name: 'Reveal' }));
    await screen.findByText(LICENCE);
    world.snapshot.orders = [delivered({ result: sealed('both halves') })];
    world.changed();
    await user.click(await screen.findByRole('button', { name: 'Reveal' }));
    await screen.findByText('both halves');
  });

  it('that do not open say where they still are', async () => {
    await showOrders({ orders: [delivered({ accountId: 'another' })] }).then(({ user }) =>
      user.click(screen.getByRole('button', { name: 'Reveal' })),
    );
    expect((await screen.findByRole('alert')).textContent).toContain('The panel’s site still shows it');
  });

  it('that are not there yet have nothing to reveal', async () => {
    await showOrders({ orders: [placed({ purchase: goods }, { status: 'Pending' })] });
    expect(screen.queryByRole('button', { name: 'Reveal' })).toBeNull();
  });
});

it('a purchase in the list tells its name, quantity, charge, status and the panel’s note', async () => {
  const order = placed(
    { purchase: goods, finalAt: NOON, note: 'Account is banned' },
    { status: 'Canceled', charge: '2.5' },
  );
  await showOrders({ orders: [order] });
  const item = within(screen.getByRole('list', { name: 'Orders' })).getByRole('listitem');
  for (const text of [
    'Canceled',
    '#23501',
    'Licence key',
    '2',
    '$2.50',
    'The panel says: “Account is banned”',
  ]) {
    expect(item.textContent).toContain(text);
  }
});
