import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { account, NOON } from './popup-world.ts';
import { createOptionsWorld } from './show-options.tsx';

afterEach(cleanup);

async function show() {
  const { world, model } = createOptionsWorld();
  const told = { done: 0 };
  render(
    <Welcome
      model={model}
      onDone={() => {
        told.done += 1;
      }}
    />,
  );
  await model.start();
  return { world, told, user: userEvent.setup() };
}

const button = (name: string) => screen.getByRole('button', { name });
const step = () => document.querySelector('[aria-current=step]')?.textContent;

describe('the first-run page', () => {
  it('begins with what it is and what to know before one orders', async () => {
    await show();
    expect(step()).toBe('What it is');
    screen.getByText(/can break a platform’s rules and, in some places, the law/);
  });

  it('connects in its second step, and leads to where the panel shows the key', async () => {
    const { world, user } = await show();
    await user.click(button('Next'));
    expect(screen.getByRole('link', { name: /API page/ }).getAttribute('href')).toBe(
      'https://smmdiva.com/api',
    );
    const url = screen.getByRole('textbox', { name: 'API URL' });
    await user.clear(url);
    await user.type(url, 'https://panel.com/api/v2');
    expect(screen.getByRole('link', { name: /account page/ }).getAttribute('href')).toBe(
      'https://panel.com/account',
    );
    world.snapshot.accounts = [account];
    await user.type(screen.getByRole('textbox', { name: 'API key' }), 'secret-key{Enter}');
    await screen.findByRole('status', { name: 'Connected' });
    expect(world.sent).toEqual([{ apiUrl: 'https://panel.com/api/v2', apiKey: 'secret-key' }]);
    button('Next');
  });

  it('turns the page buttons on in its third, with the reason, and is done', async () => {
    const { world, told, user } = await show();
    await user.click(button('Next'));
    await user.click(button('Later'));
    screen.getByText(/Your browser will ask/);
    await user.click(button('Turn on page buttons'));
    await screen.findByText(/on all sites now/);
    expect(world.snapshot.settings.pageButton.media).not.toEqual([]);
    await user.click(button('Finish'));
    expect(world.written.at(-1)).toEqual({ welcomedAt: NOON });
    expect(told.done).toBe(1);
  });

  it('can be skipped at once, and is not shown again', async () => {
    const { world, told, user } = await show();
    await user.click(button('Skip all this'));
    expect(world.written).toEqual([{ welcomedAt: NOON }]);
    expect(told.done).toBe(1);
  });

  it('is gone through with the keyboard, which goes on where each step begins', async () => {
    const { told, user } = await show();
    const next = button('Next');
    next.focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Connect your panel' }));
    await user.click(button('Back'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'What it is' }));
    await user.click(button('Next'));
    await user.click(button('Later'));
    button('Finish').focus();
    await user.keyboard('{Enter}');
    expect(told.done).toBe(1);
  });
});
