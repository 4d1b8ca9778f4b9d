import * as v from 'valibot';
import { announce } from './changes.ts';
import { ofAccount, readAll, readLast, write } from './database.ts';

const sampleSchema = v.object({
  accountId: v.string(),
  /** When the panel was asked, and when it had answered. */
  askedAt: v.number(),
  at: v.number(),
  balance: v.string(),
  currency: v.nullable(v.string()),
});
/** The balance as the panel told it at one time. */
export type BalanceSample = v.InferOutput<typeof sampleSchema>;

export async function addBalance(sample: BalanceSample): Promise<void> {
  await write('balances', async (store) => store('balances').add(sample));
  announce('balance');
}

/** The last one known, or null. */
export async function latestBalance(accountId: string): Promise<BalanceSample | null> {
  const [stored] = await readLast('balances', 'byTime', ofAccount(accountId), 1);
  return v.is(sampleSchema, stored) ? stored : null;
}

/** The readings of an account since `since` (ms of the epoch), oldest first. */
export async function balancesSince(accountId: string, since: number): Promise<BalanceSample[]> {
  const stored = await readAll('balances', 'byTime', ofAccount(accountId, since));
  return stored.filter((value): value is BalanceSample => v.is(sampleSchema, value));
}
