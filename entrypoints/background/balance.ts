import { addBalance } from '../../lib/browser/balance-store.ts';
import { loadAccount } from '../../lib/browser/settings-store.ts';
import type { Balance } from '../../lib/panel/decode.ts';

/** Keeps a reading of an account's balance; `askedAt` is when the panel was asked. */
export function recordBalance(accountId: string): (balance: Balance, askedAt: number) => Promise<void> {
  return async (balance, askedAt) =>
    addBalance({ accountId, askedAt, at: Date.now(), ...balance }, await loadAccount(accountId));
}
