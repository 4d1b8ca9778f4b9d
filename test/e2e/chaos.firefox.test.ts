import { expect, it } from 'vitest';
import { runCampaign } from '../chaos/campaign.ts';
import { printTally } from '../chaos/print.ts';

it('Firefox: no order is lost, doubled or left open where the worker or the browser is killed at random', async () => {
  const tally = await runCampaign({
    browser: 'firefox',
    kills: 12,
    sigkills: 1,
    seed: Date.now() % 1_000_000,
  });
  expect(tally.faults, printTally(tally)).toEqual([]);
  expect(tally.killed.worker).toBeGreaterThanOrEqual(12);
  expect(tally.killed.browser).toBe(1);
  expect(tally.inFlight.worker).toBeGreaterThan(0);
});
