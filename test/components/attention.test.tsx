import { cleanup, screen, within } from '@testing-library/preact';
import type userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { PopupSnapshot } from '../../components/popup/popup-ports.ts';
import type { Order, OrderIn } from '../../lib/ledger/order.ts';
import type { FoundOutcome } from '../../lib/messages.ts';
import { goods, MINUTE_MS, NOON, notPlaced, placed, unknown, type World } from './popup-world.ts';
import { showOrders } from './show-orders.tsx';

afterEach(cleanup);

const show = (change: Partial<PopupSnapshot> = { unknowns: [unknown()], orders: [unknown()] }) =>
  showOrders(change);

type User = ReturnType<typeof userEvent.setup>;

const press = (user: User, name: string) => user.click(screen.getByRole('button', { name }));
const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Order ID' });
const attention = () => screen.queryByRole('list', { name: 'Needs your attention' });
const rows = () => within(screen.getByRole('list', { name: 'Orders' })).getAllByRole('listitem');
const reading = (balance: string, at = NOON) => ({ askedAt: at, at, balance });

/** The worker writes this in place of the order in question. */
function settle(world: World, order: Order) {
  world.snapshot = { ...world.snapshot, unknowns: [], orders: [order] };
}

function find(world: World, answer: FoundOutcome | undefined, also = () => {}) {
  world.worker.foundOrder = () => {
    also();
    return answer;
  };
}

async function check(user: User, typed = '23501') {
  await press(user, 'I found it');
  await user.type(box(), `${typed}{Enter}`);
}

const sent = (world: World, name: string) =>
  world.asked.filter((asked) => asked.name === name).map(({ input }) => input);

describe('an order whose answer was lost shows', () => {
  it.each<[string, OrderIn<'unknown'>, string[], string]>([
    ['the price gone', unknown(), ['66.1868'], 'The balance fell by exactly the price.'],
    ['twice the price gone', unknown(), ['63.6868'], 'Possible double charge'],
    ['nothing gone so far', unknown(), ['68.6868'], 'The balance has not moved so far.'],
    ['something else gone', unknown(), ['60'], 'The balance cannot tell.'],
    ['no balance before it', unknown({ balanceBefore: null }), ['60'], 'The balance cannot tell.'],
  ])('%s', async (_, order, balances, label) => {
    await show({ unknowns: [order], orders: [order], readings: balances.map((each) => reading(each)) });
    expect(attention()?.textContent).toContain(label);
  });

  it('that a fall can have other reasons', async () => {
    await show({ unknowns: [unknown()], orders: [unknown()], readings: [reading('66.1868')] });
    screen.getByText('An order of the same price made elsewhere would look the same.');
  });

  it('no other evidence than that of its own orders’ company: one older than the list cannot be told', async () => {
    await show({
      unknowns: [unknown()],
      orders: [placed({ localId: 'new' })],
      readings: [reading('66.1868')],
    });
    expect(attention()?.textContent).toContain('The balance cannot tell.');
  });

  it.each([
    [unknown({ words: 'Something broke' }), 'The panel said: “Something broke”'],
    [unknown({ cause: 'timeout' }), 'No answer came within 20 seconds.'],
    [unknown({ cause: 'interrupted' }), 'The browser stopped Pocket Panel before the answer came.'],
    [unknown({ cause: 'notJson' }), 'says nothing of the order'],
  ])('why it is not known', async (order, sentence) => {
    await show({ unknowns: [order] });
    expect(attention()?.textContent).toContain(sentence);
  });

  it('goods by name and quantity, with no link to copy', async () => {
    await show({ unknowns: [unknown({ purchase: goods })] });
    expect(attention()?.textContent).toContain('Licence key');
    expect(attention()?.textContent).toContain('2');
    expect(screen.queryByRole('button', { name: 'Copy link' })).toBeNull();
  });
});

describe('the box for the order’s id', () => {
  it('takes the keyboard when it opens and gives it back when Escape closes it', async () => {
    const { user } = await show();
    await press(user, 'I found it');
    expect(document.activeElement).toBe(box());
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('textbox', { name: 'Order ID' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'I found it' }));
  });

  it('is closed by Back too, and nothing was asked', async () => {
    const { world, user } = await show();
    await press(user, 'I found it');
    await press(user, 'Back');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'I found it' }));
    expect(sent(world, 'foundOrder')).toEqual([]);
  });

  it('asks once while the panel is asked, and says that it is', async () => {
    const { world, user } = await show();
    const late = Promise.withResolvers<FoundOutcome>();
    world.worker.foundOrder = () => late.promise;
    await check(user);
    screen.getByText('Asking the panel…');
    expect(box().readOnly).toBe(true);
    await press(user, 'Check');
    expect(sent(world, 'foundOrder')).toEqual([
      { localId: 'draft-one', panelOrderId: '23501', anyPrice: false },
    ]);
    late.resolve({ kind: 'badId' });
    await screen.findByRole('alert');
  });
});

describe('an id that is checked', () => {
  it('and found is announced, says what was compared, and the order is one of the list', async () => {
    const { world, user } = await show();
    find(world, { kind: 'found', panelOrderId: '23501' }, () => settle(world, placed({ foundAt: NOON })));
    await check(user);
    const said = await screen.findByText(
      'Order 23501 found. Its price matches; that is all that can be compared.',
    );
    expect(said.closest('[role=status]')).not.toBeNull();
    expect(attention()).toBeNull();
    expect(rows()[0]?.textContent).toContain('#23501');
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'All orders' }));
  });

  it('of another price is taken only when the person says so', async () => {
    const { world, user } = await show();
    find(world, { kind: 'ask', status: 'Pending', charge: '2.75' });
    await check(user);
    expect((await screen.findByRole('alert')).textContent).toBe(
      'The panel says “Pending”, charged $2.75; yours was quoted $2.50. It may be another order.',
    );
    expect(document.activeElement).toBe(box());
    find(world, { kind: 'found', panelOrderId: '23501' }, () => settle(world, placed()));
    await press(user, 'Take it all the same');
    await screen.findByText('Order 23501 taken, though its price could not be matched.');
    expect(sent(world, 'foundOrder').at(-1)).toMatchObject({ panelOrderId: '23501', anyPrice: true });
  });

  it('whose price the panel does not tell is asked about too', async () => {
    const { world, user } = await show();
    find(world, { kind: 'ask', status: null, charge: null });
    await check(user);
    expect((await screen.findByRole('alert')).textContent).toContain('but not its price');
  });

  it('of an order that is in the list already names that one', async () => {
    const other = placed({ localId: 'other', createdAt: NOON - 5 * MINUTE_MS });
    const { world, user } = await show({ unknowns: [unknown()], orders: [unknown(), other] });
    find(world, { kind: 'taken', localId: 'other' });
    await check(user);
    expect((await screen.findByRole('alert')).textContent).toBe(
      'This number belongs to “Youtube views”, ordered 5 min ago. Look for another one.',
    );
  });

  it.each<[FoundOutcome, string]>([
    [{ kind: 'badId' }, 'This is not an order ID.'],
    [{ kind: 'taken', localId: 'long-ago' }, 'This number belongs to an older order.'],
    [
      {
        kind: 'failed',
        failure: { kind: 'refused', words: 'Incorrect order ID', excerpt: '', reason: 'order' },
      },
      'The panel says: “Incorrect order ID”. Compare the number',
    ],
    [
      { kind: 'failed', failure: { kind: 'network', words: null, excerpt: '', reason: null } },
      'The panel did not answer.',
    ],
  ])('and answered with %o says so, and keeps what was typed', async (answer, sentence) => {
    const { world, user } = await show();
    find(world, answer);
    await check(user, '235o1');
    expect((await screen.findByRole('alert')).textContent).toContain(sentence);
    expect(box().value).toBe('235o1');
    expect(attention()).not.toBeNull();
    await user.type(box(), '2');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('after the order was settled elsewhere says where to look', async () => {
    const { world, user } = await show();
    find(world, { kind: 'settled' }, () => settle(world, placed()));
    await check(user);
    await screen.findByText('This order is no longer in question: what came of it is in the list.');
  });
});

describe('where the worker died before it answered', () => {
  it('a check that was written is told as found', async () => {
    const { world, user } = await show();
    find(world, undefined, () => settle(world, placed()));
    await check(user);
    await screen.findByText(/^Order 23501 found/);
  });

  it('a check that was not written can be made again', async () => {
    const { world, user } = await show();
    find(world, undefined);
    await check(user);
    expect((await screen.findByRole('alert')).textContent).toContain('nothing was changed. Check again.');
  });

  it('a check in a database that cannot be read is told as just that', async () => {
    const { world, user } = await show();
    find(world, undefined, () => {
      world.ports.read = () => Promise.reject(new Error('gone'));
    });
    await check(user);
    expect((await screen.findByRole('alert')).textContent).toContain('database did not answer');
  });

  it('an order that was not closed is still in question', async () => {
    const { world, user } = await show();
    world.worker.closeOrder = () => undefined;
    await press(user, 'It was not placed');
    expect((await screen.findByRole('alert')).textContent).toContain('Press “It was not placed” again.');
    expect(attention()).not.toBeNull();
  });
});

describe('an order that was not placed', () => {
  async function close() {
    const shown = await show();
    shown.world.worker.closeOrder = () => {
      settle(shown.world, notPlaced());
      return { kind: 'done' };
    };
    await press(shown.user, 'It was not placed');
    await screen.findByText(/^Closed as not placed/);
    return shown;
  }

  it('stays in the list as such, and the keyboard goes to ordering again', async () => {
    const { world } = await close();
    expect(sent(world, 'closeOrder')).toEqual([{ localId: 'draft-one' }]);
    expect(attention()).toBeNull();
    expect(rows()[0]?.textContent).toMatch(/^Not placed/);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Order again' }));
  });

  it('is ordered again as a new draft that names it', async () => {
    const { world, user } = await close();
    await press(user, 'Order again');
    expect(world.draft).toMatchObject({ replaces: 'draft-one', serviceId: '1', quantity: '1000' });
    expect(world.draft?.localId).not.toBe('draft-one');
    await world.model.order();
    await world.model.confirm();
    expect(world.placings()).toMatchObject([{ replaces: 'draft-one' }]);
  });

  it('can be found after all', async () => {
    const { world, user } = await close();
    find(world, { kind: 'found', panelOrderId: '23501' }, () => settle(world, placed()));
    await press(user, 'I found it after all');
    expect(document.activeElement).toBe(box());
    await user.type(box(), '23501');
    await press(user, 'Check');
    await screen.findByText(/^Order 23501 found/);
  });

  it('of goods has nothing to order again here, but can be found', async () => {
    await show({ orders: [notPlaced({ purchase: goods })] });
    expect(rows()[0]?.textContent).toContain('Licence key');
    expect(screen.queryByRole('button', { name: 'Order again' })).toBeNull();
    screen.getByRole('button', { name: 'I found it after all' });
  });
});

describe('a placed order', () => {
  const twice = { readings: [reading('66.1868'), reading('63.6868', NOON + MINUTE_MS)] };

  it('after which the balance fell twice is flagged, with what else would look the same', async () => {
    const { world, user } = await show({ orders: [placed()], ...twice });
    expect(rows()[0]?.textContent).toContain('Possible double charge: the balance fell by twice the price.');
    expect(rows()[0]?.textContent).toContain('made elsewhere would look the same');
    await press(user, 'Open the panel’s site');
    expect(world.opened).toEqual(['https://smmdiva.com']);
  });

  it('whose price was taken once is not flagged, nor are two that were taken once each', async () => {
    const first = placed({ createdAt: NOON });
    const next = placed({ localId: 'next', panelOrderId: '23502', balanceBefore: '66.1868' });
    const second = { ...next, createdAt: NOON + MINUTE_MS / 2, placedAt: NOON + MINUTE_MS / 2 };
    await show({ orders: [second, first], ...twice });
    expect(rows()).toHaveLength(2);
    expect(screen.queryByText(/The balance|double charge/)).toBeNull();
  });

  it('of goods tells name and quantity', async () => {
    await show({ orders: [placed({ purchase: goods })] });
    expect(rows()[0]?.textContent).toContain('Licence key2');
    expect(screen.queryByRole('button', { name: 'Reorder' })).toBeNull();
  });
});
