import { type Accounts, createAccounts } from './accounts.ts';
import { createTransaction, emptyDatabase, openDatabase } from './database.ts';
import { createOrders, type Orders } from './orders.ts';
import { createProductOrders, createStock, type ProductOrders, type Stock } from './product-orders.ts';
import { createRefills, type Refills } from './refills.ts';

/** Everything the panel must not forget: who has how much money, and what was bought. */
export interface Books {
  accounts: Accounts;
  orders: Orders;
  refills: Refills;
  productOrders: ProductOrders;
  stock: Stock;
  /** Runs work that succeeds as a whole or leaves no trace. */
  transaction: <T>(work: () => T) => T;
  /**
   * Credits every refund whose time has come, each exactly once. Called before anything is read: nobody can
   * tell that from crediting at the very moment.
   */
  settle(now: number): void;
  empty(): void;
  close(): void;
}

export function openBooks(path: string): Books {
  const db = openDatabase(path);
  const accounts = createAccounts(db);
  const orders = createOrders(db);
  const productOrders = createProductOrders(db);
  const stock = createStock(db);
  const transaction = createTransaction(db);
  stock.fill();

  const settleOne = (kind: Orders | ProductOrders, due: { id: number; account: string; refund: string }) =>
    transaction(() => {
      kind.markRefunded(due.id);
      if (accounts.find(due.account)) accounts.credit(due.account, due.refund);
    });

  return {
    accounts,
    orders,
    refills: createRefills(db),
    productOrders,
    stock,
    transaction,
    settle(now) {
      for (const due of orders.refundsDue(now)) settleOne(orders, due);
      for (const due of productOrders.refundsDue(now)) settleOne(productOrders, due);
    },
    empty() {
      emptyDatabase(db);
      stock.fill();
    },
    close: () => db.close(),
  };
}
