import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import Papa from 'papaparse';
import { afterEach, describe, expect, it } from 'vitest';
import { History } from '../../components/history/History.tsx';
import { createHistoryModel } from '../../components/history/history-model.ts';
import type { HistoryPorts } from '../../components/history/history-ports.ts';
import type { FirstHistory } from '../../lib/first-view.ts';
import type { Reading } from '../../lib/ledger/evidence.ts';
import type { Order } from '../../lib/ledger/order.ts';
import type { Refill } from '../../lib/ledger/refill.ts';
import type { RefillsOutcome, RequestInput } from '../../lib/messages.ts';
import type { Account } from '../../lib/settings.ts';
import {
  account,
  goods,
  MINUTE_MS,
  NOON,
  notPlaced,
  placed,
  purchase,
  refill,
  unknown,
} from './popup-world.ts';

afterEach(cleanup);

const other: Account = { ...account, accountId: 'account-2', name: 'elsewhere' };
const completed = (localId: string, change: Partial<Order> = {}) =>
  placed({ localId, finalAt: NOON, panelOrderId: localId, ...change } as never, {
    status: 'Completed',
    charge: '2.5',
    remains: 0,
  });

interface World {
  orders: Order[];
  refills: Refill[];
  readings: Reading[];
  asked: RequestInput<'askRefills'>[];
  answer: (input: RequestInput<'askRefills'>) => RefillsOutcome | undefined;
  first: FirstHistory | null;
  saved: { name: string; text: string }[];
  copied: string[];
  changed: () => void;
}

async function show(change: Partial<World> = {}, otherPorts: Partial<HistoryPorts> = {}) {
  const world: World = {
    orders: [],
    refills: [],
    readings: [],
    asked: [],
    answer: ({ localIds }) => ({
      kind: 'asked',
      running: localIds.length,
      refused: 0,
      unknown: 0,
      leftOut: [],
    }),
    first: null,
    saved: [],
    copied: [],
    changed: () => {},
    ...change,
  };
  const ports: HistoryPorts = {
    firstHistory: () => world.first,
    keepFirstHistory: (first) => {
      world.first = structuredClone(first);
    },
    accounts: async () => [account, other],
    async readOrders(onPage) {
      onPage(world.orders.slice(0, 2));
      onPage(world.orders);
    },
    readRefills: async () => world.refills,
    readings: async () => world.readings,
    watch: (onChange) => {
      world.changed = onChange;
    },
    send: async (_, input) => {
      world.asked.push(input as RequestInput<'askRefills'>);
      return world.answer(input as RequestInput<'askRefills'>) as never;
    },
    saveFile: (name, _, text) => void world.saved.push({ name, text }),
    copyText: async (text) => void world.copied.push(text),
    now: () => NOON,
    ...otherPorts,
  };
  const model = createHistoryModel(ports, new AbortController().signal);
  render(<History model={model} />);
  await model.start();
  return { world, model, user: userEvent.setup() };
}

const table = () => screen.getByRole('table', { name: 'History' });
const lines = () => within(table()).getAllByRole('row').slice(1);
const totals = () => screen.getByRole('status', { name: 'Totals' }).textContent;

describe('History', () => {
  it('lists every order of every account, newest first, with totals by currency', async () => {
    await show({
      orders: [
        completed('1', { createdAt: NOON - MINUTE_MS }),
        completed('2', { createdAt: NOON, accountId: 'account-2', currency: 'EUR' }),
        unknown({ localId: '3', createdAt: NOON - 5 * MINUTE_MS }),
      ],
    });
    await waitFor(() => expect(lines()).toHaveLength(3));
    expect(lines().map((line) => line.textContent)).toMatchObject([
      expect.stringContaining('elsewhere'),
      expect.stringContaining('Completed'),
      expect.stringContaining('Not known'),
    ]);
    expect(table().getAttribute('aria-rowcount')).toBe('4');
    expect(totals()).toContain('3 orders');
    expect(totals()).toContain('$2.50');
    expect(totals()).toContain('€2.50');
  });

  it('finds by search and filter, says so when nothing fits, and shows all again', async () => {
    const { user } = await show({ orders: [completed('23501'), completed('23999')] });
    await user.type(screen.getByRole('searchbox', { name: 'Search orders' }), '23999');
    await waitFor(() => expect(lines()).toHaveLength(1));
    expect(totals()).toContain('1 order');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Platform' }), 'YouTube');
    expect(lines()).toHaveLength(1);
    await user.type(screen.getByRole('searchbox'), 'x');
    screen.getByRole('heading', { name: 'No order fits' });
    const [again] = screen.getAllByRole('button', { name: 'Show all orders' });
    if (again) await user.click(again);
    await waitFor(() => expect(lines()).toHaveLength(2));
  });

  it('sorts by a column, and the other way at the second press', async () => {
    const { user } = await show({
      orders: [completed('7', { createdAt: NOON - 1 }), completed('9', { createdAt: NOON - 2 })],
    });
    const head = within(table()).getByRole('columnheader', { name: 'Order ID' });
    await user.click(within(head).getByRole('button'));
    expect(head.getAttribute('aria-sort')).toBe('descending');
    expect(lines()[0]?.textContent).toContain('9');
    await user.click(within(head).getByRole('button'));
    expect(head.getAttribute('aria-sort')).toBe('ascending');
    expect(lines()[0]?.textContent).toContain('7');
  });

  it('leads to the story of each order', async () => {
    await show({ orders: [completed('a b')] });
    const link = await screen.findByRole('link', { name: 'Youtube views' });
    expect(link.getAttribute('href')).toBe('#order=a%20b');
  });

  it('tells what is due back and whether the balance showed it', async () => {
    const canceled = placed(
      { finalAt: NOON, changes: [], placedAt: NOON - MINUTE_MS },
      { status: 'Canceled', charge: '2.5', remains: 1000 },
    );
    const readings = [
      { askedAt: NOON - 30_000, at: NOON - 29_000, balance: '10.00' },
      { askedAt: NOON + MINUTE_MS, at: NOON + MINUTE_MS, balance: '12.50' },
    ];
    await show({ orders: [canceled], readings });
    await screen.findByText('seen in the balance', { exact: true });
    await waitFor(() => expect(totals()).toMatch(/Due back \$2\.50, seen in the balance \$2\.50/));
  });

  it('shows a change of the orders without losing what is selected', async () => {
    const { world, user } = await show({ orders: [completed('1')] });
    await user.click(await screen.findByRole('checkbox', { name: 'Select order 1' }));
    world.orders = [...world.orders, completed('2')];
    world.changed();
    await screen.findByRole('checkbox', { name: 'Select order 2' });
    expect(screen.getByRole('checkbox', { name: 'Select order 1' })).toHaveProperty('checked', true);
  });

  it('without orders says what will be here', async () => {
    await show();
    screen.getByRole('heading', { name: 'No orders yet' });
  });
});

describe('before all orders are read, the history', () => {
  const sealed = { iv: 'aXY=', data: 'c2VjcmV0' };

  it('shows what it showed last, marks and all, and exports nothing yet', async () => {
    const owed = { status: 'Canceled', charge: '2.5', remains: 1000 };
    const orders = [
      completed('1', { createdAt: NOON }),
      placed({ localId: '2', createdAt: NOON - 1, finalAt: NOON }, owed),
      completed('3', { createdAt: NOON - 2, accountId: 'account-2' }),
    ];
    const { world } = await show({ orders, refills: [refill({ localId: '1' })] });
    await screen.findByText('cannot tell');
    const before = lines().map((line) => line.textContent);
    cleanup();
    const never = new Promise<never>(() => {});
    void show(
      { first: world.first },
      { accounts: () => never, readRefills: () => never, readOrders: () => never },
    );
    expect(lines().map((line) => line.textContent)).toEqual(before);
    expect(totals()).toBe('Reading…');
    expect(screen.getByRole('button', { name: 'Export CSV' })).toHaveProperty('disabled', true);
  });

  it('goes on to what the database has', async () => {
    const { world } = await show({ orders: [completed('1')] });
    cleanup();
    await show({ first: world.first, orders: [completed('2')] });
    screen.getByRole('checkbox', { name: 'Select order 2' });
    expect(screen.queryByRole('checkbox', { name: 'Select order 1' })).toBeNull();
  });

  it('has kept no key and no secret of goods', async () => {
    const bought = completed('1', { purchase: { ...goods, require: sealed }, result: sealed } as never);
    const accounts = async () => [{ ...account, sealedKey: sealed }];
    const { world } = await show({ orders: [bought] }, { accounts });
    expect(world.first?.rows).toHaveLength(1);
    expect(world.first?.accounts.map(({ sealedKey }) => sealedKey)).toEqual([null]);
    expect(JSON.stringify(world.first)).not.toContain(sealed.data);
  });
});

describe('ten thousand orders', () => {
  const orders = Array.from({ length: 10_000 }, (_, n) => completed(String(n), { createdAt: NOON - n }));

  it('are drawn where they are in sight, and as high as all of them', async () => {
    await show({ orders });
    expect(lines().length).toBeLessThan(60);
    const { body, scrollTo } = bodyOf();
    expect(body.style.blockSize).toContain('10000');
    scrollTo(5_000);
    await screen.findByRole('checkbox', { name: 'Select order 5000' });
    expect(screen.queryByRole('checkbox', { name: 'Select order 0' })).toBeNull();
    expect(lines().length).toBeLessThan(60);
    const [first] = lines();
    const at = Number(first?.getAttribute('aria-rowindex')) - 2;
    expect(first?.style.insetBlockStart).toContain(`${at} *`);
    expect(
      within(first as HTMLElement)
        .getByRole('checkbox')
        .getAttribute('aria-label'),
    ).toBe(`Select order ${at}`);
  });

  it('that a filter leaves few of are drawn, however far down the window was', async () => {
    const { model } = await show({ orders });
    bodyOf().scrollTo(5_000);
    await screen.findByRole('checkbox', { name: 'Select order 5000' });
    model.filterBy({ query: '9999' });
    await screen.findByRole('checkbox', { name: 'Select order 9999' });
  });
});

/** What holds the rows, each 44 high, and a window that scrolls over it. */
function bodyOf() {
  const [, body] = within(table()).getAllByRole('rowgroup') as [HTMLElement, HTMLElement];
  const scrollTo = (row: number) => {
    const rows = Number(table().getAttribute('aria-rowcount')) - 1;
    body.getBoundingClientRect = () => ({ top: row * -44, height: rows * 44 }) as DOMRect;
    dispatchEvent(new Event('scroll'));
  };
  return { body, scrollTo };
}

describe('a selection', () => {
  it('is asked for refills account by account, without those that cannot be refilled', async () => {
    const { world, user } = await show({
      orders: [
        completed('1'),
        completed('2'),
        completed('3', { accountId: 'account-2' }),
        notPlaced({ localId: '4' }),
      ],
      refills: [refill({ localId: '2' })],
    });
    world.answer = ({ localIds }) => {
      world.refills = localIds.map((localId) => refill({ localId, refillKey: localId }));
      return { kind: 'asked', running: localIds.length, refused: 0, unknown: 0, leftOut: [] };
    };
    await user.click(await screen.findByRole('checkbox', { name: 'Select all in view' }));
    screen.getByText('4 selected');
    screen.getByText('2 can be refilled now');
    await user.click(screen.getByRole('button', { name: 'Refill' }));
    await screen.findByText('Refills: 2 asked for.');
    expect(world.asked).toEqual([
      { accountId: 'account-1', localIds: ['1'] },
      { accountId: 'account-2', localIds: ['3'] },
    ]);
  });

  it('that an account cannot be asked for says why, and what went through besides', async () => {
    const { world, user } = await show({
      orders: [completed('1'), completed('2', { accountId: 'account-2' })],
    });
    const failure = { kind: 'noKey', words: null, excerpt: '', reason: null } as const;
    world.answer = ({ accountId }) =>
      accountId === 'account-2'
        ? { kind: 'failed', failure }
        : { kind: 'asked', running: 0, refused: 1, unknown: 0, leftOut: [] };
    await user.click(await screen.findByRole('checkbox', { name: 'Select all in view' }));
    await user.click(screen.getByRole('button', { name: 'Refill' }));
    await screen.findByText(/1 refused by the panel.*There is no API key for this account/);
  });
});

describe('exported as CSV', () => {
  it('are the orders in view, digit for digit, and no formula among them', async () => {
    const wicked = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'];
    const { world, user } = await show({
      orders: wicked.map((name, i) =>
        completed(`${i}`, {
          createdAt: NOON - i,
          purchase: { ...purchase, name },
          price: '0.27819000001',
        } as never),
      ),
    });
    await user.click(await screen.findByRole('button', { name: 'Export CSV' }));
    await waitFor(() => expect(world.saved).toHaveLength(1));
    const [file] = world.saved;
    expect(file?.name).toBe('pocket-panel-2026-01-15.csv');
    const { data, errors } = Papa.parse<Record<string, string>>((file?.text ?? '').replace('\uFEFF', ''), {
      header: true,
    });
    expect(errors).toEqual([]);
    expect(data.map((row) => row['Service'])).toEqual(wicked.map((name) => `'${name}`));
    expect(data[0]).toMatchObject({
      Quoted: '0.27819000001',
      Charge: '2.5',
      'Order ID': '0',
      Account: 'smmdiva',
    });
  });

  it('hold no secret of goods', async () => {
    const sealed = { iv: 'aXY=', data: 'c2VjcmV0' };
    const { world, user } = await show({
      orders: [completed('1', { purchase: { ...goods, require: sealed }, result: sealed } as never)],
    });
    await user.click(await screen.findByRole('button', { name: 'Export CSV' }));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    await waitFor(() => expect(world.copied).toHaveLength(1));
    expect(world.saved[0]?.text).toContain('Licence key');
    expect(world.saved[0]?.text + String(world.copied[0])).not.toContain(sealed.data);
  });

  it('or copied, a selection alone', async () => {
    const { world, user } = await show({ orders: [completed('1'), completed('2')] });
    await user.click(await screen.findByRole('checkbox', { name: 'Select order 2' }));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    await screen.findByText('1 order copied.');
    expect(world.copied[0]?.split('\r\n').map((line) => line.split('\t')[2])).toEqual(['Order ID', '2']);
  });
});
