import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Refill } from '../../lib/ledger/refill.ts';
import { goods, NOON, placed, purchase, refill, refused } from './popup-world.ts';
import { showOrders } from './show-orders.tsx';

afterEach(cleanup);

const completed = placed({ finalAt: NOON }, { status: 'Completed', charge: '2.5', remains: 0 });
const row = () => within(screen.getByRole('list', { name: 'Orders' })).getAllByRole('listitem')[0];
const button = () => screen.queryByRole('button', { name: 'Refill' });

describe('a refill', () => {
  it('is offered on an order that can be refilled, asked for once, and stands on its row', async () => {
    const { world, user } = await showOrders({ orders: [completed] });
    let answer = () => {};
    world.worker.askRefills = () =>
      new Promise((resolve) => {
        answer = () => {
          world.snapshot.refills = [refill()];
          resolve({ kind: 'asked', running: 1, refused: 0, unknown: 0, leftOut: [] });
        };
      });
    await user.click(screen.getByRole('button', { name: 'Refill' }));
    await user.click(screen.getByRole('button', { name: 'Refill' }));
    answer();
    await screen.findByText('Refill running', { selector: '.status' });
    expect(world.asked.filter(({ name }) => name === 'askRefills')).toEqual([
      { name: 'askRefills', input: { accountId: 'account-1', localIds: ['draft-one'] } },
    ]);
    expect(button()).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Reorder' }));
    screen.getByText('Refill running', { selector: '[role=status]' });
  });

  it.each([
    ['while the order runs', placed({}, { status: 'In progress' }), [], 'Refill once finished'],
    ['of a canceled order', placed({ finalAt: NOON }, { status: 'Canceled' }), [], 'No refill'],
    [
      'of a service without refills',
      { ...completed, purchase: { ...purchase, refill: false } },
      [],
      'No refill',
    ],
    [
      'less than 24 hours after the last',
      completed,
      [refill({ state: 'ended', status: 'Completed', askedAt: NOON })],
      'Refill from ',
    ],
  ])('%s is not offered, and the reason stands in its place', async (_, order, refills, reason) => {
    await showOrders({ orders: [order], refills });
    expect(button()).toBeNull();
    const said = row()?.querySelector('.refill-reason');
    expect(said?.textContent).toContain(reason);
    expect(said?.getAttribute('title')).toMatch(/\.$/);
  });

  it.each([
    ['goods', placed({ purchase: goods, finalAt: NOON }, { status: 'Completed' })],
    ['an order that the panel refused', refused()],
  ])('is no matter for %s', async (_, order) => {
    await showOrders({ orders: [order] });
    expect(row()?.textContent).not.toMatch(/refill/i);
  });

  it.each<[string, Partial<Refill>, string, string]>([
    ['running', { status: 'In progress' }, 'Refill running', 'The panel says: “In progress”'],
    ['completed', { state: 'ended', status: 'Completed' }, 'Refilled', ''],
    ['rejected', { state: 'ended', status: 'Rejected' }, 'Refill rejected', 'The panel says: “Rejected”'],
    ['refused', { state: 'refused', words: 'Not yet' }, 'Refill refused', 'The panel says: “Not yet”'],
    ['left without an answer', { state: 'unknown' }, 'Refill: no answer', 'This is harmless'],
  ])('that was %s says so', async (_, change, word, said) => {
    await showOrders({
      orders: [completed],
      refills: [refill({ askedAt: 0, refillKey: 'old' }), refill(change)],
    });
    const line = row()?.querySelector('.refill-state');
    expect(line?.textContent).toContain(word);
    expect(line?.textContent).toContain(said);
  });

  it('that could not be asked for says why, and can be asked for again', async () => {
    const { world, user } = await showOrders({ orders: [completed] });
    const failure = { kind: 'noPermission', words: null, excerpt: '', reason: null } as const;
    world.worker.askRefills = () => ({ kind: 'failed', failure });
    await user.click(screen.getByRole('button', { name: 'Refill' }));
    expect((await screen.findByRole('alert')).textContent).toContain('no longer lets Pocket Panel reach');
    expect(button()?.getAttribute('aria-disabled')).toBe('false');
  });

  it('whose worker died is told from the ledger', async () => {
    const { world, user } = await showOrders({ orders: [completed] });
    world.worker.askRefills = () => {
      world.snapshot.refills = [refill({ state: 'unknown' })];
      return undefined;
    };
    await user.click(screen.getByRole('button', { name: 'Refill' }));
    expect((await screen.findByRole('alert')).textContent).toContain('stands on its order');
    screen.getByText('Refill: no answer');
  });
});

describe('refills of a selection', () => {
  const other = placed({ localId: 'two', panelOrderId: '23502', finalAt: NOON }, completed.progress);
  const running = placed({ localId: 'three', panelOrderId: '23503' }, { status: 'In progress' });
  const pressed = (name: string) => screen.getByRole('button', { name });
  const boxes = () => screen.queryAllByRole('checkbox', { name: /^Select order/ });

  it('are not offered where one order alone can be refilled', async () => {
    await showOrders({ orders: [completed, running] });
    expect(screen.queryByRole('button', { name: 'Select orders' })).toBeNull();
  });

  it('are asked for at once, by the keyboard alone, and each order says what became of its own', async () => {
    const { world, user } = await showOrders({ orders: [completed, running, other] });
    screen.getByText('2 can be refilled now');
    pressed('Select orders').focus();
    await user.keyboard('{Enter}');
    const all = screen.getByRole('checkbox', { name: 'Select all in view' });
    expect(document.activeElement).toBe(all);
    expect(boxes()).toHaveLength(2);
    await user.click(screen.getByRole('checkbox', { name: 'Select order 23502' }));
    screen.getByText('1 selected');
    expect((all as HTMLInputElement).indeterminate).toBe(true);
    await user.click(all);
    screen.getByText('2 selected');
    world.worker.askRefills = () => {
      world.snapshot.refills = [
        refill(),
        refill({ refillKey: 'two', localId: 'two', state: 'refused', words: 'Not yet' }),
      ];
      return { kind: 'asked', running: 1, refused: 1, unknown: 0, leftOut: [] };
    };
    const refillAll = pressed('Clear selection').previousElementSibling as HTMLElement;
    refillAll.focus();
    await user.keyboard('{Enter}');
    await screen.findByText('Refills: 1 asked for, 1 refused by the panel.');
    expect(world.asked.filter(({ name }) => name === 'askRefills')).toEqual([
      { name: 'askRefills', input: { accountId: 'account-1', localIds: ['draft-one', 'two'] } },
    ]);
    screen.getByText('Refill running', { selector: '.status' });
    screen.getByText('The panel says: “Not yet”', { exact: false });
    expect(document.activeElement).toBe(pressed('Clear selection'));
    await user.keyboard('{Enter}');
    expect(boxes()).toHaveLength(0);
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'All orders' }));
  });

  it('can be left off again', async () => {
    const { world, user } = await showOrders({ orders: [completed, other] });
    await user.click(pressed('Select orders'));
    await user.click(pressed('Cancel'));
    expect(boxes()).toHaveLength(0);
    expect(document.activeElement).toBe(pressed('Select orders'));
    expect(world.asked.filter(({ name }) => name === 'askRefills')).toEqual([]);
  });

  it.each([
    [
      'failed',
      { kind: 'failed', failure: { kind: 'noPermission', words: null, excerpt: '', reason: null } },
      'no longer lets Pocket Panel reach',
    ],
    ['were not answered', undefined, 'stands on its order'],
  ] as const)('that %s say so', async (_, answer, words) => {
    const { world, user } = await showOrders({ orders: [completed, other] });
    world.worker.askRefills = () => answer;
    await user.click(pressed('Select orders'));
    await user.click(screen.getByRole('checkbox', { name: 'Select all in view' }));
    await user.click(pressed('Clear selection').previousElementSibling as HTMLElement);
    await screen.findByText(words, { exact: false });
  });
});
