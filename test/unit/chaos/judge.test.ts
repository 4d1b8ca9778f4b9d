import { describe, expect, it } from 'vitest';
import { type Attempt, type Books, judge } from '../../chaos/judge.ts';
import type { OrderRow } from '../../e2e/shop.ts';

const link = 'https://www.youtube.com/watch?v=1';
const attempt: Attempt = {
  kill: 7,
  localId: 'a',
  accountId: 'account',
  product: null,
  mark: link,
  told: ['error'],
  leftSending: false,
};
const row = (state: string, panelOrderId?: string): OrderRow => ({
  localId: 'a',
  accountId: 'account',
  state,
  replaces: null,
  purchase: { link },
  ...(panelOrderId && { panelOrderId }),
});
const order = { id: 5, mark: link };

/** One order that the panel has, the ledger has as placed, and whose page died before it heard. */
const GOOD: Books = { attempts: [attempt], rows: [row('placed', '5')], orders: [order], adds: [link] };
/** The same for goods: the ledger has no word of what their buyer gave. */
const bought: Attempt = { ...attempt, product: 1, mark: link };
const GOODS: Partial<Books> = { attempts: [bought], rows: [{ ...row('placed', '5'), purchase: {} }] };
const told = (...words: string[]) => ({ attempts: [{ ...attempt, told: words }] });
const ABSENT = { rows: [], orders: [], adds: [] };

describe('a campaign finds no fault where', () => {
  it.each<[string, Partial<Books>]>([
    ['the order is at the panel and in the ledger', {}],
    ['its page was told so', told('placed')],
    ['the answer was lost', { rows: [row('unknown')] }],
    ['the panel acted though the page was told unknown', { rows: [row('unknown')], ...told('unknown') }],
    ['nothing was sent and the page was told so', { ...ABSENT, ...told('notSent:failure') }],
    ['the worker died before anything', ABSENT],
    ['the panel refused', { orders: [], rows: [row('refused')], ...told('refused') }],
    ['the second message for an order placed it', told('notSent:failure', 'placed')],
    ['goods were bought, whose buyer’s words are sealed in the ledger', GOODS],
  ])('%s', (_, change) => {
    expect(judge({ ...GOOD, ...change }).faults).toEqual([]);
  });
});

describe('a campaign finds a fault where', () => {
  it.each<[string, Partial<Books>, string]>([
    [
      'the panel has two orders',
      { orders: [order, { id: 6, mark: link }] },
      'duplicate: the panel has 2 orders',
    ],
    ['the request came twice', { adds: [link, link] }, 'more than one request'],
    ['the ledger lacks an order', { rows: [] }, 'lost: the panel has order 5'],
    ['the ledger lacks goods', { ...GOODS, rows: [] }, 'lost: the panel has order 5'],
    ['nobody asked for an order that is there', { attempts: [], rows: [] }, 'lost: the panel has order 5'],
    ['the ledger says refused', { rows: [row('refused')] }, 'the panel has it, the ledger: refused'],
    ['the ledger says not placed', { rows: [row('notPlaced')] }, 'the panel has it, the ledger: notPlaced'],
    ['the ledger has another number', { rows: [row('placed', '6')] }, 'as 6, the panel as 5'],
    ['the ledger made an order up', { orders: [] }, 'as 5, the panel as undefined'],
    ['an order is left open', { rows: [row('sending')] }, '`sending` in the end'],
    ['an order stayed open', { attempts: [{ ...attempt, leftSending: true }] }, '`sending` after a start'],
    ['a page was told placed too early', { rows: [row('unknown')], ...told('placed') }, 'told placed'],
    ['a page was told refused of a placed one', told('refused'), 'told refused'],
    ['a page was told unknown of a placed one', told('unknown'), 'told unknown'],
    ['a page was never answered', told('silence'), 'never answered'],
    ['a page was told not sent', told('notSent:failure'), 'told notSent:failure'],
  ])('%s', (_, change, fault) => {
    const { faults } = judge({ ...GOOD, ...change });
    expect(faults.join('\n')).toContain(fault);
    expect(faults.every((line) => line.includes(link))).toBe(true);
  });
});
