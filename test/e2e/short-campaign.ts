import { expect } from 'vitest';
import { runCampaign } from '../chaos/campaign.ts';
import { printTally } from '../chaos/print.ts';
import type { BrowserName } from '../chaos/target.ts';

/** A campaign of random kills that is short enough for every run of the tests; what fails prints its seed. */
export async function shortCampaign(browser: BrowserName, kills: number, sigkills: number): Promise<void> {
  const tally = await runCampaign({ browser, kills, sigkills, seed: Date.now() % 1_000_000 });
  expect(tally.faults, printTally(tally)).toEqual([]);
  expect(tally.killed.worker).toBeGreaterThanOrEqual(kills);
  expect(tally.killed.browser).toBe(sigkills);
  expect(tally.inFlight.worker).toBeGreaterThan(0);
}
