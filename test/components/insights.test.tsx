import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { Insights } from '../../components/insights/Insights.tsx';
import type { InsightsOf } from '../../components/insights/insights-ports.ts';
import type { Order } from '../../lib/ledger/order.ts';
import { account, MINUTE_MS, NOON, placed, refused } from './popup-world.ts';

afterEach(cleanup);

const HOUR_MS = 60 * MINUTE_MS;
const completed = { status: 'Completed', charge: '2.5', startCount: 0, remains: 0 };

/** Completed an hour after it was made, yesterday. */
function done(localId: string): Order {
  const createdAt = NOON - 24 * HOUR_MS;
  const finalAt = createdAt + HOUR_MS;
  return placed({ localId, createdAt, finalAt, changes: [{ at: finalAt, ...completed }] }, completed);
}

const running = placed({ localId: 'running', panelOrderId: '777', createdAt: NOON - 5 * HOUR_MS });

async function show(change: Partial<InsightsOf> = {}) {
  const of: InsightsOf = {
    accounts: [account],
    account,
    orders: [...['a', 'b', 'c', 'd', 'e'].map(done), running],
    readings: [{ askedAt: NOON - HOUR_MS, at: NOON - HOUR_MS, balance: '68.68' }],
    claims: new Map([['1', '8 minutes']]),
    ...change,
  };
  const asked: (string | null)[] = [];
  const ports = {
    read: async (accountId: string | null) => {
      asked.push(accountId);
      return of;
    },
    now: () => NOON,
  };
  render(<Insights ports={ports} />);
  await screen.findByRole('heading', { name: 'Insights' });
  return { asked, user: userEvent.setup() };
}

it('what was spent is a chart, and the same as a table behind it', async () => {
  await show();
  const chart = await screen.findByRole('figure', { name: 'Spent by day' });
  const rows = within(chart).getAllByRole('row', { hidden: true });
  expect(rows).toHaveLength(31);
  expect(rows.at(-1)?.textContent).toBe('Jan 15$2.50');
  expect(rows.at(-2)?.textContent).toBe('Jan 14$12.50');
});

it('a chart is read along by arrow keys', async () => {
  const { user } = await show();
  const slider = await screen.findByRole('slider', { name: 'Spent by day: read along' });
  expect(slider.getAttribute('aria-valuetext')).toBe('Jan 15: $2.50');
  slider.focus();
  await user.keyboard('{ArrowLeft}');
  expect(slider.getAttribute('aria-valuetext')).toBe('Jan 14: $12.50');
  await user.keyboard('{Home}{End}{ArrowRight}');
  expect(slider.getAttribute('aria-valuetext')).toBe('Jan 15: $2.50');
});

it('other periods are chosen, and the balance is told at their ends', async () => {
  const { user } = await show();
  await user.click(await screen.findByRole('radio', { name: 'Months' }));
  const spent = screen.getByRole('slider', { name: 'Spent by month: read along' });
  expect(spent.getAttribute('aria-valuetext')).toBe('Jan 2026: $15.00');
  const balance = screen.getByRole('slider', { name: /^Balance at the end of each month/ });
  expect(balance.getAttribute('aria-valuetext')).toBe('Jan 2026: $68.68');
});

it('a service is told with how its orders ended, how long they took, and that the panel says less', async () => {
  await show();
  const table = await screen.findByRole('table', { name: 'How services do' });
  const [, row] = within(table).getAllByRole('row');
  for (const text of ['Youtube views', '83%', '1 h', '8 minutes', 'takes longer']) {
    expect(row?.textContent).toContain(text);
  }
});

it('a running order that is slower than nine of ten says so, and leads to its story', async () => {
  await show();
  const slow = await screen.findByRole('region', { name: 'Slower than usual' });
  expect(slow.textContent).toContain('runs for 5 h; nine of ten took at most 1 h');
  expect(within(slow).getByRole('link').getAttribute('href')).toBe('#order=running');
});

it('another account is looked at when it is chosen', async () => {
  const second = { ...account, accountId: 'account-2', name: 'other' };
  const { asked, user } = await show({ accounts: [account, second] });
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Account' }), 'account-2');
  expect(asked).toEqual([null, 'account-2']);
});

it('with no order placed there is nothing to tell, and it says so', async () => {
  await show({ orders: [refused()] });
  await screen.findByText('Nothing to tell yet');
});
