import browser from 'webextension-polyfill';

const POLL = 'poll';
/** The least that a packed Chrome waits; unpacked it would fire at once and hide the mistake. */
const LEAST_MS = 30_000;
/** If the worker dies in a poll, before it set the next time, the alarm comes again by itself. */
const AGAIN_MINUTES = 5;

/** Sets the one alarm to `at` (ms since the epoch), or takes it away where nothing is open (null). */
export async function schedulePoll(at: number | null, now: number): Promise<void> {
  if (at === null) {
    await browser.alarms.clear(POLL);
    return;
  }
  browser.alarms.create(POLL, { when: Math.max(at, now + LEAST_MS), periodInMinutes: AGAIN_MINUTES });
}

/** When the alarm fires next, or null where there is none. */
export async function scheduledPoll(): Promise<number | null> {
  return (await browser.alarms.get(POLL))?.scheduledTime ?? null;
}

/** Calls `poll` whenever the alarm fires. Call at the top level of the worker. */
export function onPollAlarm(poll: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === POLL) poll();
  });
}
