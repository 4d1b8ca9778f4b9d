import { expect, test } from 'vitest';
import { form, LINK, openPanel } from './ask.ts';

test('services begins with the two of the seed, exactly as printed', async () => {
  const { ask } = openPanel();
  const services = await ask('services');
  expect(services.slice(0, 2)).toEqual([
    {
      service: 1,
      name: 'Youtube views',
      type: 'Default',
      category: 'Youtube',
      rate: '2.5',
      min: '200',
      max: '10000',
      refill: true,
    },
    {
      service: 2,
      name: 'Facebook comments',
      type: 'Custom Comments',
      category: 'Facebook',
      rate: '4',
      min: '10',
      max: '1500',
      refill: false,
    },
  ]);
  expect(services).toHaveLength(20);
});

test('add answers a new id and takes the price from the balance', async () => {
  const { ask, order } = openPanel({ balance: '71.1868' });
  expect(await order()).toEqual({ order: 23501 });
  expect(await ask('balance')).toEqual({ balance: '68.6868', currency: 'USD' });
  expect(await order({ link: 'https://www.youtube.com/watch?v=other' })).toEqual({ order: 23502 });
});

test('status of one order has the four fields of the seed, all strings', async () => {
  const { ask, order } = openPanel();
  await order();
  expect(await ask('status', { order: 23501 })).toEqual({
    charge: '2.5',
    start_count: expect.stringMatching(/^\d+$/),
    status: 'Pending',
    remains: '1000',
  });
});

test('status of many answers by id, with an error for an id that is not the caller’s', async () => {
  const { ask, order, panel } = openPanel();
  panel.addKey('other', '10');
  await order();
  await order({ key: 'other', link: 'https://example.com/theirs' });
  const record = await ask('status', { order: 23501 });
  expect(await ask('status', { orders: '23501,23502,77' })).toEqual({
    23501: record,
    23502: { error: 'Incorrect order ID' },
    77: { error: 'Incorrect order ID' },
  });
});

test('a list of more than 100 ids is refused, one of 100 is not', async () => {
  const { ask } = openPanel();
  const ids = (length: number) => Array.from({ length }, (_, n) => n + 1).join(',');
  expect(await ask('status', { orders: ids(101) })).toEqual({ error: 'Maximum 100 orders' });
  expect(Object.keys(await ask('status', { orders: ids(100) }))).toHaveLength(100);
});

test('a package costs its rate and needs no quantity', async () => {
  const { ask } = openPanel();
  expect(await ask('add', { service: 5, link: LINK })).toEqual({ order: 23501 });
  expect(await ask('balance')).toMatchObject({ balance: '92.01' });
});

test('custom comments are counted by line', async () => {
  const { ask, panel } = openPanel();
  const comments = Array.from({ length: 12 }, (_, n) => `Nice ${n}`).join('\n');
  expect(await ask('add', { service: 2, link: LINK, comments, quantity: 12 })).toEqual({ order: 23501 });
  expect(panel.orders()).toMatchObject([{ quantity: 12, comments, charge: '0.048' }]);
});

test('a price far below a cent is kept to its last digit', async () => {
  const { ask } = openPanel();
  await ask('add', { service: 3, link: LINK, quantity: 1 });
  expect(await ask('balance')).toEqual({ balance: '99.9999997', currency: 'USD' });
});

test.each([
  ['no key', { key: '' }, 'API key is required'],
  ['an unknown key', { key: 'nobody' }, 'Invalid API key'],
  ['no action', { action: '' }, 'The action field is required'],
  ['an unknown action', { action: 'constructor' }, 'Invalid action'],
  ['an unknown service', { service: 99 }, 'Incorrect service ID'],
  ['a type that cannot be ordered', { service: 6 }, 'This service is not available right now'],
  ['no link', { link: ' ' }, 'The link field is required'],
  ['a link that is no address', { link: '@anna' }, 'Bad link'],
  ['a link of another scheme', { link: 'javascript:alert(1)' }, 'Bad link'],
  ['a link to a private page', { link: 'https://www.private.example/p/1' }, 'Bad link'],
  ['no quantity', { quantity: '' }, 'The quantity field is required'],
  ['half a unit', { quantity: '1000.5' }, 'Please follow the limit'],
  ['too few', { quantity: 199 }, 'Quantity less than minimal 200'],
  ['too many', { quantity: 10_001 }, 'Quantity more than maximum 10000'],
  ['no comments', { service: 2 }, 'Comments field is required'],
  ['a blank line among comments', { service: 2, comments: 'a\n\nb' }, 'Invalid comments'],
  ['a quantity that is not the number of comments', { service: 2, comments: 'a\nb' }, 'Invalid comments'],
  ['more than there is money for', { service: 4, quantity: 200, key: 'poor' }, 'Not enough funds on balance'],
])('add refuses %s and takes nothing', async (_, wrong, error) => {
  const { panel, order } = openPanel();
  panel.addKey('poor', '17.99');
  expect(await order(wrong)).toEqual({ error });
  expect(panel.orders()).toEqual([]);
  expect(panel.accounts().map(({ balance }) => balance)).toEqual(['100', '17.99']);
});

test('the last cent can be spent', async () => {
  const { ask, order } = openPanel({ balance: '2.5' });
  expect(await order()).toEqual({ order: 23501 });
  expect(await ask('balance')).toMatchObject({ balance: '0' });
});

test('a second order on a link waits for the first to end, unless the house rule is off', async () => {
  const { order, panel } = openPanel();
  const active = {
    error: 'You have active order with this link. Please wait until order being completed.',
  };
  await order();
  expect(await order()).toEqual(active);
  panel.clock.advance(59_999);
  expect(await order()).toEqual(active);
  panel.clock.advance(1);
  expect(await order()).toEqual({ order: 23502 });
  panel.setRules({ refuseActiveLink: false });
  expect(await order()).toEqual({ order: 23503 });
});

test('an account can be suspended', async () => {
  const { ask, panel } = openPanel();
  panel.setKeyState('sandbox-key-1', 'suspended');
  expect(await ask('balance')).toEqual({ error: 'Your account has been suspended.' });
});

test('only a posted form is understood', async () => {
  const { call, panel } = openPanel();
  const get = await panel.fetch('https://panel.example/api/v2?key=sandbox-key-1&action=balance');
  expect([get.status, await get.json()]).toEqual([405, { error: 'Method Not Allowed' }]);
  const json = await call(
    'balance',
    {},
    { body: JSON.stringify({ key: 'sandbox-key-1', action: 'balance' }) },
  );
  expect(await json.json()).toEqual({ error: 'Incorrect request' });
});

test('the balance can be shown rounded, as panels do', async () => {
  const { ask, panel } = openPanel({ balance: '68.6868' });
  panel.setRules({ balanceDecimals: 2 });
  expect(await ask('balance')).toEqual({ balance: '68.69', currency: 'USD' });
});

test('a changed price and a removed service show at once', async () => {
  const { ask, order, panel } = openPanel();
  panel.setServiceRate(1, '3.75');
  await order();
  expect(panel.orders()).toMatchObject([{ charge: '3.75' }]);
  panel.removeService(1);
  expect((await ask('services'))[0]).toMatchObject({ service: 2 });
  expect(await order({ link: 'https://example.com/' })).toEqual({ error: 'Incorrect service ID' });
});

test('a form may come as a stream', async () => {
  const { call } = openPanel();
  const body = new Blob([form({ key: 'sandbox-key-1', action: 'balance' }).toString()]).stream();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await call('', {}, { body, headers, duplex: 'half' } as RequestInit);
  expect(await answer.json()).toMatchObject({ balance: '100' });
});
