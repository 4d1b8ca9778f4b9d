import '../browser/memory-storage.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBalance } from '../../../lib/browser/balance-store.ts';
import { markNotices, unseenNotices, unshownNotices } from '../../../lib/browser/notice-store.ts';
import { lowBalance } from '../../../lib/ledger/low-balance.ts';
import type { Account } from '../../../lib/settings.ts';

const account = (accountId: string, lowBelow?: string) =>
  ({ accountId, name: 'smmdiva', ...(lowBelow && { lowBelow }) }) as Account;
const sample = (accountId: string, balance: string, at: number) => ({
  accountId,
  askedAt: at,
  at,
  balance,
  currency: 'USD',
});

describe('a balance is told to be low', () => {
  it.each<[string, string | null, string, string | undefined, boolean]>([
    ['when it falls below', '10', '4.99', '5', true],
    ['not at the limit itself', '10', '5.00', '5', false],
    ['not while it stays below', '4', '3', '5', false],
    ['not when it rises and stays below', '3', '4', '5', false],
    ['by less than a double can tell', '5', '4.9999999999999999999', '5', true],
    ['at the first reading of all', null, '1', '5', true],
    ['not where no limit is set', '10', '1', undefined, false],
    ['not for a limit that cannot be read', '10', '1', 'five', false],
  ])('%s', (_, before, balance, limit, told) => {
    const stored = before === null ? undefined : sample('a', before, 1);
    const notice = lowBalance(stored, sample('a', balance, 2), account('a', limit));
    expect(notice !== null).toBe(told);
    if (notice) expect(notice.message).toBe(`smmdiva: ${balance} USD`);
  });

  it('not of an account that is gone, and though the reading before cannot be read', () => {
    expect(lowBalance(sample('a', '10', 1), sample('a', '1', 2), null)).toBeNull();
    expect(lowBalance({ balance: 1 }, sample('a', '1', 2), account('a', '5'))).not.toBeNull();
  });

  it('once for each fall, whatever the balance does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 })), (balances) => {
        let told = 0;
        balances.forEach((balance, at) => {
          const before = at === 0 ? undefined : sample('a', String(balances[at - 1]), at - 1);
          if (lowBalance(before, sample('a', String(balance), at), account('a', '5'))) told += 1;
        });
        const falls = balances.filter((balance, at) => balance < 5 && !(Number(balances[at - 1]) < 5));
        expect(told).toBe(falls.length);
      }),
    );
  });
});

describe('in the database', () => {
  const low = async (accountId: string) =>
    (await unshownNotices()).filter((notice) => notice.accountId === accountId);

  it('is one notice for readings that come side by side, and another one only after it was above', async () => {
    const id = crypto.randomUUID();
    const own = account(id, '5');
    await addBalance(sample(id, '10', 1), own);
    await Promise.all(['4', '3', '2'].map((balance, i) => addBalance(sample(id, balance, 2 + i), own)));
    const told = await low(id);
    expect(told).toMatchObject([{ kind: 'lowBalance', message: 'smmdiva: 4 USD' }]);
    await markNotices(told, { shownAt: 5 });
    await addBalance(sample(id, '1', 6), own);
    expect(await low(id)).toEqual([]);
    await addBalance(sample(id, '6', 7), own);
    await addBalance(sample(id, '2', 8), own);
    expect(await low(id)).toMatchObject([{ message: 'smmdiva: 2 USD' }]);
    expect((await unseenNotices()).filter(({ accountId }) => accountId === id)).toEqual([]);
  });

  it('is another account’s own matter', async () => {
    const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
    await addBalance(sample(one, '1', 1), account(one, '5'));
    await addBalance(sample(other, '1', 2), account(other, '5'));
    expect(await low(one)).toHaveLength(1);
    expect(await low(other)).toHaveLength(1);
  });
});
