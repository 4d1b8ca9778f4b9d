import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LazyViewOf } from '../../components/options/LazyView.tsx';
import { Shell } from '../../components/options/Shell.tsx';
import { readHash } from '../../components/shared/hash.ts';
import { createOptionsWorld } from './show-options.tsx';

beforeEach(() => {
  location.hash = '';
});
afterEach(cleanup);

const story: LazyViewOf = {
  name: 'order',
  title: 'Order',
  inNavigation: false,
  load:
    async () =>
    ({ of }) => <h1>Order {of}</h1>,
};
const past: LazyViewOf = { ...story, name: 'past', title: 'Past', inNavigation: true };

async function open(hash: string, views: LazyViewOf[] = [past, story]) {
  location.hash = hash;
  const { model } = createOptionsWorld();
  render(<Shell model={model} views={views} />);
  await model.start();
}

describe('the options page', () => {
  it('opens at the settings', async () => {
    await open('#connection');
    screen.getByRole('heading', { name: 'Connection' });
    expect(screen.getByRole('link', { name: 'Settings' }).getAttribute('aria-current')).toBe('page');
  });

  it('opens the view that its address names, with what of it', async () => {
    await open('#order=local%20id');
    await screen.findByRole('heading', { name: 'Order local id' });
    expect(document.title).toBe('Order · Pocket Panel');
    expect(screen.queryByRole('textbox', { name: 'API URL' })).toBeNull();
  });

  it('goes from view to view by its navigation, and the keyboard goes along', async () => {
    await open('');
    await userEvent.setup().click(screen.getByRole('link', { name: 'Past' }));
    await screen.findByRole('heading', { name: /^Order/ });
    expect(screen.queryByRole('link', { name: 'Order' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Past' }).getAttribute('aria-current')).toBe('page');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  });

  it('says so where a view cannot be fetched any more', async () => {
    await open('#order=1', [{ ...story, load: () => Promise.reject(new TypeError('gone')) }]);
    expect((await screen.findByRole('alert')).textContent).toContain('Order could not be opened');
  });
});

it.each([
  ['', { name: '', of: '' }],
  ['#history', { name: 'history', of: '' }],
  ['#order=a=b', { name: 'order', of: 'a=b' }],
  ['#order=%E0%A4%A', { name: 'order', of: '%E0%A4%A' }],
])('the hash %j is read', (hash, place) => {
  expect(readHash(hash)).toEqual(place);
});
