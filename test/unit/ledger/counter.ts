import 'fake-indexeddb/auto';
import { ledger } from '../../../lib/browser/ledger-store.ts';
import { exclusively } from '../../../lib/browser/locks.ts';
import { CATALOGUE_VERSION, type Catalogue, toStored } from '../../../lib/catalogue/catalogue.ts';
import type { PlacePorts } from '../../../lib/ledger/place.ts';
import { placeOrder } from '../../../lib/ledger/place-service.ts';
import type { OrderRequest } from '../../../lib/messages.ts';
import { createPanelClient, type PanelClient } from '../../../lib/panel/client.ts';
import type { Sealed } from '../../../lib/settings.ts';
import { createSandboxPanel, type SandboxOptions } from '../../sandbox/panel.ts';

/** The ways a request may end that no HTTP answer describes; `app.request` has no connection to break. */
export type Loss = 'before' | 'after';

/**
 * One buyer with the real ledger (IndexedDB in memory), the real client and the sandbox panel behind its `fetch`. Each
 * has an account of its own, so that tests share a database and not their orders.
 */
export async function openCounter(options: SandboxOptions = {}) {
  const key = 'sandbox-key-1';
  const sandbox = createSandboxPanel({ services: 50, key, ...options });
  const accountId = crypto.randomUUID();
  let loss: Loss | null = null;
  let now = Date.UTC(2026, 0, 15, 12);
  const consumed: string[] = [];
  const waits: number[] = [];

  const fetchPanel: typeof fetch = async (input, init) => {
    const losing = loss !== null && String(init?.body).includes('action=add') ? loss : null;
    if (losing) loss = null;
    if (losing === 'before') throw new TypeError('Failed to fetch');
    const answer = await sandbox.fetch(input, init);
    if (losing === 'after') throw new TypeError('Failed to fetch');
    return answer;
  };
  const panel = createPanelClient({ apiUrl: 'http://localhost/api/v2', key, fetch: fetchPanel });
  const { services, unreadable } = await panel.services();
  const { products } = await panel.products();
  const catalogue: Catalogue = {
    accountId,
    version: CATALOGUE_VERSION,
    fetchedAt: now,
    services,
    products,
    unreadable,
  };
  sandbox.resetHits();

  const ports: PlacePorts & { panel: PanelClient; seal(text: string): Promise<Sealed> } = {
    ledger,
    panel,
    catalogue: async () => toStored(catalogue),
    exclusively: (work) => exclusively(`placing ${accountId}`, work),
    recordBalance: async () => {},
    sendsOnce: async () => true,
    consumeDraft: async (localId) => void consumed.push(localId),
    wait: async (ms) => {
      waits.push(ms);
      now += ms;
    },
    now: () => now,
    random: () => 0.5,
    // Told apart from what is in the clear, and opened by a test at sight.
    seal: async (text) => ({ iv: 'sealed', data: btoa(text) }),
    workerId: 'worker-1',
  };

  const request = (change: Partial<OrderRequest> = {}): OrderRequest => ({
    localId: crypto.randomUUID(),
    accountId,
    serviceId: '1',
    link: 'https://www.youtube.com/watch?v=jNQXAC9IVRw',
    quantity: '1000',
    comments: '',
    replaces: null,
    price: '2.5',
    consents: [],
    ...change,
  });

  return {
    sandbox,
    ports,
    catalogue,
    consumed,
    waits,
    accountId,
    request,
    place: (change: Partial<OrderRequest> = {}, over: Partial<PlacePorts> = {}) =>
      placeOrder(request(change), { ...ports, ...over }),
    loseNextAdd: (when: Loss) => {
      loss = when;
    },
    adds: () => sandbox.hits().add ?? 0,
    tick: (ms: number) => {
      now += ms;
    },
  };
}
