import { expect, it } from 'vitest';
import { FAULTS_IN, planKill } from '../../chaos/plan.ts';

it('plans the same kill for the same seed and number, and another for another', () => {
  expect(planKill('chromium', 3, 40)).toEqual(planKill('chromium', 3, 40));
  expect(planKill('chromium', 3, 40)).not.toEqual(planKill('chromium', 4, 40));
  expect(planKill('chromium', 3, 40)).not.toEqual(planKill('chromium', 3, 41));
});

it('strikes before, during and after an order, mostly during', () => {
  const moments = Array.from({ length: 1000 }, (_, kill) => planKill('chromium', 1, kill).killAt);
  expect(moments.filter((at) => at < 0).length).toBeGreaterThan(20);
  expect(moments.filter((at) => at > 1).length).toBeGreaterThan(100);
  expect(moments.filter((at) => at > 0 && at < 1).length).toBeGreaterThan(600);
});

it('buys goods now and then', () => {
  const orders = Array.from({ length: 1000 }, (_, kill) => planKill('chromium', 1, kill).orders).flat();
  const share = orders.filter(({ goods }) => goods).length / orders.length;
  expect(share).toBeGreaterThan(0.25);
  expect(share).toBeLessThan(0.35);
});

it.each(['chromium', 'firefox'] as const)(
  'has the panel itself go wrong at times, in every way there is for %s',
  (browser) => {
    const faults = Array.from({ length: 3000 }, (_, kill) => planKill(browser, 1, kill).fault).filter(
      Boolean,
    );
    expect(faults.length).toBeLessThan(450);
    expect(new Set(faults.map((fault) => JSON.stringify(fault))).size).toBe(FAULTS_IN[browser].length);
  },
);
