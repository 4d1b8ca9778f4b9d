import type { Account, Settings } from './settings.ts';

/** The accounts that can be chosen: without those that were removed and whose orders are still here. */
export function offered(accounts: readonly Account[]): Account[] {
  return accounts.filter(({ removedAt }) => removedAt === undefined);
}

/** The account that orders are paid from: the chosen one, or the first there is. */
export function payingAccount(
  accounts: readonly Account[],
  { accountId }: Pick<Settings, 'accountId'>,
): Account | null {
  const choice = offered(accounts);
  return choice.find((account) => account.accountId === accountId) ?? choice[0] ?? null;
}
