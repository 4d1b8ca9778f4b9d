import './memory-storage.ts';
import { beforeEach, expect, it } from 'vitest';
import browser from 'webextension-polyfill';
import { schedulePoll } from '../../../lib/browser/alarms.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 0, 15, 12);

interface Alarm {
  scheduledTime: number;
  periodInMinutes: number;
}
let alarm: Alarm | undefined;

beforeEach(() => {
  alarm = undefined;
  Object.assign(browser, {
    alarms: {
      get: async () => alarm,
      create: (_: string, { when, periodInMinutes }: { when: number; periodInMinutes: number }) => {
        alarm = { scheduledTime: when, periodInMinutes };
      },
      clear: async () => {
        alarm = undefined;
      },
    },
  });
});

const minutes = () => alarm && (alarm.scheduledTime - NOW) / MINUTE;

it('asks when the next order is due, but not within half a minute', async () => {
  await schedulePoll(NOW + 3 * MINUTE, NOW, 0);
  expect(minutes()).toBe(3);
  await schedulePoll(NOW, NOW, 0);
  expect(minutes()).toBe(0.5);
});

it('waits as long as the person wants between two polls', async () => {
  await schedulePoll(NOW + MINUTE, NOW, 15);
  expect(alarm).toEqual({ scheduledTime: NOW + 15 * MINUTE, periodInMinutes: 15 });
});

it('is not pushed ahead by what is ordered meanwhile', async () => {
  await schedulePoll(NOW + MINUTE, NOW, 15);
  await schedulePoll(NOW + 11 * MINUTE, NOW + 10 * MINUTE, 15);
  expect(minutes()).toBe(15);
});

it('waits as long again after it fired, when it stands at its next time by itself', async () => {
  alarm = { scheduledTime: NOW + 15 * MINUTE, periodInMinutes: 15 };
  await schedulePoll(NOW + MINUTE, NOW + 2_000, 15);
  expect(minutes()).toBe(15);
});

it('comes sooner again once the person wants it so', async () => {
  await schedulePoll(NOW + MINUTE, NOW, 60);
  await schedulePoll(NOW + MINUTE, NOW, 0);
  expect(minutes()).toBe(1);
});

it('is taken away where nothing is open', async () => {
  await schedulePoll(NOW, NOW, 0);
  await schedulePoll(null, NOW, 0);
  expect(alarm).toBeUndefined();
});
