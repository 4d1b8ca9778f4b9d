import * as v from 'valibot';
import { type BalanceSample, balanceSampleSchema } from '../ledger/balance-sample.ts';
import { announce } from './changes.ts';
import { ofAccount, readAll, readLast, write } from './database.ts';

export async function addBalance(sample: BalanceSample): Promise<void> {
  await write('balances', async (store) => store('balances').add(sample));
  announce('balance');
}

/** The last one known, or null. */
export async function latestBalance(accountId: string): Promise<BalanceSample | null> {
  const [stored] = await readLast('balances', 'byTime', ofAccount(accountId), 1);
  return v.is(balanceSampleSchema, stored) ? stored : null;
}

/** The readings of an account since `since` (ms of the epoch), oldest first. */
export async function balancesSince(accountId: string, since: number): Promise<BalanceSample[]> {
  const stored = await readAll('balances', 'byTime', ofAccount(accountId, since));
  return stored.filter((value): value is BalanceSample => v.is(balanceSampleSchema, value));
}
