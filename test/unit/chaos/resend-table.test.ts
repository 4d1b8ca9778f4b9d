import { expect, it } from 'vitest';
import type { Cell } from '../../chaos/resend-cells.ts';
import type { Sent } from '../../chaos/resend-run.ts';
import { faultsOf } from '../../chaos/resend-table.ts';

const cell: Cell = { protocol: 'TLS HTTP/1.1', connection: 'warm', death: 'closed', deed: 'nothing' };
const over2: Cell = { ...cell, protocol: 'HTTP/2' };

function sent(change: Partial<Sent> = {}): Sent {
  return {
    ...{ cell, hits: 1, reads: 3, reused: false, streamed: change.cell === over2, charged: 0 },
    ...{ ledger: 'unknown', told: 'unknown', evidence: null },
    ...change,
  };
}

it('one request, in the way of its protocol, whose fate is left open, breaks nothing', () => {
  expect(faultsOf('chromium', [sent(), sent({ cell: over2, reads: 1 })])).toEqual([]);
  expect(faultsOf('firefox', [sent({ hits: 2, reads: 1 }), sent({ cell: over2, streamed: false })])).toEqual(
    [],
  );
});

it.each<[string, Partial<Sent>]>([
  ['0 requests', { hits: 0 }],
  ['2 requests', { hits: 2 }],
  ['sent after 1 readings of the balance', { reads: 1 }],
  ['sent after 2 readings of the balance', { reads: 2, cell: { ...cell, connection: 'unused' } }],
  ['not sent as a stream', { cell: over2, streamed: false }],
  ['sent as a stream', { streamed: true }],
  ['paid for, and refused', { charged: 1, ledger: 'refused' }],
  ['not paid for, and placed', { ledger: 'placed' }],
  ['paid for, and sending', { charged: 1, ledger: 'sending' }],
  ['paid for 2 times, and labelled fellByPrice', { charged: 2, evidence: 'fellByPrice' }],
  ['paid for 1 times, and labelled fellTwice', { charged: 1, evidence: 'fellTwice' }],
])('tells an order that was %s', (told, change) => {
  const [fault, ...others] = faultsOf('chromium', [sent(change)]);
  expect(fault).toMatch(new RegExp(`: ${told}$`));
  expect(others).toEqual([]);
});
