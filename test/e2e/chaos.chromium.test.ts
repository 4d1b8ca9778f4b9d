import { expect, it } from 'vitest';
import { runCampaign } from '../chaos/campaign.ts';
import { printTally } from '../chaos/print.ts';

it('Chromium: no order is lost, doubled or left open where the worker or the browser is killed at random', async () => {
  const tally = await runCampaign({
    browser: 'chromium',
    kills: 40,
    sigkills: 2,
    seed: Date.now() % 1_000_000,
  });
  expect(tally.faults, printTally(tally)).toEqual([]);
  expect(tally.killed.worker).toBeGreaterThanOrEqual(40);
  expect(tally.killed.browser).toBe(2);
  expect(tally.inFlight.worker).toBeGreaterThan(0);
});
