/**
 * Gives a test in Node the part of `browser` that keeps settings: import it before anything of lib/browser. The database
 * is fake-indexeddb's.
 */
import 'fake-indexeddb/auto';

function area() {
  const kept = new Map<string, unknown>();
  return {
    get: async (key: string) => (kept.has(key) ? { [key]: structuredClone(kept.get(key)) } : {}),
    async set(values: Record<string, unknown>) {
      for (const [key, value] of Object.entries(values)) kept.set(key, structuredClone(value));
    },
    clear: async () => kept.clear(),
  };
}

const runtime = { id: 'test' };
Object.assign(globalThis, {
  chrome: { runtime },
  browser: { runtime, storage: { local: area(), session: area() } },
});
