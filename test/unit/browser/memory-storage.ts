/**
 * Gives a test in Node the part of `browser` that keeps settings, a cache, and access to no panel: import it before
 * anything of lib/browser. The database is fake-indexeddb's.
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

/** One cache of all names. */
function memoryCache() {
  const kept = new Map<string, Response>();
  return {
    put: async (url: string, response: Response) => void kept.set(url, response),
    match: async (asked: string | { url: string }) =>
      kept.get(typeof asked === 'string' ? asked : asked.url)?.clone(),
    delete: async (url: string) => kept.delete(url),
    keys: async () => [...kept.keys()].map((url) => ({ url })),
  };
}

const cache = memoryCache();
const runtime = { id: 'test' };
Object.assign(globalThis, {
  caches: { open: async () => cache },
  localStorage: { clear() {} },
  chrome: { runtime },
  browser: {
    runtime,
    storage: { local: area(), session: area() },
    permissions: { contains: async () => false },
  },
});
