import { type Refill, type RefillBook, readRefills } from '../ledger/refill.ts';
import { changeAll } from './change-all.ts';
import { announce } from './changes.ts';
import { ofAccount, readAll, write } from './database.ts';

/** The refills in IndexedDB. Records that cannot be parsed stay where they are, and are left out of what is read. */
export const refillBook: RefillBook = {
  async add(refills) {
    await write('refills', async (store) => {
      for (const refill of refills) store('refills').add(refill);
    });
    announce('orders');
  },
  update: (refillKeys, change) =>
    changeAll('refills', refillKeys, (stored) => {
      const [refill] = readRefills([stored]);
      const changed = refill && change(refill);
      return changed ? { record: changed.refill, notice: changed.notice } : null;
    }),
  ofOrder: async (localId) => readRefills(await readAll('refills', 'byOrder', localId)),
  open: async (accountId) => readRefills(await readAll('refills', 'byDue', ofAccount(accountId))),
  asking: async () => readRefills(await readAll('refills', 'byState', 'asking')),
};

/** Those of some orders, in any order. A few lookups side by side, however many refills there are. */
export async function refillsOf(localIds: readonly string[]): Promise<Refill[]> {
  return (await Promise.all(localIds.map((localId) => refillBook.ofOrder(localId)))).flat();
}

/** The earliest time that a refill of the account is due; infinite where none is open. */
export async function earliestRefill(accountId: string): Promise<number> {
  const [first] = await refillBook.open(accountId);
  return first?.dueAt ?? Number.POSITIVE_INFINITY;
}
