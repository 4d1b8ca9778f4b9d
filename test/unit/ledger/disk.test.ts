import { afterEach, describe, expect, it, vi } from 'vitest';
import { addBalance } from '../../../lib/browser/balance-store.ts';
import { settled, write } from '../../../lib/browser/database.ts';
import { ledger } from '../../../lib/browser/ledger-store.ts';
import type { Ledger } from '../../../lib/ledger/ledger.ts';
import type { PlaceOutcome } from '../../../lib/messages.ts';
import { notSentSentence } from '../../../lib/words.ts';
import { openCounter } from './counter.ts';

afterEach(() => vi.restoreAllMocks());

const full = () => new DOMException('The disk is full.', 'QuotaExceededError');

/** What the popup says of it. */
const sentence = (outcome: PlaceOutcome) =>
  outcome.kind === 'notSent' ? notSentSentence(outcome.why, 'USD') : outcome.kind;

const TOLD = /^Nothing was sent\. The browser could not write the order down \(.+\)\. Free some disk space/;

/** Lets a write into `store` do its work, and then takes it back with its whole transaction. */
function abortAfter(method: 'add' | 'put', store: string) {
  const write = IDBObjectStore.prototype[method];
  vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, value) {
    const request = write.call(this, value);
    if (this.name === store) this.transaction.abort();
    return request;
  });
}

/** Refuses a write into `store` as a full disk does. */
function refuse(method: 'add' | 'put', store: string) {
  const write = IDBObjectStore.prototype[method];
  vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, value) {
    if (this.name === store) throw full();
    return write.call(this, value);
  });
}

/** Closes the database of this process, and keeps it from being opened again. */
async function closeForGood() {
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('pocket-panel').onsuccess = resolve;
  });
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store.', 'UnknownError');
  });
}

/** Leaves a record that no version can read. */
function damage(localId: string, accountId: string) {
  const record = { localId, accountId, state: 'unknown', damaged: true };
  return write('orders', (store) => settled(store('orders').put(record)));
}

describe('where the order cannot be written down, nothing is sent and the person is told, when', () => {
  it.each<[string, (id: string, accountId: string) => unknown]>([
    ['the disk is full', () => refuse('add', 'orders')],
    ['the write is taken back', () => abortAfter('add', 'orders')],
    ['the disk is full for the balance already', () => refuse('add', 'balances')],
    ['what is there under its own id cannot be read', damage],
  ])('%s', async (_, fail) => {
    const { place, adds, consumed, accountId } = await openCounter();
    const id = crypto.randomUUID();
    await fail(id, accountId);
    const recordBalance = ({ balance }: { balance: string }, askedAt: number) =>
      addBalance({ accountId, askedAt, at: askedAt, balance, currency: 'USD' }, null);
    expect(sentence(await place({ localId: id }, { recordBalance }))).toMatch(TOLD);
    expect(adds()).toBe(0);
    expect(consumed).toEqual([]);
  });

  it.each<keyof Ledger>(['get', 'inState', 'open', 'lastSentAt', 'add'])(
    'ledger.%s fails',
    async (method) => {
      const { place, adds } = await openCounter();
      const broken = { ...ledger, [method]: () => Promise.reject(full()) };
      expect(sentence(await place({}, { ledger: broken }))).toMatch(TOLD);
      expect(adds()).toBe(0);
    },
  );

  it('the catalogue cannot be read', async () => {
    const { place, adds } = await openCounter();
    expect(sentence(await place({}, { catalogue: () => Promise.reject(full()) }))).toMatch(TOLD);
    expect(adds()).toBe(0);
  });
});

describe('a damaged record', () => {
  it('of another order does not keep this one from being sent', async () => {
    const { place, adds, accountId } = await openCounter();
    await damage(crypto.randomUUID(), accountId);
    expect(await place()).toMatchObject({ kind: 'placed' });
    expect(adds()).toBe(1);
  });
});

describe('after the request has left, the outcome is unknown and never silence, when', () => {
  it.each<[string, () => void]>([
    ['the disk is full', () => refuse('put', 'orders')],
    ['the write is taken back', () => abortAfter('put', 'orders')],
  ])('%s', async (_, fail) => {
    const { place, adds } = await openCounter();
    const id = crypto.randomUUID();
    fail();
    expect(await place({ localId: id })).toEqual({ kind: 'unknown', localId: id });
    vi.restoreAllMocks();
    expect(await ledger.get(id)).toMatchObject({ state: 'sending' });
    expect(await place({ localId: id })).toEqual({ kind: 'unknown', localId: id });
    expect(adds()).toBe(1);
  });

  it('the balance that decides about a refusal cannot be written', async () => {
    const { place, sandbox, ports } = await openCounter();
    const text = 'Not enough funds on balance';
    sandbox.fault({ kind: 'refusal', when: 'before', text }, { action: 'add' });
    let readings = 0;
    const recordBalance: typeof ports.recordBalance = async () => {
      readings += 1;
      if (readings === 2) throw full();
    };
    expect(await place({}, { recordBalance })).toMatchObject({ kind: 'unknown' });
  });
});

// Last: nothing can be opened after it.
describe('a database that does not open', () => {
  it('keeps everything from being sent, and the person is told', async () => {
    const { place, adds } = await openCounter();
    await closeForGood();
    expect(sentence(await place())).toMatch(TOLD);
    expect(adds()).toBe(0);
  });
});
