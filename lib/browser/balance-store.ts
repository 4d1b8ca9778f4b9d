import * as v from 'valibot';
import { type BalanceSample, balanceSampleSchema } from '../ledger/balance-sample.ts';
import { lowBalance } from '../ledger/low-balance.ts';
import type { Account } from '../settings.ts';
import { announce } from './changes.ts';
import { ofAccount, readAll, readLast, settled, write } from './database.ts';

/** Keeps a reading, and with it the notice of a balance that fell below the account's limit. */
export async function addBalance(sample: BalanceSample, account: Account | null): Promise<void> {
  await write(['balances', 'notices'], async (store) => {
    const balances = store('balances');
    const own = ofAccount(sample.accountId);
    const last = await settled(balances.index('byTime').openCursor(own, 'prev'));
    const notice = lowBalance(last?.value, sample, account);
    balances.add(sample);
    if (notice) store('notices').put(notice);
  });
  announce('balance');
}

/** The last one known, or null. */
export async function latestBalance(accountId: string): Promise<BalanceSample | null> {
  const stored = await readLast('balances', 'byTime', ofAccount(accountId));
  return v.is(balanceSampleSchema, stored) ? stored : null;
}

/** The readings of an account since `since` (ms of the epoch), oldest first. */
export async function balancesSince(accountId: string, since: number): Promise<BalanceSample[]> {
  const stored = await readAll('balances', 'byTime', ofAccount(accountId, since));
  return stored.filter((value): value is BalanceSample => v.is(balanceSampleSchema, value));
}
