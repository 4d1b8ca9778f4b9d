import type { Hono } from 'hono';
import type { SandboxEnv } from './api-call.ts';
import { FAULT_KINDS, type Fault } from './faults.ts';
import type { SandboxPanel } from './panel.ts';

type Panel = Omit<SandboxPanel, 'app' | 'fetch'>;

/** What `POST` routes do with the JSON they are given, by the last part of their path. */
const POSTS: Record<string, (panel: Panel, body: never) => void> = {
  fault: (panel, { fault, ...options }: { fault: Fault; action?: string; times?: number; skip?: number }) => {
    if (!FAULT_KINDS.includes(fault?.kind)) throw new Error(`No fault of kind "${fault?.kind}"`);
    panel.fault(fault, options);
  },
  clock: (panel, { advanceMs }: { advanceMs: number }) =>
    panel.clock.advance(required('advanceMs', advanceMs)),
  dialect: (panel, { dialect }: { dialect: Parameters<Panel['setDialect']>[0] }) => panel.setDialect(dialect),
  fate: setFate,
  balance: (panel, { key, set, credit }: { key?: string; set?: string; credit?: string }) => {
    if (set !== undefined) panel.setBalance(set, key);
    if (credit !== undefined) panel.credit(credit, key);
  },
  key: (panel, { key, balance = '100', currency, state, remove }: KeyBody) => {
    if (remove) panel.removeKey(key);
    else panel.addKey(required('key', key), balance, currency);
    if (state) panel.setKeyState(key, state);
  },
  service: (panel, { service, rate, remove }: { service: number; rate?: string; remove?: boolean }) => {
    if (rate !== undefined) panel.setServiceRate(service, rate);
    if (remove) panel.removeService(service);
  },
  catalogue: (panel, { size }: { size: number }) => panel.setCatalogueSize(required('size', size)),
  stock: (panel, { product, inventory }: { product: number; inventory: number }) =>
    panel.setStock(product, inventory),
  rules: (panel, rules: Parameters<Panel['setRules']>[0]) => panel.setRules(rules),
  timeline: (panel, timeline: Parameters<Panel['setTimeline']>[0]) => panel.setTimeline(timeline),
  release: (panel) => panel.release(),
  reset: (panel) => panel.reset(),
};

interface KeyBody {
  key: string;
  balance?: string;
  currency?: string;
  state?: Parameters<Panel['setKeyState']>[1];
  remove?: boolean;
}

interface FateBody {
  /** Default 'order'. */
  of?: 'order' | 'refill' | 'product';
  /** An order already placed, whose end is changed. */
  order?: number;
  times?: number;
  fate: string;
}

/** Adds `/_sandbox`: the panel's hand of the test, for one in another process. */
export function addTestRoutes(app: Hono<SandboxEnv>, panel: Panel): void {
  app.get('/_sandbox', (c) =>
    c.json({
      now: panel.clock.now(),
      dialect: panel.dialect(),
      services: panel.services().length,
      accounts: panel.accounts(),
    }),
  );
  app.get('/_sandbox/orders', (c) => c.json(panel.orders()));
  app.get('/_sandbox/refills', (c) => c.json(panel.refills()));
  app.get('/_sandbox/product-orders', (c) => c.json(panel.productOrders()));
  app.get('/_sandbox/hits', (c) => c.json(panel.hits()));
  app.get('/_sandbox/requests', (c) =>
    c.json({ requests: panel.requests(), maxInFlight: panel.maxInFlight() }),
  );
  app.delete('/_sandbox/hits', (c) => {
    panel.resetHits();
    return c.json({ ok: true });
  });
  app.delete('/_sandbox/faults', (c) => {
    panel.clearFaults();
    return c.json({ ok: true });
  });
  app.post('/_sandbox/:what', async (c) => {
    const what = c.req.param('what');
    const run = Object.hasOwn(POSTS, what) ? POSTS[what] : undefined;
    if (!run) return c.json({ error: `No such route; there are ${Object.keys(POSTS).join(', ')}` }, 404);
    try {
      const text = await c.req.text();
      run(panel, (text === '' ? {} : JSON.parse(text)) as never);
    } catch (error) {
      return c.json({ error: error instanceof Error ? error.message : String(error) }, 400);
    }
    return c.json({ ok: true });
  });
}

function setFate(panel: Panel, { of = 'order', order, times, ...decree }: FateBody): void {
  required('fate', decree.fate);
  if (order !== undefined) panel.reviseOrder(order, decree as Parameters<Panel['reviseOrder']>[1]);
  else if (of === 'refill') panel.nextRefills(decree.fate as Parameters<Panel['nextRefills']>[0], times);
  else if (of === 'product')
    panel.nextProductOrders(decree as Parameters<Panel['nextProductOrders']>[0], times);
  else panel.nextOrders(decree as Parameters<Panel['nextOrders']>[0], times);
}

function required<T>(name: string, value: T | undefined): T {
  if (value === undefined) throw new Error(`"${name}" is missing`);
  return value;
}
