import {
  type Catalogue,
  readCatalogue,
  readStored,
  type StoredCatalogue,
  toStored,
} from '../catalogue/catalogue.ts';
import { announce } from './changes.ts';
import { read, write } from './database.ts';

export async function loadCatalogue(accountId: string): Promise<Catalogue | null> {
  return readCatalogue(await stored(accountId));
}

/** As it is stored. */
export async function loadStored(accountId: string): Promise<StoredCatalogue | null> {
  return readStored(await stored(accountId));
}

function stored(accountId: string): Promise<unknown> {
  return read<unknown>('catalogues', (store) => store.get(accountId));
}

/** One value for the whole catalogue: a row for each service took 50 times as long to write. */
export async function storeCatalogue(catalogue: Catalogue): Promise<void> {
  await write('catalogues', async (store) => store('catalogues').put(toStored(catalogue)));
  announce('catalogue');
}
