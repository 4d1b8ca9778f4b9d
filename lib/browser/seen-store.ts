import { readSeen, type Seen } from '../catalogue/changes.ts';
import { read, write } from './database.ts';

/** What the person saw last of the account's catalogue; null where nothing was kept. */
export async function loadSeen(accountId: string): Promise<Seen | null> {
  return readSeen(await read<unknown>('seen', (store) => store.get(accountId)));
}

export async function keepSeen(seen: Seen): Promise<void> {
  await write('seen', async (store) => store('seen').put(seen));
}
