import type { Notice } from '../ledger/notice.ts';
import { announce } from './changes.ts';
import { settled, write } from './database.ts';

/**
 * Reads each record, hands it to `change` and writes what comes back, with its notice, all in one transaction that is
 * on disk when this resolves. `change` returns null to leave a record as it is.
 */
export async function changeAll(
  name: 'orders' | 'refills',
  keys: readonly string[],
  change: (stored: unknown) => { record: unknown; notice: Notice | undefined } | null,
): Promise<void> {
  if (keys.length === 0) return;
  await write([name, 'notices'], (store) =>
    Promise.all(
      keys.map(async (key) => {
        const changed = change(await settled(store(name).get(key)));
        if (!changed) return;
        store(name).put(changed.record);
        if (changed.notice) store('notices').put(changed.notice);
      }),
    ),
  );
  announce('orders');
}
