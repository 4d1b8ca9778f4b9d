/** What runs in a page of the extension: each function is sent there as it stands and can use nothing around it. */

interface Runtime {
  runtime: { sendMessage(message: object): Promise<unknown> };
}

/** What came back for a message: an answer (`null` where it resolved with nothing), a rejection, or nothing ever. */
export type Said = { answer: unknown } | { error: string } | 'silence';

/** Asks the worker as the pages do. Silence is a minute of it: the worker itself waits for a panel 20 s at most. */
export async function ask(message: { name: string; input: object }): Promise<Said> {
  const { browser, chrome } = globalThis as unknown as { browser?: Runtime; chrome: Runtime };
  try {
    const silence = new Promise<Said>((resolve) => setTimeout(() => resolve('silence'), 60_000));
    const answer = (browser ?? chrome).runtime.sendMessage(message);
    return await Promise.race([answer.then((given) => ({ answer: given ?? null })), silence]);
  } catch (error) {
    return { error: String(error) };
  }
}

/** The records of these orders as they stand in the ledger, `null` for one that is not there. */
export function readOrders<Row>(localIds: string[]): Promise<(Row | null)[]> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('pocket-panel');
    open.onerror = reject;
    open.onsuccess = () => {
      const transaction = open.result.transaction('orders');
      const reads = localIds.map((localId) => transaction.objectStore('orders').get(localId));
      transaction.onabort = reject;
      transaction.oncomplete = () => {
        open.result.close();
        resolve(reads.map(({ result }) => result ?? null));
      };
    };
  });
}
