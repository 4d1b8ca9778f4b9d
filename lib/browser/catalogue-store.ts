import { type Catalogue, readCatalogue, toStored } from '../catalogue/catalogue.ts';
import { announce } from './changes.ts';
import { read, write } from './database.ts';

export async function loadCatalogue(accountId: string): Promise<Catalogue | null> {
  return readCatalogue(await read<unknown>('catalogues', (store) => store.get(accountId)));
}

/** One value for the whole catalogue: a row for each service took 50 times as long to write. */
export async function storeCatalogue(catalogue: Catalogue): Promise<void> {
  await write('catalogues', async (store) => store('catalogues').put(toStored(catalogue)));
  announce('catalogue');
}
