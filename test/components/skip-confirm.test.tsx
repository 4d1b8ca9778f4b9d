import { describe, expect, it } from 'vitest';
import {
  account,
  catalogue,
  createWorld,
  draft,
  MINUTE_MS,
  NOON,
  service,
  type World,
} from './popup-world.ts';

/** A popup over a form that costs 2.50, of an account that needs no confirm step below an amount. */
async function ready(skipBelow: string, world = createWorld()): Promise<World> {
  world.snapshot.account = { ...account, skipBelow };
  world.draft = draft();
  await world.model.start();
  return world;
}
const step = ({ model }: World) => model.store.getState().step.at;

describe('the confirm step', () => {
  it('is left out below the amount that the person set, and the order is sent once', async () => {
    const world = await ready('2.51');
    await Promise.all([world.model.order(), world.model.order()]);
    expect(world.placings()).toMatchObject([{ localId: 'draft-one', price: '2.5', consents: [] }]);
    expect(world.model.store.getState().outcome).toMatchObject({ kind: 'placed' });
  });

  it.each(['2.5', '2.50', '0', 'a lot', ''])('is there where the amount is %j', async (amount) => {
    const world = await ready(amount);
    await world.model.order();
    expect(step(world)).toBe('confirm');
    expect(world.placings()).toEqual([]);
  });

  it('is there where the price is not the one that was shown', async () => {
    const world = await ready('100');
    world.now = NOON + 11 * MINUTE_MS;
    world.worker.freshenPrices = () => {
      world.snapshot.catalogue = catalogue([service({ rate: '2.40' })], world.now);
      return { kind: 'done' };
    };
    await world.model.order();
    expect(world.model.store.getState().step).toMatchObject({
      at: 'confirm',
      asked: { price: '2.4', oldPrice: '2.5' },
    });
    expect(world.placings()).toEqual([]);
  });

  it('is there where the prices are old and could not be fetched', async () => {
    const world = await ready('100');
    world.now = NOON + 11 * MINUTE_MS;
    await world.model.order();
    expect(step(world)).toBe('confirm');
    expect(world.placings()).toEqual([]);
  });

  it('comes where the same order is running already', async () => {
    const world = await ready('100');
    world.worker.placeOrder = () => ({ kind: 'ask', question: 'activeOrder', panelOrderId: '23400' });
    await world.model.order();
    expect(world.model.store.getState().step).toMatchObject({
      at: 'confirm',
      asked: { activeOrder: { panelOrderId: '23400' } },
    });
    expect(world.placings()).toHaveLength(1);
  });
});
