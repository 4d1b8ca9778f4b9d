import { describe, expect, it } from 'vitest';
import { ledger } from '../../../lib/browser/ledger-store.ts';
import { sweep } from '../../../lib/ledger/outcome.ts';
import { openCounter } from './counter.ts';
import { sendingOrder } from './example-orders.ts';

const localId = () => crypto.randomUUID();

describe('placing an order', () => {
  it('sends it once, and the ledger has it with the panel’s id, the price and the balance before', async () => {
    const { place, adds, accountId, sandbox } = await openCounter();
    const id = localId();
    expect(await place({ localId: id })).toEqual({ kind: 'placed', localId: id, panelOrderId: '23501' });
    expect(adds()).toBe(1);
    expect(await ledger.get(id)).toMatchObject({
      state: 'placed',
      accountId,
      panelOrderId: '23501',
      price: '2.5',
      currency: 'USD',
      balanceBefore: '100',
      dueAt: expect.any(Number),
    });
    expect(sandbox.orders()).toHaveLength(1);
  });

  it('writes `sending` before the request leaves, and empties the form then', async () => {
    const { place, ports, consumed } = await openCounter();
    const id = localId();
    let seen: unknown;
    const panel = {
      ...ports.panel,
      add: async (...order: Parameters<typeof ports.panel.add>) => {
        seen = { state: (await ledger.get(id))?.state, consumed: [...consumed] };
        return ports.panel.add(...order);
      },
    };
    await place({ localId: id }, { panel });
    expect(seen).toEqual({ state: 'sending', consumed: [id] });
  });

  it('sends nothing the second time that a localId is submitted, and tells what became of the first', async () => {
    const { place, adds } = await openCounter();
    const id = localId();
    const first = await place({ localId: id });
    expect(await place({ localId: id })).toEqual(first);
    expect(adds()).toBe(1);
  });

  it('sends one of fifty that are submitted at once with one localId', async () => {
    const { place, adds, sandbox } = await openCounter();
    const id = localId();
    await Promise.all(Array.from({ length: 50 }, () => place({ localId: id })));
    expect(adds()).toBe(1);
    expect(sandbox.orders()).toHaveLength(1);
  });

  it('sends one that is submitted at once for two accounts, and calls neither closed', async () => {
    const counters = [await openCounter(), await openCounter()];
    const id = localId();
    const outcomes = await Promise.all(counters.map(({ place }) => place({ localId: id })));
    expect(counters.map(({ adds }) => adds()).toSorted()).toEqual([0, 1]);
    // The one that came second is told what the ledger says just then.
    for (const { kind } of outcomes) expect(['placed', 'unknown']).toContain(kind);
  });

  it('never has two of an account on their way, however many are submitted at once', async () => {
    const { place, adds, sandbox } = await openCounter({ balance: '125' });
    sandbox.setRules({ latencyMs: 5 });
    const links = Array.from({ length: 50 }, (_, i) => `https://www.youtube.com/watch?v=video${i}`);
    await Promise.all(links.map((link) => place({ link })));
    expect(adds()).toBe(50);
    expect(sandbox.maxInFlight().add).toBe(1);
  });

  it('waits until a second has passed since the account’s last order', async () => {
    const { place, waits } = await openCounter();
    await place();
    await place({ link: 'https://www.youtube.com/watch?v=other' });
    expect(waits).toEqual([1000]);
  });

  it('sends comments as lines with their count', async () => {
    const { place, sandbox } = await openCounter();
    const comments = Array.from({ length: 10 }, (_, i) => `Nice ${i}`).join('\n\n');
    const outcome = await place({ serviceId: '2', quantity: '', comments, price: '0.04' });
    expect(outcome).toMatchObject({ kind: 'placed' });
    expect(sandbox.orders()).toMatchObject([{ quantity: 10 }]);
  });
});

describe('nothing is sent, and the draft stays, when', () => {
  it('the price is not the one that was confirmed', async () => {
    const { place, adds, consumed } = await openCounter();
    expect(await place({ price: '2.4' })).toEqual({ kind: 'ask', question: 'priceChanged', price: '2.5' });
    expect(adds()).toBe(0);
    expect(consumed).toEqual([]);
  });

  it('the service is no longer in the catalogue', async () => {
    const { place, adds } = await openCounter();
    expect(await place({ serviceId: '999999' })).toEqual({ kind: 'notSent', why: { code: 'serviceGone' } });
    expect(adds()).toBe(0);
  });

  it.each([
    ['the link is none', { link: 'garbage' }],
    ['the quantity is below the minimum', { quantity: '1', price: '0.0025' }],
    ['the quantity is not a whole number', { quantity: '1.5' }],
  ])('%s', async (_, change) => {
    const { place, adds } = await openCounter();
    expect(await place(change)).toEqual({ kind: 'notSent', why: { code: 'form' } });
    expect(adds()).toBe(0);
  });

  it('the balance is lower than the price', async () => {
    const { place, adds } = await openCounter({ balance: '2.4' });
    const why = { code: 'funds', balance: '2.4', price: '2.5' };
    expect(await place()).toEqual({ kind: 'notSent', why });
    expect(adds()).toBe(0);
  });

  it('the panel does not tell the balance', async () => {
    const { place, adds, sandbox, consumed } = await openCounter();
    sandbox.fault({ kind: 'status', status: 503, when: 'before' }, { action: 'balance' });
    expect(await place()).toMatchObject({ kind: 'notSent', why: { code: 'failure' } });
    expect(adds()).toBe(0);
    expect(consumed).toEqual([]);
  });

  it('the browser may repeat a request by itself', async () => {
    const { place, adds } = await openCounter();
    const outcome = await place({}, { sendsOnce: async () => false });
    expect(outcome).toEqual({ kind: 'notSent', why: { code: 'mayRepeat' } });
    expect(adds()).toBe(0);
  });

  it('the ledger cannot be written', async () => {
    const { place, adds } = await openCounter();
    const broken = {
      ...ledger,
      add: () => Promise.reject(new DOMException('disk full', 'QuotaExceededError')),
    };
    expect(await place({}, { ledger: broken })).toEqual({
      kind: 'notSent',
      why: { code: 'database', words: 'QuotaExceededError: disk full' },
    });
    expect(adds()).toBe(0);
  });

  it('an order for the same service and link is running, until the person agrees', async () => {
    const { place, adds } = await openCounter();
    await place();
    const again = { link: 'youtube.com/watch?v=jNQXAC9IVRw' };
    expect(await place(again)).toEqual({ kind: 'ask', question: 'activeOrder', panelOrderId: '23501' });
    expect(adds()).toBe(1);
    await place({ ...again, consents: ['activeOrder'] });
    expect(adds()).toBe(2);
  });

  it('an order for the same service and link is unknown, whatever the person agrees to', async () => {
    const { place, adds, loseNextAdd } = await openCounter();
    const id = localId();
    loseNextAdd('after');
    await place({ localId: id });
    const why = { code: 'blocked', localId: id };
    expect(await place({ consents: ['activeOrder'] })).toEqual({ kind: 'notSent', why });
    expect(adds()).toBe(1);
  });
});

describe('a refusal', () => {
  it('in words that we know is kept with the panel’s words', async () => {
    const { place, adds } = await openCounter();
    const id = localId();
    const outcome = await place({ localId: id, link: 'https://private.example/page' });
    expect(outcome).toMatchObject({ kind: 'refused', words: 'Bad link', reason: 'link' });
    expect(await ledger.get(id)).toMatchObject({ state: 'refused', words: 'Bad link' });
    expect(adds()).toBe(1);
  });

  it('for an active order is trusted where the balance did not move', async () => {
    const { place, sandbox, ports } = await openCounter();
    await ports.panel.add({
      service: '1',
      link: 'https://www.youtube.com/watch?v=jNQXAC9IVRw',
      quantity: 200,
    });
    expect(sandbox.orders()).toHaveLength(1);
    expect(await place()).toMatchObject({ kind: 'refused', reason: 'activeOrder' });
  });

  it('is unknown where the price is too small to show in the balance', async () => {
    const { place, sandbox } = await openCounter();
    sandbox.setRules({ balanceDecimals: 2 });
    const fault = { kind: 'refusal', when: 'after', text: 'Not enough funds on balance' } as const;
    sandbox.fault(fault, { action: 'add' });
    expect(await place({ serviceId: '3', quantity: '1000', price: '0.0003' })).toMatchObject({
      kind: 'unknown',
    });
    expect(sandbox.orders()).toHaveLength(1);
  });

  it('for an active order is unknown where the browser’s own first request was the active one', async () => {
    const { place, sandbox, ports } = await openCounter();
    const panel = {
      ...ports.panel,
      // What Chromium does with a POST on a connection that died: the panel gets it twice, we see one answer.
      add: async (...order: Parameters<typeof ports.panel.add>) => {
        await ports.panel.add(...order);
        return ports.panel.add(...order);
      },
    };
    expect(await place({}, { panel })).toMatchObject({ kind: 'unknown' });
    expect(sandbox.orders()).toHaveLength(1);
  });
});

describe('the outcome is unknown, kept and never sent again, when', () => {
  it.each(['before', 'after'] as const)('the connection is lost %s the panel acted', async (when) => {
    const { place, adds, loseNextAdd } = await openCounter();
    const id = localId();
    loseNextAdd(when);
    expect(await place({ localId: id })).toEqual({ kind: 'unknown', localId: id });
    expect(await ledger.get(id)).toMatchObject({ state: 'unknown', cause: 'network', balanceBefore: '100' });
    expect(await place({ localId: id })).toEqual({ kind: 'unknown', localId: id });
    expect(adds()).toBe(when === 'after' ? 1 : 0);
  });

  it.each([
    ['a 500', { kind: 'status', status: 500, when: 'after' }],
    ['a 502', { kind: 'status', status: 502, when: 'after' }],
    ['a 408', { kind: 'status', status: 408, when: 'after' }],
    ['HTML under 200', { kind: 'html', when: 'after' }],
    ['truncated JSON', { kind: 'truncated' }],
    ['an empty body', { kind: 'empty' }],
    ['a redirect', { kind: 'redirect', status: 307 }],
  ] as const)('the answer is %s', async (_, fault) => {
    const { place, adds, sandbox } = await openCounter();
    const id = localId();
    sandbox.fault(fault as Parameters<typeof sandbox.fault>[0], { action: 'add' });
    expect(await place({ localId: id })).toEqual({ kind: 'unknown', localId: id });
    expect(await ledger.get(id)).toMatchObject({ state: 'unknown' });
    expect(adds()).toBe(1);
  });

  it('a status of 500 holds a refusal that would be trusted under 200', async () => {
    const { place, sandbox } = await openCounter();
    const body = { error: 'Incorrect service ID' };
    sandbox.fault({ kind: 'json', when: 'after', status: 500, body }, { action: 'add' });
    expect(await place()).toMatchObject({ kind: 'unknown' });
    expect(sandbox.orders()).toHaveLength(1);
  });

  it('the disk fails after the request has left: `sending` stands until the next start', async () => {
    const { place, adds, accountId } = await openCounter();
    const id = localId();
    const failing = { ...ledger, settle: () => Promise.reject(new Error('disk')) };
    expect(await place({ localId: id }, { ledger: failing })).toEqual({ kind: 'unknown', localId: id });
    expect(await ledger.get(id)).toMatchObject({ state: 'sending', accountId });
    expect(await place({ consents: ['activeOrder'] })).toMatchObject({ why: { code: 'blocked' } });
    expect(adds()).toBe(1);
  });

  it('another life of the worker has called it so, whatever the panel answers afterwards', async () => {
    const { place, ports } = await openCounter();
    const id = localId();
    const panel = {
      ...ports.panel,
      add: async (...order: Parameters<typeof ports.panel.add>) => {
        const answer = await ports.panel.add(...order);
        await ledger.update([id], (now) => ({ order: sweep(now, 'worker-2', 5) ?? now }));
        return answer;
      },
    };
    expect(await place({ localId: id }, { panel })).toEqual({ kind: 'unknown', localId: id });
    expect(await ledger.get(id)).toMatchObject({ state: 'unknown', cause: 'interrupted' });
  });

  it('another life of the worker was sending it', () => {
    const order = sendingOrder({ workerId: 'worker-1' });
    expect(sweep(order, 'worker-1', 5)).toBeNull();
    expect(sweep(order, 'worker-2', 5)).toMatchObject({
      state: 'unknown',
      cause: 'interrupted',
      unknownAt: 5,
    });
    expect(sweep(order, 'worker-2', 5)).not.toHaveProperty('workerId');
  });
});
