/** A worker that stands still for ever at the nth answer it gets from the browser, as if it died there. */
export interface Freezer {
  /** The answers that came, in their order: `read orders`, `answer of fetch add`… */
  passed: string[];
  /** Resolves with the name of the answer that stopped it. */
  frozen: Promise<string>;
}

/** What the browser gives to a worker, or to Firefox's event page. */
export interface WorkerScope {
  // biome-ignore lint/suspicious/noExplicitAny: the browser's own objects are replaced here by name
  [name: string]: any;
  freezer?: Freezer;
}

/**
 * Runs in the worker (see `inWorker`): every `await` of its code waits for the browser in the end, so each answer of the
 * browser is a point to die at. What the answer came of is done then: the record is on the disk, the panel has
 * answered. Nothing that happens after the nth answer is seen by the worker, and no call of it leaves.
 *
 * @param at.from counts from the first answer of this name on; the very first unless told
 */
export function freeze(scope: WorkerScope, { nth, from }: { nth: number; from?: string }): void {
  const passed: string[] = [];
  let tell = (_name: string) => {};
  const frozen = new Promise<string>((resolve) => {
    tell = resolve;
  });
  scope.freezer = { passed, frozen };
  const never = new Promise<never>(() => {});
  const isStill = () => passed.length >= nth;
  /** Whether the worker hears no more of it. */
  const ends = (name: string) => {
    if (isStill()) return true;
    if (from && passed.length === 0 && name !== from) return false;
    passed.push(name);
    if (isStill()) tell(name);
    return isStill();
  };

  // biome-ignore lint/suspicious/noExplicitAny: as above
  const wrap = (owner: any, method: string | symbol, nameOf: (args: any[]) => string) => {
    const original = owner[method];
    owner[method] = function (...args: unknown[]) {
      if (isStill()) return never;
      const name = nameOf(args);
      const answer = (told: () => unknown) => (ends(name) ? never : told());
      return original.apply(this, args).then(
        (value: unknown) => answer(() => value),
        (error: unknown) =>
          answer(() => {
            throw error;
          }),
      );
    };
  };

  const { browser, chrome } = scope;
  const api = browser ?? chrome;
  for (const area of ['local', 'session']) {
    for (const method of ['get', 'set', 'remove'])
      wrap(api.storage[area], method, () => `storage.${area}.${method}`);
  }
  wrap(api.permissions, 'contains', () => 'permissions.contains');
  for (const method of ['getDynamicRules', 'updateDynamicRules'])
    wrap(api.declarativeNetRequest, method, () => method);
  for (const method of ['get', 'clear']) wrap(api.alarms, method, () => `alarms.${method}`);
  for (const method of ['setBadgeText', 'setBadgeBackgroundColor']) wrap(api.action, method, () => method);
  wrap(api.notifications, 'create', () => 'notifications.create');
  for (const method of ['encrypt', 'decrypt', 'digest'])
    wrap(scope.SubtleCrypto.prototype, method, () => method);

  const actionOf = (init?: RequestInit) => new URLSearchParams(String(init?.body)).get('action');
  wrap(scope, 'fetch', ([, init]) => `answer of fetch ${actionOf(init)}`);
  const streams = scope.ReadableStream.prototype;
  const iterate = streams[Symbol.asyncIterator];
  streams[Symbol.asyncIterator] = function (...args: unknown[]) {
    const iterator = iterate.apply(this, args);
    const reading = { next: () => iterator.next(), return: (value: unknown) => iterator.return(value) };
    wrap(reading, 'next', () => 'part of an answer');
    return reading;
  };

  const locks = scope.LockManager.prototype;
  const { request } = locks;
  locks.request = function (name: string, work: () => Promise<unknown>) {
    if (isStill()) return never;
    return request.call(this, name, () => (ends('with the lock') ? never : work()));
  };

  // A handler must run within its event, or the transaction is over.
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const gate = (prototype: any, event: string, ends: (target: any) => boolean) => {
    const found = Object.getOwnPropertyDescriptor(prototype, event) as PropertyDescriptor;
    Object.defineProperty(prototype, event, {
      ...found,
      set(handler: (event: Event) => void) {
        found.set?.call(this, (happened: Event) => {
          if (!ends(this)) handler.call(this, happened);
        });
      },
    });
  };
  const requests = scope.IDBRequest.prototype;
  const transactions = scope.IDBTransaction.prototype;
  gate(requests, 'onsuccess', ({ source, transaction }) => {
    if (!source) return ends('open the database');
    const store = source.objectStore?.name ?? source.name;
    const isRead = transaction.mode === 'readonly';
    const isOver = ends(isRead ? `read ${store}` : `within a write of ${store}`);
    // As the browser does with what a dead worker had begun to write; left alone, it would be written.
    if (isOver && !isRead) transaction.abort();
    return isOver;
  });
  gate(transactions, 'oncomplete', ({ objectStoreNames }) => ends(`write ${[...objectStoreNames].join()}`));
  gate(requests, 'onerror', isStill);
  gate(transactions, 'onabort', isStill);
}
