import { expect, it } from 'vitest';

import { PanelError, type PanelErrorKind } from '../../../lib/panel/panel-error.ts';
import { rehearsed } from '../../../lib/panel/rehearse.ts';
import type { SendOptions } from '../../../lib/panel/transport.ts';

type Way = 'stream' | 'plain';
type Protocol = 'http/1.1' | 'h2' | '';

const BALANCE = { balance: '100', currency: 'USD' };
const PLACED = { orderId: '23501', charge: null, balanceAfter: null, answer: '' };

/**
 * A panel over one protocol, in Chromium's manner: over HTTP/1.1 a stream body is not sent, and a call that fails
 * leaves no protocol behind. `meets` says how a balance read fails, if it does, by its way and number.
 */
function wire(
  protocol: Protocol,
  meets: (way: Way, nth: number) => PanelErrorKind | undefined = () => undefined,
  last: Protocol = '',
) {
  const calls: string[] = [];
  let known: Protocol = last;
  const ask = async <T>(name: string, options: SendOptions | undefined, answer: T): Promise<T> => {
    const way = options?.streamBody ? 'stream' : 'plain';
    calls.push(`${name} ${way}`);
    const unsent = way === 'stream' && protocol === 'http/1.1' ? 'network' : undefined;
    const kind = unsent ?? (name === 'balance' ? meets(way, calls.length) : undefined);
    known = kind === 'network' || kind === 'timeout' ? '' : protocol;
    if (kind) throw new PanelError(kind);
    return answer;
  };
  const panel = rehearsed(
    {
      balance: (options) => ask('balance', options, BALANCE),
      add: (_, options) => ask('add', options, PLACED),
      addProductOrder: (_, options) => ask('product', options, PLACED),
    },
    () => !known.startsWith('http/1'),
  );
  return { panel, calls };
}

const ORDER = { service: '1', link: 'https://example.com/a' };
const PRODUCT = { product: '7', quantity: 1 };

it.each<[string, Parameters<typeof wire>, string[]]>([
  ['goes as a stream after a balance that did', ['h2'], ['balance stream', 'add stream']],
  [
    'goes plain over HTTP/1.1, where the stream was not sent',
    ['http/1.1'],
    ['balance stream', 'balance plain', 'add plain'],
  ],
  [
    'rehearses nothing where the last call went over HTTP/1.1',
    ['http/1.1', undefined, 'http/1.1'],
    ['balance plain', 'add plain'],
  ],
  [
    'goes as a stream where the network has changed to HTTP/2 since the last call',
    ['h2', undefined, 'http/1.1'],
    ['balance plain', 'balance stream', 'add stream'],
  ],
  [
    'goes as a stream after a mishap of the connection',
    ['h2', (_, nth) => (nth === 1 ? 'network' : undefined)],
    ['balance stream', 'balance plain', 'balance stream', 'add stream'],
  ],
  ...(['network', 'refused', 'notJson', 'server'] as const).map(
    (kind): [string, Parameters<typeof wire>, string[]] => [
      `goes plain to a panel that twice answers a stream with “${kind}” and a plain body well`,
      ['h2', (way) => (way === 'stream' ? kind : undefined)],
      ['balance stream', 'balance plain', 'balance stream', 'add plain'],
    ],
  ),
])('an order %s', async (_, setting, expected) => {
  const { panel, calls } = wire(...setting);
  expect(await panel.balance()).toEqual(BALANCE);
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
    const { panel, calls } = wire('h2', () => kind);
    await expect(panel.balance()).rejects.toMatchObject({ kind });
    expect(calls).toEqual(['balance stream']);
  },
);

it('tells the failure of the plain read where both fail', async () => {
  const { panel, calls } = wire('h2', (way) => (way === 'stream' ? 'network' : 'server'));
  await expect(panel.balance()).rejects.toMatchObject({ kind: 'server' });
  expect(calls).toEqual(['balance stream', 'balance plain']);
});

it('what is bought in the shop goes as orders do', async () => {
  const { panel, calls } = wire('h2');
  await panel.balance();
  await panel.addProductOrder(PRODUCT);
  expect(calls).toEqual(['balance stream', 'product stream']);
});
