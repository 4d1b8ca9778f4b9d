import type { RivalApi } from './api.ts';

declare const chrome: RivalApi;

/** A worker that answers, and that keeps a catalogue as it came. */
chrome.runtime.onMessage.addListener(({ refresh }, _, answer) => {
  if (refresh === undefined) {
    answer({ kind: 'done' });
    return false;
  }
  const body = new URLSearchParams({ action: 'services', key: 'sandbox-key-1' });
  void fetch(refresh, { method: 'POST', body })
    .then((reply) => reply.json())
    .then((services) => chrome.storage.local.set({ refreshed: services }))
    .then(() => answer({ kind: 'done' }));
  return true;
});
