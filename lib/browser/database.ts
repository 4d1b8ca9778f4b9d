import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Values are `unknown` until their schema has parsed them: another version, or a damaged disk, may have written them. */
interface Stores extends DBSchema {
  orders: {
    key: string;
    value: unknown;
    indexes: {
      byPanelId: [string, string];
      byState: string;
      byDue: number;
      byReread: number;
      byCreation: number;
    };
  };
  catalogues: { key: string; value: unknown };
  balances: { key: number; value: unknown; indexes: { byTime: [string, number] } };
  notices: { key: string; value: unknown; indexes: { byTime: number } };
  keys: { key: string; value: CryptoKey };
}

export type Database = IDBPDatabase<Stores>;

const NAME = 'pocket-panel';

/** Numbered steps, never edited after a release: step i takes the database from version i to i + 1. */
const MIGRATIONS: readonly ((db: Database) => void)[] = [
  (db) => {
    const orders = db.createObjectStore('orders', { keyPath: 'localId' });
    orders.createIndex('byPanelId', ['accountId', 'panelOrderId']);
    orders.createIndex('byState', 'state');
    orders.createIndex('byDue', 'dueAt');
    orders.createIndex('byReread', 'rereadUntil');
    orders.createIndex('byCreation', 'createdAt');
    db.createObjectStore('catalogues', { keyPath: 'accountId' });
    const balances = db.createObjectStore('balances', { autoIncrement: true });
    balances.createIndex('byTime', ['accountId', 'at']);
    const notices = db.createObjectStore('notices', { keyPath: 'noticeId' });
    notices.createIndex('byTime', 'at');
    db.createObjectStore('keys');
  },
];

let opened: Promise<Database> | null = null;

/** The one connection of this page or worker; opened again after the browser closed it. */
export function database(): Promise<Database> {
  opened ??= openDB<Stores>(NAME, MIGRATIONS.length, {
    upgrade(db, from) {
      for (const migrate of MIGRATIONS.slice(from)) migrate(db);
    },
    // Another page wants a newer version: let it, this one asks again when it needs the database.
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => {
      opened = null;
    },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** For what must survive the browser's own death: resolves only when the disk has it. */
export const ON_DISK = { durability: 'strict' } as const;
