import browser from 'webextension-polyfill';

const POLL = 'poll';
/** The least that a packed Chrome waits; unpacked it would fire at once and hide the mistake. */
const LEAST_MS = 30_000;
/** If the worker dies in a poll, before it set the next time, the alarm comes again by itself. */
const AGAIN_MINUTES = 5;

/**
 * Sets the one alarm to `at` (ms since the epoch), or takes it away where nothing is open (null). `leastMinutes` pass
 * before it from now, or from when it last fired: an alarm that comes sooner is not pushed ahead.
 */
export async function schedulePoll(at: number | null, now: number, leastMinutes: number): Promise<void> {
  if (at === null) {
    await browser.alarms.clear(POLL);
    return;
  }
  const least = now + Math.max(LEAST_MS, leastMinutes * 60_000);
  // After it fired, this is its next time by itself.
  const set = (await scheduledPoll()) ?? least;
  browser.alarms.create(POLL, {
    when: Math.max(at, Math.min(least, Math.max(set, now + LEAST_MS))),
    periodInMinutes: Math.max(AGAIN_MINUTES, leastMinutes),
  });
}

/** When the alarm fires next, or null where there is none. */
export async function scheduledPoll(): Promise<number | null> {
  return (await browser.alarms.get(POLL))?.scheduledTime ?? null;
}

/** Sets an alarm for the end of quiet hours, in which something came that the person should hear of. */
export function setQuietEnd(when: number): void {
  browser.alarms.create('quiet', { when });
}

/** Calls `poll` or `endQuiet` whenever its alarm fires. Call at the top level of the worker. */
export function onAlarm(poll: () => void, endQuiet: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => (name === POLL ? poll : endQuiet)());
}
