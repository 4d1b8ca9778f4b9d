import type { Account } from '../settings.ts';

let restored: Promise<void> | undefined;

/**
 * What opens the keys stands in the database too: where one does not open, the database may be gone, and its orders are
 * brought back from their copies, once a page. Waits for nothing where all keys open.
 */
export async function restoreLost(accounts: readonly Account[]): Promise<void> {
  if (!accounts.some(({ keyState }) => keyState === 'unreadable')) return;
  restored ??= import('./restore-copies.ts').then(({ restoreCopies }) => restoreCopies());
  await restored.catch(() => {});
}
