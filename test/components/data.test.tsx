import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { DataTools } from '../../components/options/DataTools.tsx';
import { createDataModel } from '../../components/options/data-model.ts';
import { backup, createDataWorld, locked, secrets } from './data-world.ts';
import { account } from './popup-world.ts';

afterEach(cleanup);

function show() {
  const { world, ports } = createDataWorld();
  const model = createDataModel(ports);
  const { container } = render(<DataTools model={model} accountIds={[account.accountId]} />);
  const user = userEvent.setup();
  async function choose() {
    const input = container.querySelector<HTMLInputElement>('input[type=file]');
    if (input) await user.upload(input, new File(['{}'], 'mine.json', { type: 'application/json' }));
  }
  return { world, model, user, choose };
}

const button = (name: string) => screen.getByRole('button', { name });

it('tells what is stored and how much', async () => {
  show();
  const facts = await screen.findByText(/1,234 orders/);
  for (const text of ['1 refill', '2 balance readings', '0 notices', 'about 8.4 MB']) {
    expect(facts.textContent).toContain(text);
  }
});

describe('a backup', () => {
  it('is handed over as a file named by its day, without secrets', async () => {
    const { world, user } = show();
    await user.click(button('Export backup'));
    await screen.findByText(/handed to the browser as a download/);
    expect(world.saved).toEqual([{ name: 'pocket-panel-2026-01-15.json', text: 'backup under null' }]);
  });

  it('takes secrets along under a passphrase that is long enough, and forgets the passphrase', async () => {
    const { world, user } = show();
    await user.click(screen.getByRole('checkbox', { name: /API keys and delivered goods/ }));
    const field = screen.getByRole('textbox', { name: 'Passphrase' });
    await user.type(field, 'short');
    await user.click(button('Export backup'));
    screen.getByText(/at least 8 characters/);
    expect(world.saved).toEqual([]);
    await user.clear(field);
    await user.type(field, 'correct horse');
    await user.click(button('Export backup'));
    await screen.findByText(/handed to the browser/);
    expect(world.saved[0]?.text).toBe('backup under correct horse');
    expect(field).toHaveProperty('value', '');
  });

  it('that could not be written says so and saves nothing', async () => {
    const { world, user } = show();
    world.fails = true;
    await user.click(button('Export backup'));
    expect((await screen.findByText(/could not be read/)).closest('[role=alert]')).not.toBeNull();
    expect(world.saved).toEqual([]);
  });
});

describe('a file that is imported', () => {
  it('is shown before anything of it is written, and may be left', async () => {
    const { world, user, choose } = show();
    await choose();
    const offer = await screen.findByRole('form', { name: 'Restore this backup?' });
    expect(offer.textContent).toContain('mine.json holds 1 account, 1 order');
    expect(document.activeElement).toBe(button('Restore'));
    await user.click(button('Cancel'));
    button('Import backup');
    expect(world.done).toEqual([]);
  });

  it('is restored, and what changed is said', async () => {
    const { world, user, choose } = show();
    await choose();
    await user.click(await screen.findByRole('button', { name: 'Restore' }));
    await screen.findByText(/1 order restored\. An account without a key is not followed/);
    expect(world.done).toEqual([
      ['restore', backup, null],
      ['placeSurfaces', {}],
    ]);
  });

  it('and holds secrets gives them to the passphrase alone; access is asked for in the click', async () => {
    const { world, user, choose } = show();
    world.opened = locked;
    await choose();
    const field = await screen.findByRole('textbox', { name: 'Passphrase' });
    await user.type(field, 'wrong horse');
    await user.click(button('Restore'));
    await screen.findByText(/does not open this backup/);
    expect(world.done).toEqual([['access', account.apiUrl]]);
    const again = screen.getByRole('textbox', { name: 'Passphrase' });
    await user.clear(again);
    await user.type(again, 'correct horse{Enter}');
    await screen.findByText('1 order restored.');
    expect(world.done.slice(2)).toEqual([
      ['restore', locked, secrets],
      ['placeSurfaces', {}],
      ['refresh', { accountId: account.accountId, force: false }],
    ]);
  });

  it.each([
    ['notABackup', /no backup of Pocket Panel/],
    ['newer', /newer version/],
    ['damaged', /is damaged/],
  ] as const)('and is refused (%s) is refused with a reason', async (code, reason) => {
    const { world, choose } = show();
    world.opened = { problem: { code } };
    await choose();
    expect((await screen.findByText(reason)).closest('[role=alert]')).not.toBeNull();
    expect(world.done).toEqual([]);
  });

  it('and did not fit on the disk says that it may be done again', async () => {
    const { world, user, choose } = show();
    await choose();
    world.fails = true;
    await user.click(await screen.findByRole('button', { name: 'Restore' }));
    await screen.findByText(/did not take all of it/);
    button('Import backup');
  });
});

describe('deleting everything', () => {
  it('asks first, and the harmless answer has the keyboard', async () => {
    const { world, user } = show();
    await screen.findByText(/1,234 orders/);
    await user.click(button('Delete everything'));
    const question = screen.getByRole('group', { name: 'Delete everything?' });
    expect(question.textContent).toContain('1,234 orders');
    expect(document.activeElement).toBe(within(question).getByRole('button', { name: 'Keep it' }));
    await user.keyboard('{Enter}');
    button('Delete everything');
    expect(world.done).toEqual([]);
  });

  it('waits until no order is on its way, then deletes', async () => {
    const { world, user } = show();
    await user.click(button('Delete everything'));
    await user.click(button('Delete everything now'));
    await screen.findByText('Everything was deleted.');
    expect(world.done).toEqual([
      ['forgetKey', { accountId: account.accountId }],
      'wipe',
      ['placeSurfaces', {}],
    ]);
  });
});
