import { expect, it } from 'vitest';

import { PanelError, type PanelErrorKind } from '../../../lib/panel/panel-error.ts';
import { type Leaves, rehearsed } from '../../../lib/panel/rehearse.ts';
import type { SendOptions } from '../../../lib/panel/transport.ts';

type Way = 'stream' | 'plain';
type Protocol = 'http/1.1' | 'h2' | '';

const BALANCE = { balance: '100', currency: 'USD' };
const PLACED = { orderId: '23501', charge: null, answer: '' };

/**
 * A panel over one protocol, in Chromium's manner: over HTTP/1.1 a stream body is not sent, a call that fails tells of
 * no protocol, and a connection that is open goes before a new one. `meets` says how a balance read fails, if it does,
 * by its way and number; `idle` connections are open and unused, `late` ones are once the first read has ended, `later` ones
 * once the second has, and a call that is `beside` ends right behind the read of its number. The browser tells how a call
 * went in the moment that it ends, of a read whose number is in `tardy` only once it is waited for.
 */
function wire(
  protocol: Protocol,
  meets: (way: Way, nth: number) => PanelErrorKind | undefined = () => undefined,
  {
    last,
    idle = 0,
    late = 0,
    later = 0,
    beside = [],
    slow = false,
    tardy = [],
    streams = true,
  }: {
    last?: Protocol;
    idle?: number;
    late?: number;
    later?: number;
    beside?: Leaves[];
    slow?: boolean;
    tardy?: number[];
    streams?: boolean;
  } = {},
) {
  const calls: string[] = [];
  const told: Leaves[] = [];
  const untold = new Map<string | undefined, Leaves>();
  let open = idle;
  const note = (over: Protocol, isReused: boolean, mark?: string) => {
    const leaves = over !== 'http/1.1' ? null : isReused ? -1 : slow ? 1 : 0;
    if (tardy.includes(calls.length)) untold.set(mark, leaves);
    else told.push(leaves);
  };
  if (last !== undefined) note(last, false);
  const ask = async <T>(name: string, options: SendOptions | undefined, answer: T): Promise<T> => {
    const way = options?.streamBody ? 'stream' : 'plain';
    const isReused = open > 0;
    calls.push(`${name} ${way}${isReused ? ' reused' : ''}`);
    open -= Number(isReused);
    // A second connection is there after the first.
    await null;
    open += Number(slow && !isReused);
    // Those that were still connecting during the first read.
    if (calls.length === 1) open += late;
    if (calls.length === 2) open += later;
    const unsent = way === 'stream' && protocol === 'http/1.1' ? 'network' : undefined;
    const kind = unsent ?? (name === 'balance' ? meets(way, calls.length) : undefined);
    note(kind === 'network' || kind === 'timeout' ? '' : protocol, isReused, options?.mark);
    const other = beside[calls.length - 1];
    if (other !== undefined) told.push(other);
    if (other === 1) open += 1;
    if (kind) throw new PanelError(kind);
    return answer;
  };
  const panel = rehearsed(
    {
      balance: (options) => ask('balance', options, BALANCE),
      add: (_, options) => ask('add', options, PLACED),
      addProductOrder: (_, options) => ask('product', options, PLACED),
    },
    {
      streams,
      async calls(mark) {
        const waitedFor = untold.get(mark);
        if (waitedFor !== undefined) told.push(waitedFor);
        return told.splice(0);
      },
    },
  );
  return { panel, calls };
}

const FRESH = 0;
const SLOW = 1;
const REUSED = -1;
const FAILED = null;

const ORDER = { service: '1', link: 'https://example.com/a' };
const PRODUCT = { product: '7', quantity: 1 };

it.each<[string, Parameters<typeof wire>, string[]]>([
  [
    'goes as a stream after a balance that did',
    ['h2', undefined, { last: 'h2' }],
    ['balance stream', 'add stream'],
  ],
  [
    'goes as a stream where the first call of all went over HTTP/2',
    ['h2'],
    ['balance plain', 'balance stream', 'add stream'],
  ],
  [
    'goes plain over HTTP/1.1',
    ['http/1.1'],
    ['balance plain', 'balance plain', 'balance plain', 'add plain'],
  ],
  [
    'goes plain where the network has changed to HTTP/1.1 since the last call',
    ['http/1.1', undefined, { last: 'h2' }],
    ['balance stream', 'balance plain', 'balance plain', 'balance plain', 'add plain'],
  ],
  [
    'goes as a stream where the network has changed to HTTP/2 since the last call',
    ['h2', undefined, { last: 'http/1.1' }],
    ['balance plain', 'balance stream', 'add stream'],
  ],
  [
    'goes as a stream after a mishap of the connection',
    ['h2', (_, nth) => (nth === 1 ? 'network' : undefined), { last: 'h2' }],
    ['balance stream', 'balance plain', 'balance stream', 'add stream'],
  ],
  [
    'goes as a stream after two mishaps of the connection, as the browser itself repeats what is plain',
    ['h2', (way, nth) => (way === 'stream' && nth < 5 ? 'network' : undefined), { last: 'h2' }],
    [...Array(2).fill(['balance stream', 'balance plain']).flat(), 'balance stream', 'add stream'],
  ],
  ...(['network', 'refused', 'notJson', 'server'] as const).map(
    (kind): [string, Parameters<typeof wire>, string[]] => [
      `goes plain to a panel that three times answers a stream with “${kind}” and a plain body well`,
      ['h2', (way) => (way === 'stream' ? kind : undefined), { last: 'h2' }],
      [...Array(3).fill(['balance stream', 'balance plain']).flat(), 'balance plain', 'add plain'],
    ],
  ),
  [
    'goes on a new connection where two were left open and never used',
    ['http/1.1', undefined, { idle: 2 }],
    [
      'balance plain reused',
      'balance plain reused',
      'balance plain',
      'balance plain',
      'balance plain',
      'add plain',
    ],
  ],
  [
    'goes on a new connection where one that another call gave up is there only after the first read',
    ['http/1.1', undefined, { late: 1 }],
    ['balance plain', 'balance plain reused', 'balance plain', 'balance plain', 'balance plain', 'add plain'],
  ],
  [
    'goes on a new connection where another account’s call was slow to connect, and left a second one',
    ['http/1.1', undefined, { beside: [SLOW] }],
    ['balance plain', 'balance plain reused', 'balance plain', 'balance plain', 'add plain'],
  ],
  [
    'is read again where another account’s call met a connection that nobody knew of',
    ['http/1.1', undefined, { beside: [REUSED, FRESH, FRESH] }],
    ['balance plain', 'balance plain', 'balance plain', 'balance plain', 'add plain'],
  ],
  [
    'goes plain over HTTP/1.1 whatever fails beside it',
    ['http/1.1', undefined, { beside: [FAILED, FAILED] }],
    ['balance plain', 'balance plain', 'balance plain', 'add plain'],
  ],
  [
    'goes on a new connection where connecting is so slow that each leaves a second one',
    ['http/1.1', undefined, { slow: true }],
    [
      'balance plain',
      'balance plain reused',
      'balance plain',
      'balance plain reused',
      'balance plain',
      'add plain',
    ],
  ],
  [
    'goes on a new connection where one that was given up is there only after the last read',
    ['http/1.1', undefined, { later: 1 }],
    ['balance plain', 'balance plain', 'balance plain reused', 'add plain'],
  ],
  [
    'waits for what the browser tells of a read late',
    ['http/1.1', undefined, { late: 1, tardy: [2] }],
    ['balance plain', 'balance plain reused', 'balance plain', 'balance plain', 'balance plain', 'add plain'],
  ],
  [
    'goes plain at once where the browser can send no streams',
    ['h2', undefined, { streams: false }],
    ['balance plain', 'add plain'],
  ],
])('an order %s', async (_, setting, expected) => {
  const { panel, calls } = wire(...setting);
  expect(await panel.balance()).toEqual(BALANCE);
  expect(panel.isReady()).toBe(true);
  expect(await panel.add(ORDER)).toEqual(PLACED);
  expect(calls).toEqual(expected);
});

it.each<[Protocol, Way]>([
  ['h2', 'stream'],
  ['http/1.1', 'plain'],
])('over %s an order goes as a %s body to a panel that does not tell its balance', async (protocol, way) => {
  const { panel, calls } = wire(protocol, () => 'refused');
  await expect(panel.balance()).rejects.toMatchObject({ kind: 'refused' });
  await panel.add(ORDER);
  expect(calls.at(-1)).toBe(`add ${way}`);
});

it.each<PanelErrorKind>(['timeout', 'rateLimited'])(
  'a read that ends as “%s” is not repeated in another way',
  async (kind) => {
    const { panel, calls } = wire('h2', () => kind, { last: 'h2' });
    await expect(panel.balance()).rejects.toMatchObject({ kind });
    expect(calls).toEqual(['balance stream']);
  },
);

it('tells the failure of the plain read where both fail', async () => {
  const { panel, calls } = wire('h2', (way) => (way === 'stream' ? 'network' : 'server'), { last: 'h2' });
  await expect(panel.balance()).rejects.toMatchObject({ kind: 'server' });
  expect(calls).toEqual(['balance stream', 'balance plain']);
});

it('what is bought in the shop goes as orders do', async () => {
  const { panel, calls } = wire('h2');
  await panel.balance();
  await panel.addProductOrder(PRODUCT);
  expect(calls.at(-1)).toBe('product stream');
});

it('is not ready to buy where each read goes over a connection that was open before', async () => {
  const { panel } = wire('http/1.1', undefined, { idle: 100 });
  expect(await panel.balance()).toEqual(BALANCE);
  expect(panel.isReady()).toBe(false);
});
