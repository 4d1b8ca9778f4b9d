import './memory-storage.ts';
import { expect, it } from 'vitest';
import { sweepInterrupted } from '../../../entrypoints/background/place.ts';
import { write } from '../../../lib/browser/database.ts';
import { ledger } from '../../../lib/browser/ledger-store.ts';
import { restoreCopies } from '../../../lib/browser/restore-copies.ts';
import { updateAccounts } from '../../../lib/browser/settings-store.ts';
import { NOON, placedOrder, sendingOrder, unknownOrder } from '../ledger/example-orders.ts';

const loseOrders = () => write('orders', async (store) => store('orders').clear());

/** An account of the example orders, or none. */
async function withAccount(accountId = 'account-1') {
  await updateAccounts(() => [
    {
      ...{ accountId, name: '', apiUrl: 'https://panel.example/api', currency: null, addedAt: NOON },
      ...{ keyState: 'unreadable', sealedKey: null },
    },
  ]);
}

it('gives a lost order back as its state stood, one that was being sent as unknown', async () => {
  await withAccount();
  const sent = placedOrder({ localId: 'sent' });
  await ledger.add(sendingOrder({ localId: 'sent' }));
  await ledger.settle('sent', () => ({ order: sent }));
  await ledger.add(sendingOrder({ localId: 'on its way' }));
  await loseOrders();
  await restoreCopies();
  expect(await ledger.get('sent')).toEqual(sent);
  expect(await ledger.get('on its way')).toMatchObject({ state: 'unknown', cause: 'interrupted' });
});

it('has the copy before the ledger says that an order is settled', async () => {
  await withAccount();
  const found = placedOrder({ localId: 'found' });
  await ledger.add(unknownOrder({ localId: 'found' }));
  // A worker that dies here: its copy is begun, and nothing comes after it.
  const { open } = caches;
  const isBegun = new Promise<void>((begin) => {
    caches.open = () => {
      begin();
      return new Promise(() => {});
    };
  });
  void ledger.settle('found', () => ({ order: found }));
  await isBegun;
  caches.open = open;
  expect(await ledger.get('found')).toMatchObject({ state: 'unknown' });
  await ledger.settle('found', () => ({ order: found }));
  await loseOrders();
  await restoreCopies();
  expect(await ledger.get('found')).toEqual(found);
});

it('forgets an outcome that only the copy has, once a start of the worker calls the order unknown', async () => {
  await withAccount();
  await ledger.add(sendingOrder({ localId: 'halfway' }));
  // A worker that dies between the two writings of an outcome.
  let isCopied = false;
  await ledger.settle('halfway', () => {
    const outcome = isCopied ? null : { order: placedOrder({ localId: 'halfway' }) };
    isCopied = true;
    return outcome;
  });
  expect(await ledger.get('halfway')).toMatchObject({ state: 'sending' });
  await sweepInterrupted();
  await loseOrders();
  await restoreCopies();
  expect(await ledger.get('halfway')).toMatchObject({ state: 'unknown', cause: 'interrupted' });
});

it('takes nothing back of what the ledger still has', async () => {
  await withAccount();
  await ledger.add(unknownOrder({ localId: 'kept' }));
  await ledger.settle('kept', () => ({ order: placedOrder({ localId: 'kept' }) }));
  const further = placedOrder({ localId: 'kept', finalAt: NOON });
  await ledger.update(['kept'], () => ({ order: further }));
  await restoreCopies();
  expect(await ledger.get('kept')).toEqual(further);
});

it('keeps the first copy where a second order comes with the same localId', async () => {
  await withAccount();
  await ledger.add(placedOrder({ localId: 'twice', panelOrderId: '1' }));
  await ledger.add(placedOrder({ localId: 'twice', panelOrderId: '2' }));
  await loseOrders();
  await restoreCopies();
  expect(await ledger.get('twice')).toMatchObject({ panelOrderId: '1' });
});

it('leaves alone what belongs to no account here, and a copy that was cut short', async () => {
  await withAccount('another');
  await ledger.add(placedOrder({ localId: 'foreign' }));
  await (await caches.open('orders')).put('https://order/cut', new Response('{"state":"pla'));
  await loseOrders();
  await restoreCopies();
  expect(await ledger.get('foreign')).toBeUndefined();
});

it('places an order all the same where no copy can be kept', async () => {
  const { open } = caches;
  caches.open = async () => {
    throw new Error('disk full');
  };
  expect(await ledger.add(placedOrder({ localId: 'without' }))).toBe(true);
  caches.open = open;
});
