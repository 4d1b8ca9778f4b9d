import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../../../lib/ledger/draft.ts';
import { readForm } from '../../../lib/ledger/form.ts';
import type { Service } from '../../../lib/panel/decode.ts';

const service: Service = {
  id: '1',
  name: 'Youtube views',
  type: 'Default',
  category: 'Youtube',
  rate: '2.5',
  min: 200,
  max: 10_000,
  refill: true,
  cancel: null,
  description: null,
  averageTime: null,
  currency: null,
};
const draft = {
  ...emptyDraft('local-1', 'account-1'),
  link: 'https://www.youtube.com/watch?v=jNQXAC9IVRw',
  serviceId: '1',
  quantity: '1000',
};

it('prices a draft and says what is left of the balance', () => {
  expect(readForm(draft, service, '68.6868')).toMatchObject({
    kind: 'default',
    quantity: 1000,
    price: '2.5',
    balanceAfter: '66.1868',
    ready: true,
  });
});

it('may be confirmed while the balance is not known, and says nothing about what is left', () => {
  expect(readForm(draft, service, null)).toMatchObject({ balanceAfter: null, ready: true });
});

describe('the quantity', () => {
  it.each([
    ['200', 200],
    ['10000', 10_000],
    ['1,000', 1000],
    ['10 000', 10_000],
    [' 1000 ', 1000],
  ])('“%s” is %i', (quantity, value) => {
    expect(readForm({ ...draft, quantity }, service, null)).toMatchObject({ quantity: value, ready: true });
  });

  it.each([
    ['', 'quantityEmpty'],
    ['   ', 'quantityEmpty'],
    ['0', 'quantityBelow'],
    ['-1', 'quantityBelow'],
    ['199', 'quantityBelow'],
    ['10001', 'quantityAbove'],
    ['1000000000', 'quantityAbove'],
    ['1e9', 'quantityNotWhole'],
    ['1.5', 'quantityNotWhole'],
    ['1,5', 'quantityNotWhole'],
    ['1.000', 'quantityNotWhole'],
    ['１００', 'quantityNotWhole'],
    ['١٠٠', 'quantityNotWhole'],
    ['0x10', 'quantityNotWhole'],
    ['many', 'quantityNotWhole'],
    ['99999999999999999999', 'quantityNotWhole'],
  ])('“%s” cannot be ordered: %s', (quantity, code) => {
    const view = readForm({ ...draft, quantity }, service, '100');
    expect(view).toMatchObject({ quantityProblem: { code }, price: null, ready: false });
  });

  it('is at least one where the panel gives no minimum', () => {
    const open = { ...service, min: null, max: null };
    expect(readForm({ ...draft, quantity: '0' }, open, null).quantityProblem).toMatchObject({ min: 1 });
    expect(readForm({ ...draft, quantity: '5000000' }, open, null).ready).toBe(true);
  });

  it('is the number of comments for Custom Comments, blank lines left out', () => {
    const comments = { ...service, type: 'Custom_comments', min: 2, max: 3 };
    const view = readForm({ ...draft, quantity: '', comments: ' Great!\r\n\n  Nice\n' }, comments, null);
    expect(view).toMatchObject({ quantity: 2, comments: 'Great!\nNice', price: '0.005', ready: true });
  });

  it.each([
    ['', 'commentsEmpty'],
    [' \n \n', 'commentsEmpty'],
    ['one', 'quantityBelow'],
    ['1\n2\n3\n4', 'quantityAbove'],
  ])('of comments %j cannot be ordered: %s', (comments, code) => {
    const kind = { ...service, type: 'Custom Comments', min: 2, max: 3 };
    expect(readForm({ ...draft, comments }, kind, null)).toMatchObject({
      quantityProblem: { code },
      ready: false,
    });
  });

  it('is not asked for a Package, whose rate is its price', () => {
    const kind = { ...service, type: 'Package', rate: '19.99' };
    expect(readForm({ ...draft, quantity: '' }, kind, null)).toMatchObject({
      quantity: null,
      price: '19.99',
      ready: true,
    });
  });
});

describe('the service', () => {
  it.each([
    ['not chosen', null, { serviceId: null }, 'noService'],
    ['gone from the catalogue', undefined, {}, 'serviceGone'],
    [
      'of a type that is ordered on the panel’s site',
      { ...service, type: 'Special (1DG)' },
      {},
      'notOrderableHere',
    ],
    ['without a rate that can be read', { ...service, rate: null }, {}, 'noRate'],
    ['with a negative rate', { ...service, rate: '-1' }, {}, 'noRate'],
  ])('%s cannot be ordered', (_, chosen, change, code) => {
    const view = readForm({ ...draft, ...change }, chosen, '100');
    expect(view).toMatchObject({ serviceProblem: { code }, price: null, ready: false });
  });
});

it('says how much is missing where the balance is too low', () => {
  expect(readForm(draft, service, '2')).toMatchObject({
    fundsProblem: { code: 'funds', missing: '0.5' },
    ready: false,
  });
});

it('cannot be ordered with a link that is none', () => {
  expect(readForm({ ...draft, link: 'garbage in' }, service, '100')).toMatchObject({
    linkProblem: { code: 'link', problem: 'notALink' },
    price: '2.5',
    ready: false,
  });
});
