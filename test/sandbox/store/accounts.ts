import type { DatabaseSync } from 'node:sqlite';
import { Big } from 'big.js';
import { PanelRefusal } from '../refusals.ts';

export type AccountState = 'active' | 'inactive' | 'suspended';

/** One API key and the money behind it. */
export interface Account {
  key: string;
  /** A plain decimal, never rounded. */
  balance: string;
  currency: string;
  state: AccountState;
}

export type Accounts = ReturnType<typeof createAccounts>;

export function createAccounts(db: DatabaseSync) {
  const select = db.prepare('SELECT * FROM accounts WHERE key = ?');
  const selectAll = db.prepare('SELECT * FROM accounts ORDER BY rowid');
  const insert = db.prepare(
    'INSERT OR IGNORE INTO accounts (key, balance, currency, state) VALUES (?, ?, ?, ?)',
  );
  const updateBalance = db.prepare('UPDATE accounts SET balance = ? WHERE key = ?');
  const updateState = db.prepare('UPDATE accounts SET state = ? WHERE key = ?');
  const remove = db.prepare('DELETE FROM accounts WHERE key = ?');

  const find = (key: string) => select.get(key) as Account | undefined;
  const get = (key: string): Account => {
    const account = find(key);
    if (!account) throw new Error(`The sandbox has no key ${key}`);
    return account;
  };
  const setBalance = (key: string, balance: string) => {
    get(key);
    updateBalance.run(new Big(balance).toFixed(), key);
  };

  return {
    find,
    /** @throws when the key is not known; for tests, which then have a typing mistake */
    get,
    all: () => selectAll.all() as unknown as Account[],
    /** Does nothing for a key that exists: a panel on a file goes on with the balance it had. */
    add: (key: string, balance: string, currency: string) =>
      insert.run(key, new Big(balance).toFixed(), currency, 'active'),
    remove: (key: string) => remove.run(key),
    setState: (key: string, state: AccountState) => updateState.run(state, key),
    setBalance,
    /** Adds to the balance; a negative amount takes away, even below zero. */
    credit: (key: string, amount: string) =>
      setBalance(key, new Big(get(key).balance).plus(amount).toFixed()),
    /** Takes the price of an order, inside its transaction, and answers the balance left. */
    debit(key: string, amount: Big): string {
      const left = new Big(get(key).balance).minus(amount);
      if (left.lt(0)) throw new PanelRefusal('notEnoughFunds', amount.toFixed());
      updateBalance.run(left.toFixed(), key);
      return left.toFixed();
    },
  };
}
