import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { account, NOON } from './popup-world.ts';
import { showOptions as show } from './show-options.tsx';

afterEach(cleanup);

const url = () => screen.getByRole('textbox', { name: 'API URL' });
const key = () => screen.getByRole('textbox', { name: 'API key' });
const press = () => screen.getByRole('button', { name: 'Connect' });

describe('connecting', () => {
  it('begins with the default panel’s URL and an empty, masked key', async () => {
    await show();
    expect(url()).toHaveProperty('value', 'https://smmdiva.com/api/v2');
    expect(key()).toHaveProperty('value', '');
    expect(key().classList.contains('masked')).toBe(true);
    expect(key().getAttribute('autocomplete')).toBe('off');
  });

  it('shows the key while Show is pressed in', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'Show' }));
    expect(key().classList.contains('masked')).toBe(false);
  });

  it('tells balance and currency, and keeps the key nowhere on the page', async () => {
    const { world, user } = await show();
    await user.type(key(), '  secret-key ');
    await user.click(press());
    const status = await screen.findByRole('status', { name: 'Connected' });
    expect(status.textContent).toContain('$68.6868 USD');
    expect(world.sent).toEqual([{ apiUrl: 'https://smmdiva.com/api/v2', apiKey: 'secret-key' }]);
    expect(key()).toHaveProperty('value', '');
  });

  it('to another panel gives the reason before the browser asks', async () => {
    const { user } = await show();
    await user.clear(url());
    await user.type(url(), 'https://panel.com/api/v2');
    screen.getByText(
      'Your browser will ask whether Pocket Panel may reach panel.com: it needs this to send your orders there, and nowhere else.',
    );
  });

  it('asks the browser within the click itself, before anything is awaited', async () => {
    const { world, model } = await show();
    model.setApiUrl('https://panel.com/api/v2');
    model.setApiKey('secret-key');
    const connecting = model.connect();
    expect(world.done).toEqual(['asked for https://panel.com/api/v2']);
    await connecting;
    expect(world.done.at(-1)).toBe('connect');
  });

  it('sends nothing where the browser was not allowed', async () => {
    const { world, user } = await show();
    world.granted = false;
    await user.type(key(), 'secret-key{Enter}');
    expect(
      (await screen.findByText(/did not let Pocket Panel reach smmdiva\.com/)).closest('[role=alert]'),
    ).not.toBeNull();
    expect(world.done).not.toContain('connect');
    expect(key()).toHaveProperty('value', 'secret-key');
  });

  it('says what is wrong beside the field, asks for nothing and sends nothing', async () => {
    const { world, user } = await show();
    await user.click(press());
    expect(key().getAttribute('aria-invalid')).toBe('true');
    screen.getByText(/Paste the API key/);
    expect(world.done).toEqual([]);
  });

  it('tells why the panel did not accept the key', async () => {
    const { world, user } = await show();
    world.answer = {
      kind: 'failed',
      failure: { kind: 'refused', words: 'Invalid API key', excerpt: '', reason: 'auth' },
    };
    await user.type(key(), 'wrong{Enter}');
    await screen.findByText(/did not accept the API key: “Invalid API key”/);
  });

  it('tells what to look for when the worker died meanwhile', async () => {
    const { world, user } = await show();
    world.answer = undefined;
    await user.type(key(), 'secret-key{Enter}');
    await screen.findByText(/See below whether the account is connected/);
  });
});

describe('the connected accounts', () => {
  const second = { ...account, accountId: 'account-2', name: 'panel.com', keyState: 'forgotten' as const };

  it('are listed with URL, state and balance', async () => {
    await show({
      accounts: [account, second],
      balances: { 'account-1': { amount: '68.6868', currency: 'USD', at: NOON } },
    });
    const [first, other] = within(screen.getByRole('list', { name: 'Connected accounts' })).getAllByRole(
      'listitem',
    );
    for (const text of ['smmdiva', 'Connected', '$68.6868', account.apiUrl]) {
      expect(first?.textContent).toContain(text);
    }
    expect(other?.textContent).toContain('No key');
  });

  it('give their key away only after a question that says the orders stay', async () => {
    const { world, user } = await show({ accounts: [account] });
    await user.click(screen.getByRole('button', { name: 'Forget this key' }));
    const question = screen.getByRole('group', { name: 'Forget the key of smmdiva?' });
    expect(question.textContent).toContain('Its orders stay here');
    expect(world.done).toEqual([]);
    await user.click(within(question).getByRole('button', { name: 'Forget' }));
    expect(world.sent).toEqual([{ accountId: 'account-1' }]);
  });

  it('keep it where the person thinks better of it', async () => {
    const { world, user } = await show({ accounts: [account] });
    await user.click(screen.getByRole('button', { name: 'Forget this key' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep it' }));
    await user.keyboard('{Enter}');
    screen.getByRole('button', { name: 'Forget this key' });
    expect(world.done).toEqual([]);
  });

  it('are renamed in place, and Escape leaves the name as it was', async () => {
    const { world, user } = await show({ accounts: [account] });
    await user.click(screen.getByRole('button', { name: 'Rename smmdiva' }));
    await user.keyboard('x{Escape}');
    await user.click(screen.getByRole('button', { name: 'Rename smmdiva' }));
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'smmdiva');
    await user.keyboard(' My panel {Enter}');
    await screen.findByRole('button', { name: 'Rename smmdiva' });
    expect(world.done).toEqual(['change account-1 {"name":"My panel"}']);
  });

  const counts = { orders: { 'account-1': { all: 12, open: 1 } } };

  it('are removed only after a question that tells of their orders and of those still under way', async () => {
    const { world, user } = await show({ accounts: [account], ...counts });
    await user.click(screen.getByRole('button', { name: 'Remove smmdiva' }));
    const question = screen.getByRole('group', { name: 'Remove smmdiva?' });
    expect(question.textContent).toContain('its 12 orders');
    expect(question.textContent).toContain('1 of them is not at the end');
    expect(document.activeElement).toBe(within(question).getByRole('button', { name: 'Keep the account' }));
    expect(world.done).toEqual([]);
  });

  it.each([
    ['Remove, keep its orders', true],
    ['Remove with its orders', false],
  ])('go once no order is on its way: %s', async (answer, keeps) => {
    const { world, user } = await show({ accounts: [account], ...counts });
    await user.click(screen.getByRole('button', { name: 'Remove smmdiva' }));
    await user.click(screen.getByRole('button', { name: answer }));
    expect(world.done).toEqual(['forgetKey', `remove account-1,${keeps}`, 'placeSurfaces']);
  });

  it('let the person choose which one pays, where there are several', async () => {
    const { world, user } = await show({ accounts: [account, second] });
    await user.click(screen.getByRole('button', { name: 'Order from this one' }));
    expect(world.written).toEqual([{ accountId: 'account-2' }]);
  });
});

describe('what the person is told of', () => {
  it('is muted kind by kind, in effect at once', async () => {
    const { world, user } = await show();
    await user.click(screen.getByRole('checkbox', { name: 'An order finished' }));
    expect(world.written).toMatchObject([{ alerts: { muted: ['favourite', 'completed', 'ended'] } }]);
    expect(world.done).toEqual(['placeSurfaces']);
    await user.click(screen.getByRole('checkbox', { name: 'An order finished' }));
    expect(world.written[1]).toMatchObject({ alerts: { muted: ['favourite'] } });
  });

  it.each([
    ['A product was delivered', 'delivered', true],
    ['Goods that you watch are back', 'restocked', true],
    ['The balance fell below what you set under Limits', 'lowBalance', true],
    ['A favourite got dearer or is gone; the panel is asked every hour', 'favourite', false],
  ])('%s: a kind of its own, at first %s: %j', async (name, kind, told) => {
    const { world, user } = await show();
    const box = screen.getByRole('checkbox', { name });
    expect(box).toHaveProperty('checked', told);
    await user.click(box);
    expect(world.written[0]?.alerts?.muted.includes(kind)).toBe(told);
    expect(world.done).toEqual(['placeSurfaces']);
  });

  it('rests in quiet hours, which begin with a night and can be changed', async () => {
    const { world, user } = await show();
    await user.click(screen.getByRole('checkbox', { name: /Quiet hours/ }));
    expect(world.written[0]).toMatchObject({ alerts: { quietFrom: 22, quietUntil: 7 } });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Quiet hours: until' }), '9');
    expect(world.written[1]).toMatchObject({ alerts: { quietFrom: 22, quietUntil: 9 } });
  });

  it('has no number on the icon, and comes no oftener than wanted', async () => {
    const { world, user } = await show();
    await user.click(screen.getByRole('checkbox', { name: /number on the toolbar icon/ }));
    expect(world.written[0]).toMatchObject({ alerts: { badge: false } });
    await user.selectOptions(screen.getByRole('combobox', { name: /Ask the panel/ }), '15');
    expect(world.written[1]).toMatchObject({ alerts: { badge: false, pollMinutes: 15 } });
  });
});

describe('an amount for an account', () => {
  it('is kept as it is typed, digit for digit', async () => {
    const { world, user } = await show({ accounts: [account] });
    await user.type(screen.getByRole('textbox', { name: /without the confirm step below/ }), '2.50');
    expect(world.done.at(-1)).toBe('change account-1 {"skipBelow":"2.50"}');
  });

  it('that is none turns the limit off and says how to write it', async () => {
    const { world, user } = await show({ accounts: [{ ...account, lowBelow: '5' }] });
    const field = screen.getByRole('textbox', { name: /balance as low below/ });
    expect(field).toHaveProperty('value', '5');
    await user.type(field, ',5');
    screen.getByText(/with a point before the decimals/);
    expect(world.done.at(-1)).toBe('change account-1 {}');
  });
});

it('the rows are kept as high as wanted', async () => {
  const { world, user } = await show();
  await user.click(screen.getByRole('radio', { name: /Compact/ }));
  expect(world.written).toEqual([{ density: 'compact' }]);
  expect(document.documentElement.dataset['density']).toBe('compact');
});

it('the theme is kept, and shown at once', async () => {
  const { world, user } = await show();
  await user.click(screen.getByRole('radio', { name: 'Dark' }));
  expect(world.written).toEqual([{ theme: 'dark' }]);
  expect(document.documentElement.dataset['theme']).toBe('dark');
});

it('the page says plainly what to know before one orders', async () => {
  await show();
  screen.getByText(
    /can break a platform’s rules and, in some places, the law\. Order only for accounts you own/,
  );
});
