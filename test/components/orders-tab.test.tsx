import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { account, draft, MINUTE_MS, NOON, placed, refused, unknown, VIDEO } from './popup-world.ts';
import { showOrders } from './show-orders.tsx';

afterEach(cleanup);

const items = () => within(screen.getByRole('list', { name: 'Orders' })).getAllByRole('listitem');

describe('an order in the list', () => {
  it('tells the panel’s id, service, status word, progress, time and price', async () => {
    await showOrders({ orders: [placed({}, { status: 'inprogress', charge: '2.5', remains: 320 })] });
    const [item] = items();
    for (const text of ['#23501', 'Youtube views', 'In progress', '680 of 1,000', '12 min', '$2.50']) {
      expect(item?.textContent).toContain(text);
    }
    expect(screen.getByRole('progressbar')).toHaveProperty('value', 0.68);
  });

  it.each([
    ['Pending', 'Pending'],
    ['in-progress', 'In progress'],
    ['COMPLETED', 'Completed'],
    ['Success', 'Completed'],
    ['Partial', 'Partial'],
    ['Cancelled', 'Canceled'],
    ['Fail', 'Failed'],
    ['قيد المراجعة', 'قيد المراجعة'],
    ['3', '3'],
    [null, 'Placed'],
  ])('of status %j says %j', async (status, word) => {
    await showOrders({ orders: [placed({}, { status })] });
    expect(items()[0]?.textContent).toMatch(new RegExp(`^${word}`));
  });

  it('whose progress the panel does not tell says so rather than 0 %', async () => {
    await showOrders({ orders: [placed({}, { status: 'Pending' })] });
    expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('Not known yet');
  });

  it('that came back partial says what is due back', async () => {
    await showOrders({
      orders: [placed({ finalAt: NOON }, { status: 'Partial', charge: '2.5', remains: 400 })],
    });
    expect(items()[0]?.textContent).toContain('$1.00 due back');
  });

  it('charged above its quote says what was quoted', async () => {
    await showOrders({ orders: [placed({}, { status: 'Pending', charge: '2.75' })] });
    expect(items()[0]?.textContent).toContain('quoted $2.50 $2.75');
  });

  it('that takes longer than nine of ten orders of its service says so', async () => {
    const status = { status: 'Completed', charge: '2.5', startCount: 0, remains: 0 };
    const done = ['a', 'b', 'c', 'd', 'e'].map((localId) => {
      const finalAt = NOON - 6 * 60 * MINUTE_MS;
      const createdAt = finalAt - 60 * MINUTE_MS;
      return placed({ localId, createdAt, finalAt, changes: [{ at: finalAt, ...status }] }, status);
    });
    await showOrders({ orders: [placed({ createdAt: NOON - 61 * MINUTE_MS }), ...done] });
    expect(items()[0]?.textContent).toContain('Slower than usual: nine of ten took at most 1 h');
    expect(screen.getAllByText(/Slower than usual/)).toHaveLength(1);
  });

  it('that was refused tells the panel’s words and has no progress', async () => {
    await showOrders({ orders: [refused()] });
    expect(items()[0]?.textContent).toContain('The panel says: “Bad link”');
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('of an account without a key says that it is not followed', async () => {
    await showOrders({ orders: [placed()], account: { ...account, keyState: 'forgotten' } });
    expect(items()[0]?.textContent).toContain('Not followed: no key');
  });

  it('gives its link to the clipboard and says so', async () => {
    const { world, user } = await showOrders({ orders: [placed()] });
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(world.copied).toEqual([VIDEO]);
    await screen.findByText('Copied');
  });

  it('is ordered again as a new draft with a localId of its own', async () => {
    const { world, user } = await showOrders({ orders: [placed()] });
    await user.click(screen.getByRole('button', { name: 'Reorder' }));
    expect(screen.getByRole('tab', { name: 'Order' }).getAttribute('aria-selected')).toBe('true');
    expect(world.draft).toEqual(draft({ localId: 'fresh-id-2', origin: 'reorder' }));
    screen.getByRole('button', { name: 'Order · $2.50' });
  });
});

describe('an order whose fate is not known', () => {
  it('stands before all others, with what to do, and is not among them', async () => {
    const { world, user } = await showOrders({
      unknowns: [unknown()],
      orders: [unknown(), placed({ localId: 'other' })],
    });
    const list = screen.getByRole('list', { name: 'Needs your attention' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
    expect(list.textContent).toContain("We don't know whether this order was placed");
    expect(list.textContent).toContain('It was sent once and never again.');
    expect(items()).toHaveLength(1);
    await user.click(within(list).getByRole('button', { name: 'Open the panel’s site' }));
    await user.click(within(list).getByRole('button', { name: 'Copy link' }));
    expect([world.opened, world.copied]).toEqual([['https://smmdiva.com'], [VIDEO]]);
  });

  it('is told on the Order tab too', async () => {
    const { user } = await showOrders({ unknowns: [unknown()] });
    await user.click(screen.getByRole('tab', { name: 'Order' }));
    screen.getByText('One order needs your attention');
  });
});

describe('the Orders tab', () => {
  it('without orders says what will be here', async () => {
    await showOrders({});
    screen.getByRole('heading', { name: 'No orders yet' });
  });

  it('tells the number of changes as its description, never in its name', async () => {
    await showOrders({ unseen: 2 });
    const tab = screen.getByRole('tab', { name: 'Orders' });
    expect(document.getElementById(tab.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      '2 changed',
    );
  });

  it('is reached and left with the arrow keys', async () => {
    const { user } = await showOrders({});
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Order' }));
    await user.keyboard('{End}{ArrowLeft}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Orders' }));
    screen.getByRole('heading', { name: 'No orders yet' });
  });
});
