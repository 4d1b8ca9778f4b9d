import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import type { Failure } from '../../lib/messages.ts';
import { account, createWorld, NOON, VIDEO, type World } from './popup-world.ts';

afterEach(cleanup);

async function show(world: World) {
  world.page = VIDEO;
  render(<Popup model={world.model} />);
  await world.model.start();
  return userEvent.setup();
}

const failure: Failure = { kind: 'network', words: null, excerpt: '', reason: null };

describe('the popup', () => {
  it('without an account leads to the settings and says once what to know before ordering', async () => {
    const world = createWorld({ account: null, balance: null, catalogue: null });
    const user = await show(world);
    await user.click(await screen.findByRole('button', { name: 'Connect your panel' }));
    expect(world.opened).toEqual(['options']);
    screen.getByText(/can break a platform’s rules and, in some places, the law/);
  });

  it.each([
    ['forgotten', /no key/],
    ['refused', /no longer accepts/],
    ['unreadable', /lost what opens/],
  ] as const)('with a key that is %s offers no form, and says what to do', async (keyState, sentence) => {
    await show(createWorld({ account: { ...account, keyState } }));
    await screen.findByText(sentence);
    expect(screen.queryByRole('textbox', { name: 'Link' })).toBeNull();
    screen.getByRole('button', { name: 'Open settings' });
  });

  it('that lost key and orders at once says so, and sends the person to the panel before the next order', async () => {
    const world = createWorld({ account: { ...account, keyState: 'unreadable' }, orders: [], unknowns: [] });
    await show(world);
    await screen.findByText(/no order of this account is known here.*look at the panel’s site before/i);
    screen.getByRole('button', { name: 'Restore a backup' }).click();
    expect(world.opened).toEqual(['options#privacy']);
  });

  it('off line shows what it has and how old it is', async () => {
    const world = createWorld();
    world.online = false;
    await show(world);
    await screen.findByRole('button', { name: 'Offline · 3 min ago' });
    screen.getByRole('combobox', { name: 'Service' });
  });

  it('tells that a refresh failed, and why, without moving anything', async () => {
    const world = createWorld();
    world.worker.refresh = () => ({ kind: 'failed', failure });
    await show(world);
    const button = await screen.findByRole('button', { name: 'Not updated' });
    expect(button.title).toMatch(/The panel did not answer/);
  });

  it('asks for everything anew when Refresh is pressed', async () => {
    const world = createWorld();
    const user = await show(world);
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    const refreshes = world.asked.filter(({ name }) => name === 'refresh').map(({ input }) => input);
    expect(refreshes).toEqual([
      { accountId: 'account-1', force: false },
      { accountId: 'account-1', force: true },
    ]);
  });

  it('draws a new balance when the database changed', async () => {
    const world = createWorld();
    await show(world);
    world.snapshot.balance = { amount: '66.1868', currency: 'USD', at: NOON };
    world.changed();
    await screen.findByText('$66.19');
  });

  it('draws the form as soon as an account is connected elsewhere', async () => {
    const world = createWorld({ account: null });
    await show(world);
    await screen.findByRole('button', { name: 'Connect your panel' });
    world.snapshot.account = account;
    world.changed();
    await screen.findByRole('combobox', { name: 'Service' });
  });

  it('whose database cannot be opened says so', async () => {
    const world = createWorld();
    world.ports.read = () => Promise.reject(new Error('VersionError'));
    await show(world);
    expect((await screen.findByRole('alert')).textContent).toMatch(/database could not be opened/);
  });
});
