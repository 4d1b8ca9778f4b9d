import { describe, expect, it } from 'vitest';
import { type ConnectPorts, connect, type KnownOrder } from '../../lib/accounts.ts';
import { createPanelClient } from '../../lib/panel/client.ts';
import type { Account } from '../../lib/settings.ts';
import { createSandboxPanel } from '../sandbox/panel.ts';

const API = 'https://panel.example/api/v2';

/** A place to keep accounts, whose seals are readable, in front of a sandbox panel with two keys. */
function office({ access = true } = {}) {
  const sandbox = createSandboxPanel({ services: 10, key: 'key-one' });
  sandbox.addKey('key-two', '7');
  let accounts: Account[] = [];
  const known = new Map<string, KnownOrder>();
  let ids = 0;
  const ports: ConnectPorts = {
    accounts: async () => accounts,
    updateAccounts: async (change) => {
      accounts = change(accounts);
    },
    hasAccess: async () => access,
    panel: (apiUrl, key) => createPanelClient({ apiUrl, key, fetch: sandbox.fetch }),
    seal: async (data, iv) => ({ data, iv }),
    openKey: async ({ sealedKey }) => sealedKey?.data ?? null,
    knownOrder: async (accountId) => known.get(accountId) ?? null,
    newId: () => `account-${++ids}`,
    now: () => 1,
  };
  return {
    sandbox,
    known,
    connect: (apiKey: string, apiUrl = API) => connect({ apiUrl, apiKey }, ports),
    accounts: () => accounts,
    forget: (accountId: string) =>
      ports.updateAccounts((all) =>
        all.map((one) =>
          one.accountId === accountId ? { ...one, keyState: 'forgotten', sealedKey: null } : one,
        ),
      ),
  };
}

describe('connecting', () => {
  it('checks the key with `balance` and keeps it, bound to account and panel', async () => {
    const { connect, accounts, sandbox } = office();
    expect(await connect('key-one')).toEqual({
      kind: 'connected',
      accountId: 'account-1',
      balance: '100',
      currency: 'USD',
    });
    expect(accounts()).toMatchObject([
      {
        name: 'panel.example',
        apiUrl: API,
        keyState: 'usable',
        sealedKey: { data: 'key-one', iv: 'account-1 https://panel.example' },
      },
    ]);
    expect(sandbox.hits()).toEqual({ balance: 1 });
  });

  it('keeps nothing of a key that the panel refuses, and tells its words', async () => {
    const { connect, accounts } = office();
    expect(await connect('wrong')).toMatchObject({
      kind: 'failed',
      failure: { kind: 'refused', reason: 'auth' },
    });
    expect(accounts()).toEqual([]);
  });

  it('sends nothing without the browser’s permission, or to an address that no key may go to', async () => {
    const denied = office({ access: false });
    expect(await denied.connect('key-one')).toMatchObject({ failure: { kind: 'noPermission' } });
    const { connect, sandbox } = office();
    expect(await connect('key-one', 'http://panel.example/api/v2')).toMatchObject({
      failure: { kind: 'notAllowed' },
    });
    expect({ ...denied.sandbox.hits(), ...sandbox.hits() }).toEqual({});
  });

  it('tells a redirect from a panel that is down', async () => {
    const { connect, sandbox } = office();
    sandbox.fault({ kind: 'redirect', when: 'before', status: 301 });
    expect(await connect('key-one')).toMatchObject({ failure: { kind: 'redirect' } });
  });
});

describe('the account of a key', () => {
  it('is the same one when the same key is connected again', async () => {
    const { connect, accounts } = office();
    await connect('key-one');
    expect(await connect('key-one')).toMatchObject({ accountId: 'account-1' });
    expect(accounts()).toHaveLength(1);
  });

  it('is another one for another key beside a usable one', async () => {
    const { connect, accounts } = office();
    await connect('key-one');
    expect(await connect('key-two')).toMatchObject({ accountId: 'account-2', balance: '7' });
    expect(accounts()).toHaveLength(2);
  });

  it('goes on where a forgotten key stopped, once the panel knows one of its orders under the new key', async () => {
    const { connect, accounts, known, forget, sandbox } = office();
    await connect('key-one');
    const add = { key: 'key-one', action: 'add', service: '1', link: 'https://youtu.be/a', quantity: '200' };
    await sandbox.fetch(API, { method: 'POST', body: new URLSearchParams(add) });
    known.set('account-1', { kind: 'service', panelOrderId: String(sandbox.orders()[0]?.id) });
    await forget('account-1');
    expect(await connect('key-two')).toMatchObject({ accountId: 'account-2' });
    expect(await connect('key-one')).toMatchObject({ accountId: 'account-1' });
    expect(accounts().map(({ keyState }) => keyState)).toEqual(['usable', 'usable']);
  });

  it('goes on where it stopped with goods alone, which another call knows', async () => {
    const { connect, known, forget, sandbox } = office();
    await connect('key-one');
    const buy = { key: 'key-one', action: 'add_product_order', product: '1', quantity: '1', require: 'x' };
    await sandbox.fetch(API, { method: 'POST', body: new URLSearchParams(buy) });
    known.set('account-1', { kind: 'product', panelOrderId: String(sandbox.productOrders()[0]?.id) });
    await forget('account-1');
    expect(await connect('key-two')).toMatchObject({ accountId: 'account-2' });
    expect(await connect('key-one')).toMatchObject({ accountId: 'account-1' });
  });

  it('is the one whose order the panel knows, rather than one without orders', async () => {
    const { connect, known, forget, sandbox } = office();
    await connect('key-two');
    await connect('key-one');
    const add = { key: 'key-one', action: 'add', service: '1', link: 'https://youtu.be/a', quantity: '200' };
    await sandbox.fetch(API, { method: 'POST', body: new URLSearchParams(add) });
    known.set('account-2', { kind: 'service', panelOrderId: String(sandbox.orders()[0]?.id) });
    await forget('account-1');
    await forget('account-2');
    expect(await connect('key-one')).toMatchObject({ accountId: 'account-2' });
  });

  it('takes over an account without a usable key that has no orders', async () => {
    const { connect, forget } = office();
    await connect('key-one');
    await forget('account-1');
    expect(await connect('key-two')).toMatchObject({ accountId: 'account-1' });
  });
});
