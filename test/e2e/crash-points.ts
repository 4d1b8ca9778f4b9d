import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Deaths } from '../chaos/crash.ts';
import { dieInDeliveries } from '../chaos/crash-delivery.ts';
import { dieInPurchases, dieWhilePanelWorks } from '../chaos/crash-purchase.ts';
import { dieInRefills, dieWhilePanelRefills } from '../chaos/crash-refills.ts';
import { type Ground, openGround } from '../chaos/ground.ts';
import type { BrowserName } from '../chaos/target.ts';

/** The worker dies at every point of what is more than an order of a service, and starts again. */
export function crashPoints(browser: BrowserName): void {
  let ground: Ground;
  beforeAll(async () => {
    ground = await openGround(browser);
  });
  afterAll(() => ground.close());

  it('a purchase is paid for once, and what was bought arrives', async () => {
    expectNoFault(await dieInPurchases(ground));
  });

  it('what a panel tells only once is kept from the moment it is written', async () => {
    expectNoFault(await dieInDeliveries(ground));
  });

  it('no refill of a selection is asked for twice, and none is lost', async () => {
    expectNoFault(await dieInRefills(ground));
  });

  it.each(['before', 'after'] as const)('the same holds where it dies %s the panel acts', async (when) => {
    expect(await dieWhilePanelWorks(ground, when)).toEqual([]);
    expect(await dieWhilePanelRefills(ground, when)).toEqual([]);
  });
}

function expectNoFault({ points, faults }: Deaths): void {
  expect(faults, points.join('\n')).toEqual([]);
}
