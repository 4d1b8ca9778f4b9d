import './memory-storage.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { wireTo } from '../../../lib/browser/transport-rule.ts';

const ORIGIN = 'https://panel.example';

/** How the browser tells of a call that had to connect within a few milliseconds. */
function entryOf(name: string) {
  const connecting = { fetchStart: 10, connectStart: 11, secureConnectionStart: 12, connectEnd: 14 };
  return { name, nextHopProtocol: 'http/1.1', ...connecting } as PerformanceResourceTiming;
}

afterEach(() => vi.restoreAllMocks());

it('waits for the call it is asked about, and tells of each call once', async () => {
  const entries = [entryOf(`${ORIGIN}/api/v2#1`), entryOf('https://panel.example.org/api/v2#2')];
  const ask = vi.spyOn(performance, 'getEntriesByType').mockImplementation(() => entries.slice());
  const wire = wireTo(ORIGIN);
  expect(await wire.calls()).toEqual([0]);

  ask.mockClear();
  const asked = wire.calls('#2');
  await vi.waitFor(() => expect(ask.mock.calls.length).toBeGreaterThan(2));
  entries.push(entryOf(`${ORIGIN}/api/v2`), entryOf(`${ORIGIN}/api/v2#2`));
  expect(await asked).toHaveLength(2);
  expect(await wire.calls()).toEqual([]);
});

it('does not wait for ever for a call that the browser does not tell of', async () => {
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([]);
  expect(await wireTo(ORIGIN).calls('#1')).toEqual([]);
});
