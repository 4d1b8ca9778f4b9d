import { describe, expect, it } from 'vitest';
import { evidenceSince } from '../../lib/evidence-since.ts';
import { shownEvidence } from '../../lib/shown-evidence.ts';
import { MINUTE, NOON, placedOrder, refusedOrder, unknownOrder } from './ledger/example-orders.ts';

const DAY = 24 * 60 * MINUTE;
const reading = (balance: string, at = NOON) => ({ askedAt: at, at, balance });

describe('the balances that are read for it', () => {
  it('begin with the oldest order that needs them', () => {
    const orders = [placedOrder(), unknownOrder({ createdAt: NOON - 5 * DAY })];
    expect(evidenceSince(orders, NOON)).toBe(NOON - 5 * DAY);
  });

  it('are none where no order needs them', () => {
    const orders = [placedOrder({ createdAt: NOON - DAY }), refusedOrder()];
    expect(evidenceSince(orders, NOON)).toBeNull();
  });
});

describe('the evidence that is shown', () => {
  it('counts an order that is listed twice once', () => {
    const [lost, other] = [unknownOrder(), unknownOrder({ localId: 'other', createdAt: NOON - MINUTE })];
    const shown = { unknowns: [lost, other], orders: [lost, other], readings: [reading('97.5')] };
    const alone = { unknowns: [], orders: [lost, other], readings: [reading('97.5')] };
    expect(shownEvidence(shown, NOON)).toEqual(shownEvidence(alone, NOON));
  });

  it('says nothing of an order that the list no longer reaches back to', () => {
    const lost = unknownOrder();
    const shown = {
      unknowns: [lost],
      orders: [placedOrder({ createdAt: NOON + DAY })],
      readings: [reading('97.5')],
    };
    expect(shownEvidence(shown, NOON).get(lost.localId)).toBe('cannotTell');
    expect(shownEvidence({ ...shown, orders: [lost] }, NOON).get(lost.localId)).toBe('fellByPrice');
  });

  it('of a placed order goes by the first balance after its ten minutes, and by none after that', () => {
    const order = placedOrder();
    const readings = [reading('95', NOON + 60 * MINUTE), reading('200', NOON + 70 * MINUTE)];
    const shown = { unknowns: [], orders: [order], readings };
    expect(shownEvidence(shown, NOON + 80 * MINUTE).get(order.localId)).toBe('fellTwice');
  });
});
