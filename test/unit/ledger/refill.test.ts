import { describe, expect, it } from 'vitest';
import { earliestRefill } from '../../../lib/browser/refill-store.ts';
import { type Refill, refillProblem, sweepRefill } from '../../../lib/ledger/refill.ts';
import { DONE, withEndedOrders } from './ended-orders.ts';
import { MINUTE, NOON, placedOrder, unknownOrder } from './example-orders.ts';

const DAY = 24 * 60 * MINUTE;

function refill(change: Partial<Refill> = {}): Refill {
  return {
    refillKey: 'refill-1',
    localId: 'local-placed',
    accountId: 'account-1',
    panelOrderId: '23501',
    askedAt: NOON,
    workerId: 'worker-1',
    state: 'running',
    refillId: '1',
    status: null,
    words: null,
    checkedAt: null,
    finalAt: null,
    ...change,
  };
}

describe('a refill is offered', () => {
  const ended = placedOrder({ progress: DONE });
  const { purchase } = ended;
  if (purchase.kind !== 'service') throw new Error('not a service');
  const partial = placedOrder({ progress: { ...DONE, status: 'Partial' } });

  it.each([
    ['for a completed order', ended, [], null],
    ['for a partial one', partial, [], null],
    [
      'not while the order runs',
      placedOrder({ progress: { ...DONE, status: 'In progress' } }),
      [],
      'notFinished',
    ],
    [
      'not for a canceled order',
      placedOrder({ progress: { ...DONE, status: 'Canceled' } }),
      [],
      'notFinished',
    ],
    ['not before it is known to be placed', unknownOrder(), [], 'notFinished'],
    [
      'not where the service refills nothing',
      { ...ended, purchase: { ...purchase, refill: false } },
      [],
      'notRefillable',
    ],
    [
      'not where the panel does not say',
      { ...ended, purchase: { ...purchase, refill: null } },
      [],
      'notRefillable',
    ],
    ['not while one is being asked for', ended, [refill({ state: 'asking' })], 'running'],
    ['not while one runs', ended, [refill()], 'running'],
    ['not within a day of the last', ended, [refill({ state: 'ended', finalAt: NOON })], 'tooEarly'],
    ['not within a day of one whose answer was lost', ended, [refill({ state: 'unknown' })], 'tooEarly'],
    ['again after one that was refused', ended, [refill({ state: 'refused' })], null],
    ['again a day later', ended, [refill({ state: 'ended', askedAt: NOON - DAY })], null],
    ['again where the clock was turned back', ended, [refill({ state: 'ended', askedAt: NOON + DAY })], null],
  ] as const)('%s', (_, order, refills, code) => {
    expect(refillProblem(order, refills, NOON)?.code ?? null).toBe(code);
  });

  it('again at a time that is told', () => {
    expect(refillProblem(ended, [refill({ state: 'ended' })], NOON + 1)).toEqual({
      code: 'tooEarly',
      until: NOON + DAY,
    });
  });
});

describe('asking for refills', () => {
  it('of one order is one call, followed until Completed, with a notice', async () => {
    const { sandbox, accountId, ask, follow, tick, refills, notices } = await withEndedOrders(1);
    expect(await ask()).toEqual({ kind: 'asked', running: 1, refused: 0, unknown: 0, leftOut: [] });
    expect(await refills()).toMatchObject([{ state: 'running', refillId: '1' }]);
    tick(2 * MINUTE);
    await follow();
    expect(await refills()).toMatchObject([{ state: 'ended', status: 'Completed' }]);
    expect(await notices()).toEqual(['refillCompleted']);
    expect(await earliestRefill(accountId)).toBe(Number.POSITIVE_INFINITY);
    expect(sandbox.hits()).toEqual({ refill: 1, refill_status: 1 });
    expect(sandbox.requests().at(-1)?.params).toEqual({ refill: '1' });
  });

  it('tells a rejected one from a completed one', async () => {
    const { sandbox, ask, follow, tick, notices } = await withEndedOrders(1);
    sandbox.nextRefills('rejected');
    await ask();
    tick(2 * MINUTE);
    await follow();
    expect(await notices()).toEqual(['refillRejected']);
  });

  it.each([
    ['in the single form', 'seed', 1],
    ['in the list form', 'strings', 3],
  ] as const)('of 250 orders is three calls, and so is each poll, answered %s', async (_, dialect, ids) => {
    const { sandbox, ask, follow, tick, refills } = await withEndedOrders(250, { dialect });
    expect(await ask()).toMatchObject({ running: 250, leftOut: [] });
    expect(sandbox.hits()).toEqual({ refill: 3 });
    tick(2 * MINUTE);
    await follow();
    // One id that stands for a whole request is asked about once, and three of them go in one call.
    expect(sandbox.hits()).toEqual({ refill: 3, refill_status: ids });
    expect(new Set((await refills()).map(({ state }) => state))).toEqual(new Set(['ended']));
  });

  it('leaves out orders that cannot be refilled, and says why', async () => {
    const { sandbox, ask, localIds } = await withEndedOrders(2);
    const [first = ''] = localIds;
    await ask([first]);
    expect(await ask()).toMatchObject({
      running: 1,
      leftOut: [{ localId: first, problem: { code: 'running' } }],
    });
    expect(sandbox.hits()).toEqual({ refill: 2 });
  });

  it('keeps the panel’s words about each order that it refuses', async () => {
    const { sandbox, ask, refills } = await withEndedOrders(2, { dialect: 'strings' });
    sandbox.setRules({ refillWait: 'sinceCompletion' });
    expect(await ask()).toMatchObject({ refused: 2 });
    expect((await refills()).map(({ state, words }) => [state, words])).toEqual(
      Array(2).fill(['refused', 'The order was completed or refill was requested less than 24 hours ago']),
    );
  });

  it('is not repeated where the answer was lost, which is kept as unknown', async () => {
    const { sandbox, ask, refills } = await withEndedOrders(1);
    sandbox.fault({ kind: 'close', when: 'after' }, { action: 'refill' });
    expect(await ask()).toMatchObject({ unknown: 1 });
    expect(await refills()).toMatchObject([{ state: 'unknown' }]);
    expect(await ask()).toMatchObject({ leftOut: [{ problem: { code: 'tooEarly' } }] });
    expect(sandbox.hits()).toEqual({ refill: 1 });
  });

  it('is written down before the request leaves; another life of the worker finds it as unknown', async () => {
    const asking = refill({ state: 'asking' });
    expect(sweepRefill(asking, 'worker-2')).toEqual({ ...asking, state: 'unknown' });
    expect(sweepRefill(asking, 'worker-1')).toBeNull();
    expect(sweepRefill(refill(), 'worker-2')).toBeNull();
  });

  it('goes on asking where the panel names no status, with its words on record', async () => {
    const { sandbox, accountId, ask, follow, tick, refills } = await withEndedOrders(1);
    await ask();
    tick(2 * MINUTE);
    sandbox.fault({ kind: 'refusal', when: 'before', text: 'Incorrect refill ID' });
    await follow();
    expect(await refills()).toMatchObject([{ state: 'running', words: 'Incorrect refill ID' }]);
    expect(await earliestRefill(accountId)).toBeGreaterThan(0);
  });
});
