import { expect, it } from 'vitest';
import { offered, payingAccount } from '../../lib/paying-account.ts';
import type { Account } from '../../lib/settings.ts';

function account(accountId: string, removedAt?: number): Account {
  const common = { name: accountId, apiUrl: 'https://panel.example/api/v2', currency: null, addedAt: 1 };
  const account = { ...common, accountId, keyState: 'usable', sealedKey: null } as const;
  return removedAt === undefined ? account : { ...account, removedAt };
}
const [a, b, gone] = [account('a'), account('b'), account('gone', 5)];

it('the chosen account pays, or the first where none is chosen or the chosen one is gone', () => {
  expect(payingAccount([a, b], { accountId: 'b' })).toBe(b);
  expect(payingAccount([a, b], { accountId: null })).toBe(a);
  expect(payingAccount([a, b], { accountId: 'nobody' })).toBe(a);
  expect(payingAccount([], { accountId: 'a' })).toBeNull();
});

it('an account that was removed and kept its orders is not offered, and never pays', () => {
  expect(offered([gone, a])).toEqual([a]);
  expect(payingAccount([gone, a], { accountId: 'gone' })).toBe(a);
});
