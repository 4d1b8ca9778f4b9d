import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { changesInShort, sinceWhen } from '../../components/popup/changes-words.ts';
import { lookForChanges } from '../../components/popup/look-for-changes.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import { seenOf } from '../../lib/catalogue/changes.ts';
import type { Service } from '../../lib/panel/decode.ts';
import { listDrawn } from './list-drawn.ts';
import { account, catalogue, createWorld, NOON, service } from './popup-world.ts';

afterEach(cleanup);

const DAY_MS = 86_400_000;
const BEFORE = [
  service({ id: '1', name: 'YouTube Views', rate: '2.50' }),
  service({ id: '2', name: 'TikTok Likes', rate: '1' }),
  service({ id: '3', name: 'Instagram Likes', rate: '3' }),
  service({ id: '4', name: 'VK Friends', rate: '8' }),
];
const AFTER = [
  service({ id: '1', name: 'YouTube Views', rate: '3.00' }),
  service({ id: '3', name: 'Instagram Likes', rate: '2.75' }),
  service({ id: '4', name: 'VK Friends', rate: '8.0' }),
  service({ id: '5', name: 'Threads Likes', rate: '4' }),
];

async function show(before: Service[] | null, after = AFTER, favourites = ['1']) {
  const world = createWorld({ catalogue: catalogue(after), favourites });
  world.seen = before && seenOf(catalogue(before, NOON - 3 * DAY_MS));
  render(<Popup model={world.model} />);
  await world.model.start();
  await listDrawn();
  await screen.findByRole('button', { name: 'Filters' });
  return { world, user: userEvent.setup() };
}

const line = () => screen.findByRole('button', { name: /^What changed: / });
const noLine = () => expect(screen.queryByRole('button', { name: /^What changed/ })).toBeNull();

describe('what changed since the catalogue was seen last', () => {
  it('is told in one line above the list', async () => {
    await show(BEFORE);
    const button = await line();
    expect(button.textContent).toBe('What changed: 1 new · 1 cheaper · 1 dearer · 1 gone since Monday');
  });

  it('is nothing for the first catalogue of all, which counts as seen', async () => {
    const { world } = await show(null);
    await waitFor(() => expect(world.seen).toEqual(seenOf(catalogue(AFTER))));
    noLine();
  });

  it('is nothing where nothing changed, and what is told later is told from now', async () => {
    const { world } = await show(AFTER);
    await waitFor(() => expect(world.seen?.at).toBe(NOON));
    noLine();
  });

  it('names a favourite that is gone, and says beside one that got dearer what it was', async () => {
    await show(BEFORE, AFTER, ['1', '2']);
    expect((await line()).textContent).toContain('TikTok Likes is gone');
    const [risen] = screen.getAllByRole('option', { name: /YouTube Views/ });
    expect(risen?.textContent).toContain('was $2.50');
    expect(screen.getByRole('option', { name: /Instagram Likes/ }).textContent).not.toContain('was');
  });

  it('is nothing where the panel sells nothing just now, and is told once it does again', async () => {
    const seen = seenOf(catalogue(BEFORE));
    const keepSeen = vi.fn();
    const stored = { loadSeen: async () => seen, keepSeen };
    expect(await lookForChanges(catalogue([]), stored)).toBeNull();
    expect(keepSeen).not.toHaveBeenCalled();
    expect(await lookForChanges(catalogue(AFTER), stored)).toMatchObject({ gone: [{ id: '2' }] });
  });

  it('stays to be told until it is looked at or put away', async () => {
    const { world } = await show(BEFORE);
    await line();
    expect(world.seen?.at).toBe(NOON - 3 * DAY_MS);
    cleanup();
    render(<Popup model={world.model} />);
    await line();
  });

  it('is put away by its button, and the keyboard goes on in the search', async () => {
    const { world, user } = await show(BEFORE);
    await line();
    await user.click(screen.getByRole('button', { name: 'Changes seen' }));
    noLine();
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Service' }));
    expect(screen.queryByText(/^was/)).toBeNull();
    await waitFor(() => expect(world.seen).toEqual(seenOf(catalogue(AFTER))));
  });

  it('opens as a list by kind, by keyboard alone, and counts as seen once that is closed', async () => {
    const { world, user } = await show(BEFORE);
    (await line()).focus();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Changes since Monday' });
    const rows = (name: string) =>
      within(within(dialog).getByRole('list', { name }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent?.trim());
    expect(rows('No longer sold · 1')).toEqual(['TikTok Likeswas $1.00']);
    expect(rows('Dearer · 1')).toEqual(['YouTube Views favouritewas $2.50 $3.00']);
    expect(rows('Cheaper · 1')).toEqual(['Instagram Likeswas $3.00 $2.75']);
    expect(rows('New · 1')).toEqual(['Threads Likes$4.00']);
    expect(world.seen?.at).toBe(NOON - 3 * DAY_MS);
    expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Close' }));
    await user.keyboard('{Enter}');
    noLine();
    await waitFor(() => expect(world.seen?.at).toBe(NOON));
  });

  it('picks a service out of the list', async () => {
    const { world, user } = await show(BEFORE);
    await user.click(await line());
    await user.click(await screen.findByRole('button', { name: /Threads Likes/ }));
    expect(world.model.store.getState().draft?.serviceId).toBe('5');
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(world.seen?.at).toBe(NOON));
  });

  it('orders nothing while the list of changes stands open', async () => {
    const { world, user } = await show(BEFORE);
    world.model.pickService('1');
    world.model.setLink('https://www.youtube.com/watch?v=jNQXAC9IVRw');
    world.model.setQuantity('1000');
    world.model.changeService();
    await user.click(await line());
    await screen.findByRole('dialog');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(world.model.store.getState().step.at).toBe('form');
  });

  it('is compared anew when the panel’s catalogue comes while the popup stands open', async () => {
    const { world } = await show(BEFORE, BEFORE);
    noLine();
    await waitFor(() => expect(world.seen?.at).toBe(NOON));
    world.snapshot.catalogue = catalogue(AFTER, NOON + 60_000);
    world.changed();
    expect((await line()).textContent).toContain('1 new');
  });

  it('is another account’s own', async () => {
    const { world } = await show(BEFORE);
    await line();
    const other = { ...account, accountId: 'account-2' };
    world.snapshot = {
      ...world.snapshot,
      account: other,
      catalogue: { ...catalogue(AFTER), accountId: other.accountId },
    };
    world.changed();
    await waitFor(noLine);
    await waitFor(() => expect(world.seen?.accountId).toBe('account-2'));
  });

  it('waits behind a search, whose hits have no heading', async () => {
    const { user } = await show(BEFORE);
    await line();
    await user.type(screen.getByRole('combobox', { name: 'Service' }), 'likes');
    expect(document.querySelector('.group-heading')).toBeNull();
    await line();
  });
});

describe('the words for it', () => {
  const at = (text: string) => new Date(text).getTime();
  it.each([
    ['2026-11-27T14:05', 'since 14:05'],
    ['2026-11-26T23:59', 'since Thursday'],
    ['2026-11-21T00:01', 'since Saturday'],
    ['2026-11-20T23:59', 'since Nov 20'],
    // A clock that was set back.
    ['2026-11-29T12:00', 'since Nov 29'],
  ])('%s is %s', (seen, words) => {
    expect(sinceWhen(at(seen), at('2026-11-27T18:00'))).toBe(words);
  });

  it('leave out what there is none of', () => {
    const change = { id: '1', name: 'a', was: null, rate: null, currency: null };
    const changes = { since: 0, added: Array(1_234).fill(change), gone: [], dearer: [change], cheaper: [] };
    expect(changesInShort(changes)).toBe('1,234 new · 1 dearer');
  });
});
