import { describe, expect, it } from 'vitest';
import type { PlaceOutcome } from '../../lib/messages.ts';
import {
  addOrder,
  catalogue,
  createWorld,
  draft,
  MINUTE_MS,
  NOON,
  placed,
  refused,
  sending,
  special,
  unknown,
  VIDEO,
  views,
  type World,
} from './popup-world.ts';

/** A popup over a form that is ready to be ordered. */
async function ready(world = createWorld()): Promise<World> {
  world.draft ??= draft();
  await world.model.start();
  return world;
}

async function orderAndConfirm({ model }: World): Promise<void> {
  await model.order();
  await model.confirm();
}

describe('ordering', () => {
  it('asks before anything is sent, and sends what the form holds at the price that was shown', async () => {
    const world = await ready();
    await world.model.order();
    expect(world.model.store.getState().step).toMatchObject({ at: 'confirm', asked: { price: '2.5' } });
    expect(world.placings()).toEqual([]);

    await world.model.confirm();
    expect(world.placings()).toEqual([
      {
        localId: 'draft-one',
        accountId: 'account-1',
        serviceId: '1',
        link: VIDEO,
        quantity: '1000',
        comments: '',
        replaces: null,
        price: '2.5',
        consents: [],
      },
    ]);
  });

  it('sends nothing when the person goes back', async () => {
    const world = await ready();
    await world.model.order();
    world.model.back();
    await world.model.confirm();
    expect(world.placings()).toEqual([]);
    expect(world.model.store.getState().draft).toEqual(draft());
  });

  it('ignores a second press while the first is under way', async () => {
    const world = await ready();
    const answer = Promise.withResolvers<PlaceOutcome>();
    world.worker.placeOrder = () => answer.promise;
    await world.model.order();
    const first = world.model.confirm();
    await world.model.confirm();
    await world.model.order();
    world.model.back();
    answer.resolve({ kind: 'placed', localId: 'draft-one', panelOrderId: '23501' });
    await first;
    expect(world.placings()).toHaveLength(1);
  });

  it('lets nothing change the form under the dialog', async () => {
    const world = await ready();
    await world.model.order();
    world.model.setQuantity('9000');
    world.model.setLink('https://example.com/other');
    world.model.pickService('51');
    await world.model.confirm();
    expect(world.placings()).toMatchObject([{ quantity: '1000', link: VIDEO, serviceId: '1' }]);
  });

  it('waits for the draft that is still being written, so that the worker’s taking it away comes last', async () => {
    const world = await ready();
    const written = Promise.withResolvers<void>();
    world.ports.writeDraft = () => written.promise;
    world.model.setQuantity('2000');
    await world.model.order();
    const confirming = world.model.confirm();
    await Promise.resolve();
    expect(world.placings()).toEqual([]);
    written.resolve();
    await confirming;
    expect(world.placings()).toMatchObject([{ quantity: '2000' }]);
  });

  it('shows what is wrong instead of asking, and leads to it', async () => {
    const world = createWorld();
    world.draft = draft({ quantity: '5' });
    await ready(world);
    await world.model.order();
    expect(world.model.store.getState()).toMatchObject({ step: { at: 'form' }, focus: { on: 'quantity' } });
  });

  it('cannot order a service whose type belongs on the panel’s site', async () => {
    const world = createWorld();
    world.draft = draft({ serviceId: special.id });
    await ready(world);
    await orderAndConfirm(world);
    expect(world.placings()).toEqual([]);
  });
});

describe('the price', () => {
  it('is fetched anew before the question when it is older than ten minutes', async () => {
    const world = createWorld({ catalogue: catalogue([views], NOON - 11 * MINUTE_MS) });
    world.worker.freshenPrices = () => {
      world.snapshot.catalogue = catalogue([{ ...views, rate: '3' }]);
      return { kind: 'done' };
    };
    await ready(world);
    await world.model.order();
    expect(world.model.store.getState().step).toMatchObject({
      at: 'confirm',
      asked: { price: '3', oldPrice: '2.5', stale: null },
    });
  });

  it('is asked about with its age where it cannot be fetched', async () => {
    const fetchedAt = NOON - 25 * MINUTE_MS;
    const world = createWorld({ catalogue: catalogue([views], fetchedAt) });
    const failure = { kind: 'network', words: null, excerpt: '', reason: null } as const;
    world.worker.freshenPrices = () => ({ kind: 'failed', failure });
    await ready(world);
    await world.model.order();
    expect(world.model.store.getState().step).toMatchObject({ asked: { stale: { fetchedAt, failure } } });
  });

  it('is not asked about when the service vanished with the new catalogue', async () => {
    const world = createWorld({ catalogue: catalogue([views], NOON - 11 * MINUTE_MS) });
    world.worker.freshenPrices = () => {
      world.snapshot.catalogue = catalogue([special]);
      return { kind: 'done' };
    };
    await ready(world);
    await world.model.order();
    expect(world.model.store.getState()).toMatchObject({ step: { at: 'form' }, focus: { on: 'service' } });
  });

  it('asks nothing any more when the person went back while it was fetched', async () => {
    const world = await ready(createWorld({ catalogue: catalogue([views], NOON - 11 * MINUTE_MS) }));
    const fetched = Promise.withResolvers<{ kind: 'done' }>();
    world.worker.freshenPrices = () => fetched.promise;
    const ordering = world.model.order();
    world.model.back();
    fetched.resolve({ kind: 'done' });
    await ordering;
    expect(world.model.store.getState().step).toEqual({ at: 'form' });
  });

  it('that the worker finds changed is asked about again, and the new one is sent', async () => {
    const world = await ready();
    world.worker.placeOrder = ({ price }) =>
      price === '2.5'
        ? { kind: 'ask', question: 'priceChanged', price: '2.75' }
        : { kind: 'placed', localId: 'draft-one', panelOrderId: '23501' };
    await orderAndConfirm(world);
    expect(world.model.store.getState().step).toMatchObject({
      at: 'confirm',
      asked: { price: '2.75', oldPrice: '2.5' },
    });
    await world.model.confirm();
    expect(world.placings().map(({ price, localId }) => [price, localId])).toEqual([
      ['2.5', 'draft-one'],
      ['2.75', 'draft-one'],
    ]);
  });
});

describe('an order for the same service and link that is still running', () => {
  it('is asked about, and only a yes sends the second one, with the consent', async () => {
    const world = await ready();
    world.worker.placeOrder = ({ consents }) =>
      consents.length === 0
        ? { kind: 'ask', question: 'activeOrder', panelOrderId: '23400' }
        : { kind: 'placed', localId: 'draft-one', panelOrderId: '23501' };
    await orderAndConfirm(world);
    expect(world.model.store.getState().step).toMatchObject({
      asked: { activeOrder: { panelOrderId: '23400' } },
    });
    await world.model.confirm();
    expect(world.placings()[1]).toMatchObject({ localId: 'draft-one', consents: ['activeOrder'] });
  });

  it('stays agreed to when the price changes after it', async () => {
    const world = await ready();
    const answers: PlaceOutcome[] = [
      { kind: 'ask', question: 'activeOrder', panelOrderId: '23400' },
      { kind: 'ask', question: 'priceChanged', price: '3' },
      { kind: 'placed', localId: 'draft-one', panelOrderId: '23501' },
    ];
    world.worker.placeOrder = () => answers.shift();
    await orderAndConfirm(world);
    await world.model.confirm();
    await world.model.confirm();
    expect(world.placings()[2]).toMatchObject({ price: '3', consents: ['activeOrder'] });
  });
});

describe('the draft afterwards', () => {
  const again = { link: VIDEO, serviceId: null, quantity: '', comments: '' };

  it('is a fresh one for the same link once the order is placed', async () => {
    const world = await ready();
    await orderAndConfirm(world);
    const { outcome, draft: next } = world.model.store.getState();
    expect(outcome).toMatchObject({ kind: 'placed', panelOrderId: '23501' });
    expect(next).toMatchObject({ ...again, localId: 'fresh-id-1' });
    expect(world.draft).toEqual(next);
  });

  it('is a fresh one when the fate of the order is not known', async () => {
    const world = await ready();
    world.worker.placeOrder = ({ localId }) => {
      addOrder(world, unknown({ localId }));
      return { kind: 'unknown', localId };
    };
    await orderAndConfirm(world);
    expect(world.model.store.getState()).toMatchObject({
      outcome: { kind: 'unknown' },
      draft: { ...again, localId: 'fresh-id-1' },
      snapshot: { unknowns: [{ localId: 'draft-one' }] },
    });
  });

  it.each([
    ['refused', { kind: 'refused', localId: 'draft-one', words: 'Bad link', reason: 'link' }],
    ['closed as not placed', { kind: 'closed', localId: 'draft-one' }],
  ] as const)('keeps its fields under a new localId when the order was %s', async (_, answer) => {
    const world = await ready();
    world.worker.placeOrder = () => answer;
    await orderAndConfirm(world);
    expect(world.model.store.getState().draft).toEqual(draft({ localId: 'fresh-id-1' }));
  });

  it.each([
    [{ code: 'funds', balance: '1', price: '2.5' }],
    [{ code: 'blocked', localId: 'other-order' }],
    [{ code: 'serviceGone' }],
    [{ code: 'noCatalogue' }],
    [{ code: 'form' }],
    [{ code: 'database', words: 'QuotaExceededError' }],
  ] as const)('is the very same when nothing was sent: %j', async (why) => {
    const world = await ready();
    world.worker.placeOrder = () => ({ kind: 'notSent', why });
    await orderAndConfirm(world);
    expect(world.model.store.getState()).toMatchObject({ outcome: { kind: 'notSent', why }, draft: draft() });
  });
});

describe('when the worker dies before it answers', () => {
  async function dies(world: World, before: () => void): Promise<void> {
    await ready(world);
    world.worker.placeOrder = () => {
      before();
      return undefined;
    };
    await orderAndConfirm(world);
  }

  it.each([
    ['placed', placed(), { kind: 'placed', panelOrderId: '23501' }, 'fresh-id-1'],
    ['refused', refused(), { kind: 'refused', words: 'Bad link' }, 'fresh-id-1'],
    ['unknown', unknown(), { kind: 'unknown' }, 'fresh-id-1'],
  ] as const)('the ledger tells: %s', async (_, order, outcome, localId) => {
    const world = createWorld();
    await dies(world, () => addOrder(world, order));
    expect(world.model.store.getState()).toMatchObject({ outcome, draft: { localId } });
  });

  it('before it wrote anything, the same draft may be pressed again, under the same localId', async () => {
    const world = createWorld();
    await dies(world, () => {});
    expect(world.model.store.getState()).toMatchObject({ outcome: { kind: 'lost' }, draft: draft() });
    await orderAndConfirm(world);
    expect(world.placings().map(({ localId }) => localId)).toEqual(['draft-one', 'draft-one']);
  });

  it('a message that throws counts as one that was not answered', async () => {
    const world = await ready();
    world.worker.placeOrder = () => Promise.reject(new Error('Receiving end does not exist.'));
    await orderAndConfirm(world);
    expect(world.model.store.getState().outcome).toEqual({ kind: 'lost' });
  });

  it('while it was sending, the next worker is woken and the order followed until its fate is known', async () => {
    const world = createWorld();
    await dies(world, () => addOrder(world, sending()));
    expect(world.asked.at(-1)?.name).toBe('refresh');
    expect(world.model.store.getState().outcome).toMatchObject({ kind: 'following' });

    world.snapshot.orders = [];
    addOrder(world, unknown());
    const settled = new Promise<void>((resolve) => {
      world.model.store.subscribe(({ outcome }) => outcome?.kind === 'unknown' && resolve());
    });
    world.changed();
    await settled;
    expect(world.placings()).toHaveLength(1);
  });

  it('and the database does not answer either, it claims nothing and keeps the localId', async () => {
    const world = createWorld();
    await dies(world, () => {
      world.ports.read = () => Promise.reject(new Error('blocked'));
    });
    expect(world.model.store.getState()).toMatchObject({ outcome: { kind: 'unreadable' }, draft: draft() });
  });
});
