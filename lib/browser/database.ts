/**
 * The database, and the little of it that is called: its requests as promises. A library for this is 1.3 kB, of a
 * worker that may be 20. What is read is `unknown` until a schema has parsed it: another version, or a damaged disk,
 * may have written it.
 */

export type StoreName = 'orders' | 'refills' | 'catalogues' | 'balances' | 'notices' | 'keys' | 'seen';

const NAME = 'pocket-panel';

/** Numbered steps, never edited after a release: step i takes the database from version i to i + 1. */
const MIGRATIONS: readonly ((db: IDBDatabase) => void)[] = [
  (db) => {
    const orders = db.createObjectStore('orders', { keyPath: 'localId' });
    orders.createIndex('byPanelId', ['accountId', 'panelOrderId']);
    orders.createIndex('byState', 'state');
    orders.createIndex('byDue', ['accountId', 'dueAt']);
    orders.createIndex('byReread', ['accountId', 'rereadUntil']);
    orders.createIndex('byCreation', ['accountId', 'createdAt']);
    const refills = db.createObjectStore('refills', { keyPath: 'refillKey' });
    refills.createIndex('byOrder', 'localId');
    refills.createIndex('byState', 'state');
    refills.createIndex('byDue', ['accountId', 'dueAt']);
    db.createObjectStore('catalogues', { keyPath: 'accountId' });
    const balances = db.createObjectStore('balances', { autoIncrement: true });
    balances.createIndex('byTime', ['accountId', 'at']);
    const notices = db.createObjectStore('notices', { keyPath: 'noticeId' });
    notices.createIndex('byTime', 'at');
    db.createObjectStore('keys');
  },
  (db) => db.createObjectStore('seen', { keyPath: 'accountId' }),
];

let opened: Promise<IDBDatabase> | null = null;

/** The one connection of this page or worker; opened again after the browser closed it. */
function database(): Promise<IDBDatabase> {
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, MIGRATIONS.length);
  request.onupgradeneeded = ({ oldVersion }) => {
    for (const migrate of MIGRATIONS.slice(oldVersion)) migrate(request.result);
  };
  const db = await settled(request);
  const forget = () => {
    opened = null;
  };
  db.onclose = forget;
  // Another page wants a newer version: let it, this one asks again when it needs the database.
  db.onversionchange = () => {
    db.close();
    forget();
  };
  return db;
}

/** The result of a request, or its error. */
export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** What one request of one store answers. */
export async function read<T>(name: StoreName, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return settled(ask((await database()).transaction(name).objectStore(name)));
}

/** All values of an index, in its order. */
export function readAll(
  name: StoreName,
  index: string,
  range?: IDBKeyRange | IDBValidKey,
  limit?: number,
): Promise<unknown[]> {
  return read<unknown[]>(name, (store) => store.index(index).getAll(range, limit));
}

/** The last value of an index; undefined where there is none. */
export async function readLast(name: StoreName, index: string, range: IDBKeyRange): Promise<unknown> {
  return (await read(name, (store) => store.index(index).openCursor(range, 'prev')))?.value;
}

/**
 * The last `limit` values of an index, the last first; `limit` is 2 or more. They are read at once: a cursor that hands
 * over a hundred of them one by one takes longer than it takes to read ten thousand services.
 */
export async function readNewest(
  name: StoreName,
  index: string,
  range: IDBKeyRange,
  limit: number,
): Promise<unknown[]> {
  const store = (await database()).transaction(name).objectStore(name).index(index);
  const request = store.openKeyCursor(range, 'prev');
  let oldest = await settled(request);
  if (oldest) {
    oldest.advance(limit - 1);
    oldest = await settled(request);
  }
  const values = await settled(store.getAll(oldest ? IDBKeyRange.bound(oldest.key, range.upper) : range));
  return values.reverse().slice(0, limit);
}

/** Keys of an index by account and time: this account's, from `from` (ms of the epoch) on. */
export function ofAccount(accountId: string, from = 0): IDBKeyRange {
  return IDBKeyRange.bound([accountId, from], [accountId, Number.POSITIVE_INFINITY]);
}

/**
 * Does `work` in one transaction and resolves once the disk has all of it: it survives the browser's own death. Where
 * `work` or the disk fails, nothing of it stands.
 */
export async function write<T>(
  names: StoreName | StoreName[],
  work: (store: (name: StoreName) => IDBObjectStore) => Promise<T>,
): Promise<T> {
  const db = await database();
  const transaction = db.transaction(names, 'readwrite', { durability: 'strict' });
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  try {
    const [result] = await Promise.all([work((name) => transaction.objectStore(name)), done]);
    return result;
  } catch (error) {
    // A write that was never made fails no transaction by itself: the others must not stand without it.
    abort(transaction);
    await done.catch(() => {});
    throw error;
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself meanwhile.
  }
}
