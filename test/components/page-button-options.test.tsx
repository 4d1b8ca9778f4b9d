import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { SITES } from '../../lib/links/sites.ts';
import { DEFAULT_SETTINGS, type PageButtonSites } from '../../lib/settings.ts';
import { account } from './popup-world.ts';
import { showOptions as show } from './show-options.tsx';

afterEach(cleanup);

const ALL = SITES.flatMap(({ patterns }) => patterns);
const YOUTUBE = ['https://*.youtube.com/*', 'https://*.youtube-nocookie.com/*'];
const chosen = (change: Partial<PageButtonSites>) => ({
  ...DEFAULT_SETTINGS,
  pageButton: { ...DEFAULT_SETTINGS.pageButton, ...change },
});
const turnOn = () => screen.getByRole('button', { name: 'Turn on page buttons' });
const site = (name: string) => screen.getByRole<HTMLInputElement>('switch', { name });

describe('one press for all sites', () => {
  it('says beforehand what the browser will ask and why', async () => {
    await show();
    expect(turnOn().parentElement?.textContent).toMatch(/Your browser will ask .* to show the button/);
  });

  it('asks within the click itself, before anything is awaited', async () => {
    const { world, model } = await show();
    const done = model.turnOnSites(SITES);
    expect(world.done).toEqual([`asked for ${ALL.length} patterns`]);
    await done;
  });

  it('turns them on in their groups, and has the worker place them', async () => {
    const { world, user } = await show();
    await user.click(turnOn());
    await screen.findByText(/on all sites now/);
    const { media, networks, talk } = world.snapshot.settings.pageButton;
    expect(new Set([...media, ...networks, ...talk])).toEqual(new Set(ALL));
    expect(media).toContain('https://*.youtube.com/*');
    expect(networks).toContain('https://*.instagram.com/*');
    expect(talk).toContain('https://*.x.com/*');
    expect(world.done.at(-1)).toBe('placeSurfaces');
    expect(screen.queryByRole('button', { name: 'Turn on page buttons' })).toBeNull();
    expect(screen.getAllByRole('switch', { checked: true })).toHaveLength(SITES.length + 1);
  });

  it('turns nothing on where the person says no, and says so', async () => {
    const { world, user } = await show();
    world.granted = false;
    await user.click(turnOn());
    const told = await screen.findByText(/did not let Pocket Panel onto the sites, so nothing was turned on/);
    expect(told.closest('[role=alert]')).not.toBeNull();
    expect(world.written).toEqual([]);
  });
});

describe('site by site', () => {
  it('lists the fifteen platforms by name', async () => {
    await show();
    const list = screen.getByRole('list', { name: 'Sites with the page button' });
    const names = within(list).getAllByRole('listitem');
    expect(names).toHaveLength(15);
    expect(names.map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['YouTube', 'Instagram', 'X', 'Discord']),
    );
  });

  it('turns one on by its own patterns alone', async () => {
    const { world, user } = await show();
    await user.click(site('YouTube'));
    await screen.findByText(/The button is on YouTube now/);
    expect(world.askedFor).toEqual(YOUTUBE);
    expect(world.written).toEqual([{ pageButton: { media: YOUTUBE, networks: [], talk: [] } }]);
    expect(site('YouTube').checked).toBe(true);
  });

  it('stays off where the person says no', async () => {
    const { world, user } = await show();
    world.granted = false;
    await user.click(site('YouTube'));
    await screen.findByText(/nothing was turned on/);
    expect(site('YouTube').checked).toBe(false);
  });

  it('turned off gives the permission back and leaves the others', async () => {
    const { world, user } = await show({
      settings: chosen({ media: [...YOUTUBE, 'https://*.twitch.tv/*'], talk: ['https://*.x.com/*'] }),
    });
    await user.click(site('YouTube'));
    await screen.findByText('The button is off on YouTube, and the browser has its permission back.');
    expect(world.written).toEqual([
      { pageButton: { media: ['https://*.twitch.tv/*'], networks: [], talk: ['https://*.x.com/*'] } },
    ]);
    expect(world.givenBack).toEqual(YOUTUBE);
    expect(world.done.at(-1)).toBe('placeSurfaces');
    expect(site('Twitch').checked).toBe(true);
  });

  it('never gives back what the panel is reached by', async () => {
    const panel = { ...account, apiUrl: 'https://panel.youtube.com/api/v2' };
    const { world, user } = await show({ accounts: [panel], settings: chosen({ media: YOUTUBE }) });
    await user.click(site('YouTube'));
    await screen.findByText('The button is off on YouTube.');
    expect(world.givenBack).toEqual(['https://*.youtube-nocookie.com/*']);
  });

  it('says where the browser has taken its permission away, and asks again', async () => {
    const { world, user } = await show({ settings: chosen({ media: YOUTUBE }) });
    expect(site('YouTube').checked).toBe(true);
    world.snapshot.withheld = YOUTUBE;
    world.changed();
    await screen.findByText('The browser no longer allows it here.');
    expect(site('YouTube').checked).toBe(false);
    await user.click(site('YouTube'));
    expect(world.askedFor).toEqual(YOUTUBE);
  });

  it('all go off in one press', async () => {
    const { world, user } = await show({ settings: chosen({ media: YOUTUBE }) });
    await user.click(screen.getByRole('button', { name: 'Turn off everywhere' }));
    await screen.findByText(/The button is off on YouTube/);
    expect(world.snapshot.settings.pageButton).toEqual(DEFAULT_SETTINGS.pageButton);
  });
});

describe('menus and keys', () => {
  it('the right-click menu can be switched off', async () => {
    const { world, user } = await show();
    await user.click(site('Show “Order for this page” and “Order for this link”'));
    expect(world.written).toEqual([{ menus: false }]);
    expect(world.done).toEqual(['placeSurfaces']);
  });

  it('the keys are named as they are set now, with the way to change them', async () => {
    const { world, user } = await show({
      commands: [
        { name: '_execute_action', keys: 'Alt+Shift+P' },
        { name: 'order-page', keys: '' },
      ],
    });
    screen.getByText('Alt+Shift+P');
    expect(screen.getByText('Order for the current page').nextElementSibling?.textContent).toBe('Not set');
    await user.click(screen.getByRole('button', { name: 'Change the keys' }));
    expect(world.done).toEqual(['opened the key settings']);
  });

  it('the menu’s favourites follow the account that pays', async () => {
    const second = { ...account, accountId: 'account-2', name: 'panel.com' };
    const { world, user } = await show({ accounts: [account, second] });
    await user.click(screen.getByRole('button', { name: 'Order from this one' }));
    expect(world.done).toEqual(['placeSurfaces']);
  });
});
