import 'fake-indexeddb/auto';
import { ledger } from '../../../lib/browser/ledger-store.ts';
import { unshownNotices } from '../../../lib/browser/notice-store.ts';
import { refillBook } from '../../../lib/browser/refill-store.ts';
import { askRefills } from '../../../lib/ledger/ask-refills.ts';
import { followRefills } from '../../../lib/ledger/follow-refills.ts';
import { createPanelClient } from '../../../lib/panel/client.ts';
import { createSandboxPanel, type SandboxOptions } from '../../sandbox/panel.ts';
import { MINUTE, NOON, placedOrder } from './example-orders.ts';

export const DONE = { status: 'Completed', charge: '2.5', startCount: 1, remains: 0 };

/** An account with so many orders that have ended, at a panel whose clock goes with ours. */
export async function withEndedOrders(count: number, options: SandboxOptions = {}) {
  let now = NOON;
  const sandbox = createSandboxPanel({ services: 10, balance: '100000', now: () => now, ...options });
  const panel = createPanelClient({
    apiUrl: 'http://localhost/api/v2',
    key: 'sandbox-key-1',
    fetch: sandbox.fetch,
  });
  const accountId = crypto.randomUUID();
  const localIds: string[] = [];
  for (let i = 0; i < count; i++) {
    const { orderId } = await panel.add({ service: '1', link: `https://youtu.be/${i}`, quantity: 200 });
    const localId = crypto.randomUUID();
    localIds.push(localId);
    await ledger.add(
      placedOrder({ localId, accountId, panelOrderId: orderId, progress: DONE, finalAt: NOON }),
    );
  }
  now += 10 * MINUTE;
  sandbox.resetHits();
  const ports = {
    ledger,
    refills: refillBook,
    panel,
    newId: () => crypto.randomUUID(),
    now: () => now,
    random: () => 0.5,
    workerId: 'worker-1',
  };
  return {
    sandbox,
    accountId,
    localIds,
    tick: (ms: number) => {
      now += ms;
    },
    ports,
    ask: (ids = localIds) => askRefills(ids, ports),
    follow: () => followRefills(accountId, null, ports),
    refills: async () => (await Promise.all(localIds.map((id) => refillBook.ofOrder(id)))).flat(),
    notices: async () =>
      (await unshownNotices()).filter((notice) => notice.accountId === accountId).map(({ kind }) => kind),
  };
}
