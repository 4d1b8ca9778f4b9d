import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import { account, createWorld, draft, VIDEO } from './popup-world.ts';

afterEach(cleanup);

const two = [
  { accountId: 'account-1', name: 'smmdiva', unknowns: 0 },
  { accountId: 'account-2', name: 'other panel', unknowns: 2 },
];

async function show(accounts = two) {
  const world = createWorld({ accounts });
  world.draft = draft({ origin: 'typed' });
  render(<Popup model={world.model} />);
  await world.model.start();
  return { world, user: userEvent.setup() };
}

it('one account is named in the header, and there is nothing to choose', async () => {
  await show([two[0] as (typeof two)[number]]);
  screen.getByRole('heading', { name: 'smmdiva' });
  expect(screen.queryByRole('combobox', { name: 'Account that pays' })).toBeNull();
});

it('of several the one that pays is shown, and the others tell of orders that need the person', async () => {
  await show();
  const payer = screen.getByRole('combobox', { name: 'Account that pays' });
  expect(payer).toHaveProperty('value', 'account-1');
  expect(payer.title).toMatch(/another account needs your attention/);
  screen.getByRole('option', { name: 'other panel · 2 need attention' });
});

it('another one pays from when it is chosen, with the link kept and the service not, as its catalogue is another', async () => {
  const { world, user } = await show();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Account that pays' }), 'account-2');
  await screen.findByRole('heading', { name: 'account-2' });
  expect(world.model.store.getState().draft).toMatchObject({
    accountId: 'account-2',
    link: VIDEO,
    serviceId: null,
    quantity: '',
  });
  expect(world.asked.map(({ name }) => name)).toContain('placeSurfaces');
  expect(world.asked.at(-1)).toEqual({ name: 'refresh', input: { accountId: 'account-2', force: false } });
});

it('the orders stay in view where those of another account are wanted', async () => {
  const { world, user } = await show();
  await user.click(screen.getByRole('tab', { name: 'Orders' }));
  await world.model.copyGoods('order-1', 'a login');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Account that pays' }), 'account-2');
  await screen.findByRole('heading', { name: 'account-2' });
  expect(world.model.store.getState()).toMatchObject({ tab: 'orders', copied: null });
});

it('nothing can be chosen while an order is being confirmed', async () => {
  const { user, world } = await show();
  await user.click(screen.getByRole('button', { name: /^Order ·/ }));
  await world.model.choosePayer('account-2');
  expect(world.snapshot.account).toBe(account);
});
