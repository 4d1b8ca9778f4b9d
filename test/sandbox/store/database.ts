import { DatabaseSync } from 'node:sqlite';

/** Ids a fresh panel begins with; each kind has a sequence of its own. */
const FIRST_ORDER = 23_501;
const FIRST_REFILL = 1;
const FIRST_PRODUCT_ORDER = 701;

/** Money is text, a plain decimal: SQLite's REAL would round it. Times are milliseconds on the panel's clock. */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS accounts (
    key TEXT PRIMARY KEY, balance TEXT NOT NULL, currency TEXT NOT NULL, state TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS orders (
    id INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, service INTEGER NOT NULL, link TEXT NOT NULL,
    quantity INTEGER NOT NULL, comments TEXT, charge TEXT NOT NULL, createdAt INTEGER NOT NULL,
    fate TEXT NOT NULL, word TEXT, processingAt INTEGER NOT NULL, inProgressAt INTEGER NOT NULL,
    endsAt INTEGER NOT NULL, finalRemains INTEGER NOT NULL, refund TEXT NOT NULL, refundAt INTEGER
  ) STRICT;
  CREATE INDEX IF NOT EXISTS ordersByLink ON orders (account, service, link, endsAt);
  CREATE INDEX IF NOT EXISTS ordersByRefund ON orders (refundAt) WHERE refundAt IS NOT NULL;
  CREATE TABLE IF NOT EXISTS refills (
    id INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, orderId INTEGER NOT NULL,
    createdAt INTEGER NOT NULL, inProgressAt INTEGER NOT NULL, endsAt INTEGER NOT NULL, fate TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS refillsByOrder ON refills (orderId, createdAt);
  CREATE TABLE IF NOT EXISTS productOrders (
    id INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, product INTEGER NOT NULL,
    quantity INTEGER NOT NULL, require TEXT NOT NULL, charge TEXT NOT NULL, createdAt INTEGER NOT NULL,
    fate TEXT NOT NULL, note TEXT, inProgressAt INTEGER NOT NULL, endsAt INTEGER NOT NULL,
    refund TEXT NOT NULL, refundAt INTEGER
  ) STRICT;
  CREATE INDEX IF NOT EXISTS productOrdersByRefund ON productOrders (refundAt) WHERE refundAt IS NOT NULL;
  CREATE TABLE IF NOT EXISTS stock (product INTEGER PRIMARY KEY, inventory INTEGER NOT NULL) STRICT;
`;

const FIRST_IDS = `
  INSERT INTO sqlite_sequence (name, seq)
  SELECT name, seq FROM (
    SELECT 'orders' AS name, ${FIRST_ORDER - 1} AS seq
    UNION ALL SELECT 'refills', ${FIRST_REFILL - 1}
    UNION ALL SELECT 'productOrders', ${FIRST_PRODUCT_ORDER - 1}
  ) WHERE name NOT IN (SELECT name FROM sqlite_sequence)
`;

/** @param path a file, which the panel then goes on from, or `:memory:` */
export function openDatabase(path: string): DatabaseSync {
  const db = new DatabaseSync(path);
  // A file keeps up with thousands of orders a minute only with a write-ahead log; memory has no use for one.
  if (path !== ':memory:') db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  db.exec(SCHEMA);
  db.exec(FIRST_IDS);
  return db;
}

export function emptyDatabase(db: DatabaseSync): void {
  for (const table of ['accounts', 'orders', 'refills', 'productOrders', 'stock', 'sqlite_sequence']) {
    db.exec(`DELETE FROM ${table}`);
  }
  db.exec(FIRST_IDS);
}

/** Runs work that succeeds as a whole or leaves no trace: `transaction(() => …)`. Not re-entrant. */
export function createTransaction(db: DatabaseSync): <T>(work: () => T) => T {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  return (work) => {
    begin.run();
    try {
      const result = work();
      commit.run();
      return result;
    } catch (error) {
      rollback.run();
      throw error;
    }
  };
}
