import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import { listDrawn } from './list-drawn.ts';
import { catalogue, createWorld, service, VIDEO } from './popup-world.ts';

afterEach(cleanup);

const SERVICES = [
  service({ id: '1', name: 'TikTok Likes', category: '', rate: '0.5', refill: false }),
  service({ id: '2', name: 'Instagram Likes', category: '', rate: '3', refill: true }),
  service({ id: '3', name: 'Instagram Views', category: '', rate: '0.9', refill: true }),
  service({ id: '4', name: 'Instagram Reel Views', category: '', rate: '0.8', refill: null }),
  service({ id: '5', name: 'YouTube Views', category: '', rate: '10', refill: true }),
];

async function show(link: string | null = null, services = SERVICES) {
  const world = createWorld({ catalogue: catalogue(services), favourites: ['5'] });
  world.page = link;
  render(<Popup model={world.model} />);
  await world.model.start();
  await listDrawn();
  const button = await screen.findByRole('button', { name: 'Filters' });
  const user = userEvent.setup();
  return { world, user, button, box: screen.getByRole('combobox', { name: 'Service' }) };
}

const ids = () =>
  screen.queryAllByRole('option').flatMap(({ textContent }) => textContent?.match(/\/1000(\d)/)?.[1] ?? []);
const chip = (name: string) => screen.getByRole('button', { name });
const platform = () => screen.getByRole('combobox', { name: 'Platform' });

describe('the filters', () => {
  it('stand away until they are asked for', async () => {
    const { user, button } = await show();
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('group', { name: 'Filters' })).toBeNull();
    await user.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    screen.getByRole('group', { name: 'Filters' });
  });

  it('leave those of one platform, those that are refilled, and put the cheapest first', async () => {
    const { user, button } = await show();
    await user.click(button);
    await user.selectOptions(platform(), 'Instagram');
    expect(ids()).toEqual(['2', '3', '4']);
    await user.click(chip('Refill'));
    expect(chip('Refill').getAttribute('aria-pressed')).toBe('true');
    expect(ids()).toEqual(['2', '3']);
    await user.click(chip('Cheapest first'));
    expect(ids()).toEqual(['3', '2']);
    screen.getByText('2 found');
    await user.click(chip('Refill'));
    expect(ids()).toEqual(['4', '3', '2']);
    await user.selectOptions(platform(), 'All platforms');
    expect(ids()).toEqual(['1', '4', '3', '2', '5']);
  });

  it('leave those of one of the panel’s categories; a platform has its own', async () => {
    const shelved = [
      service({ id: '1', name: 'TikTok Likes', category: 'TikTok | Likes' }),
      service({ id: '2', name: 'Instagram Likes', category: 'Instagram | Likes' }),
      service({ id: '3', name: 'Instagram Views', category: 'Instagram | Views' }),
      service({ id: '4', name: 'Instagram Saves', category: '' }),
    ];
    const { user, button } = await show(null, shelved);
    await user.click(button);
    const category = () => screen.getByRole('combobox', { name: 'Category' });
    const offered = () => [...category().querySelectorAll('option')].map(({ textContent }) => textContent);
    expect(offered()).toEqual(['All categories', 'TikTok | Likes', 'Instagram | Likes', 'Instagram | Views']);
    await user.selectOptions(category(), 'Instagram | Views');
    expect(ids()).toEqual(['3']);
    await user.selectOptions(platform(), 'TikTok');
    expect(ids()).toEqual(['1']);
    expect(offered()).toEqual(['All categories', 'TikTok | Likes']);
    expect(category()).toHaveProperty('value', '');
  });

  it('narrow a search, whose id comes first whatever it costs', async () => {
    const { user, button, box } = await show();
    await user.click(button);
    await user.click(chip('Cheapest first'));
    await user.type(box, 'views');
    expect(ids()).toEqual(['4', '3', '5']);
    const many = [...SERVICES, service({ id: '6', name: 'Likes 5', rate: '0.1' })];
    cleanup();
    const again = await show(null, many);
    await again.user.click(again.button);
    await again.user.click(chip('Cheapest first'));
    await again.user.type(again.box, '5');
    expect(ids()).toEqual(['5', '6']);
    await again.user.selectOptions(platform(), 'TikTok');
    expect(ids()).toEqual([]);
  });

  it('keep what suits the link first until the price decides', async () => {
    const { user, button } = await show(VIDEO);
    await user.click(button);
    expect(ids()[0]).toBe('5');
    await user.click(chip('Cheapest first'));
    expect(ids()[0]).toBe('1');
  });

  it('that leave nothing say so', async () => {
    const { user, button } = await show();
    await user.click(button);
    await user.selectOptions(platform(), 'VK');
    screen.getByRole('heading', { name: 'No service matches' });
  });

  it('are put away by their button, and none is at work then', async () => {
    const { user, button } = await show();
    await user.click(button);
    await user.selectOptions(platform(), 'TikTok');
    await user.click(button);
    expect(ids()).toHaveLength(5);
    screen.getByRole('group', { name: 'Favourites' });
  });

  it('are reached by keyboard alone, and put away by Escape', async () => {
    const { world, user, button, box } = await show();
    box.focus();
    await user.tab();
    expect(document.activeElement).toBe(button);
    await user.keyboard('{Enter}');
    await user.tab();
    expect(document.activeElement).toBe(platform());
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Category' }));
    await user.tab();
    await user.keyboard(' ');
    expect(ids()).toEqual(['2', '3', '5']);
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(button);
    expect(ids()).toHaveLength(5);
    await user.click(button);
    await user.tab();
    await user.tab({ shift: true });
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(box);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(world.draft?.serviceId).toBe('1');
  });
});
