import { expect } from 'vitest';
import { runCampaign } from '../chaos/campaign.ts';
import { printTally } from '../chaos/print.ts';
import type { BrowserName } from '../chaos/target.ts';

/** A campaign of random kills that is short enough for every run of the tests; what fails prints its seed. */
export async function shortCampaign(
  browser: BrowserName,
  kills: number,
  sigkills: number,
  spoilt: number,
): Promise<void> {
  const tally = await runCampaign({ browser, kills, sigkills, spoilt, seed: Date.now() % 1_000_000 });
  expect(tally.faults, printTally(tally)).toEqual([]);
  expect(tally.killed.worker).toBeGreaterThanOrEqual(kills);
  expect(tally.killed.browser).toBe(sigkills);
  expect(tally.losses).toBeGreaterThanOrEqual(spoilt);
  expect(tally.inFlight.worker).toBeGreaterThan(0);
}
