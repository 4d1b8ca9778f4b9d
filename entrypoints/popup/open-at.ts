import type { PopupModel } from '../../components/popup/popup-model.ts';
import { readHash } from '../../components/shared/hash.ts';
import { ledger } from '../../lib/browser/ledger-store.ts';

/** Shows what the popup's address asks for, where it was opened in a window of its own. */
export async function openAt(hash: string, model: PopupModel): Promise<void> {
  const { name, of } = readHash(hash);
  if (name === 'orders') model.showOrders(of);
  if (name === 'shop') model.show('shop');
  if (name !== 'reorder') return;
  const order = await ledger.get(of).catch(() => undefined);
  if (order) model.reorder(order);
}
